"""What is touched most has its name in both languages: a screen reader and a scripted browser go by it."""

from collections.abc import Iterator, Mapping

from tests.screens.walk import Walk

NAMES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "/": {
        "ja": ("今日の連絡", "人", "名刺を撮る", "イベント", "ふりかえり", "設定"),
        "en": ("To contact", "People", "Scan a card", "Events", "Insight", "Settings"),
    },
    "/capture": {"ja": ("あとでまとめて", "名刺なしで追加"), "en": ("Several at once", "Add without a card")},
    "/capture/without-card": {"ja": ("完了",), "en": ("Done",)},
    "/settings/reminders": {"ja": ("リマインダーを有効にする",), "en": ("Turn on reminders",)},
    "/settings/passkeys": {"ja": ("パスキーを追加",), "en": ("Add a passkey",)},
}


def nameless(walk: Walk, address: str, language: str) -> Iterator[str]:
    """A sentence for each that is not on this screen."""
    for name in NAMES.get(address, {}).get(language, ()):
        button = walk.page.get_by_role("button", name=name, exact=True)
        if button.or_(walk.page.get_by_role("link", name=name, exact=True)).count() == 0:
            yield f"{address}: nothing is called {name}"
