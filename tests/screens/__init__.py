"""Every screen of the app, full and empty: walked by a test, and taken as pictures.

addresses     where the screens are, read from the routers
house         the product with the demo's year in it, and somebody who has just begun
walk          a phone that goes through the screens in one language and scheme
axe           what axe-core finds wrong
"""
