"""Taps and typing in browsers that Playwright cannot drive, by the names that a screen reader would say."""

from typing import Any, Protocol

FIND = """const find = (kinds, name) => new Promise(found => {
    const named = each => (each.getAttribute('aria-label') ?? each.textContent).trim() === name;
    const look = () => {
        const one = [...document.querySelectorAll(kinds)].find(named);
        one ? found(one) : setTimeout(look, 50);
    };
    look();
});"""
TAP = f"async name => {{ {FIND} (await find('button, a', name)).click(); }}"
TYPE = f"""async (label, text) => {{ {FIND}
    const field = document.getElementById((await find('label', label)).htmlFor);
    field.value = text;
    field.dispatchEvent(new Event('input', {{bubbles: true}}));
}}"""
READ = """words => new Promise(read => {
    const look = () => document.body.innerText.includes(words) ? read() : setTimeout(look, 50);
    look();
})"""


class Scripted(Protocol):
    """A browser whose page runs a JavaScript function and tells what it comes to."""

    def js(self, function: str, *arguments: Any) -> Any: ...


def taps(browser: Scripted, *names: str) -> None:
    """The buttons or links with these names, each once it is there."""
    for name in names:
        browser.js(TAP, name)


def types(browser: Scripted, label: str, text: str) -> None:
    """Into the field with this label."""
    browser.js(TYPE, label, text)


def reads(browser: Scripted, words: str) -> None:
    """Waits until they stand on the screen."""
    browser.js(READ, words)
