"""Real browsers, driven as a person holds a phone.

chromium        Chromium with its own profile, camera and passkeys
firefox, marionette   Firefox ESR over its own remote protocol
shade           the notification shade: what is shown there can be tapped
"""
