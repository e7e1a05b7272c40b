"""A person's evenings, in a real browser, against the whole product: what is told here works.

Naoki (佐藤 直樹) uses the app. Each story has an evening and a phone of its own; the product goes on from one to the
next. Times are told in Tokyo.
"""
