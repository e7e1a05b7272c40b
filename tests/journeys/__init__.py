"""A person's evenings, in a real browser, against the whole product: what is told here works.

Naoki (佐藤 直樹) uses the app. Each story has an account and a phone of its own; the product and its time
go on from one to the next. Times are told in Tokyo.

naoki, thumb    what he does, and the taps it takes
evenings, app   when it happens, and the app that is built for it
"""
