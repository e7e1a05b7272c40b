"""What axe-core finds wrong with the page as it is now. Source: https://github.com/dequelabs/axe-core

It comes in through the browser's own debugger, which the page's Content-Security-Policy does not concern.
"""

from playwright.sync_api import Page

from tests.journeys.app import PWA

SOURCE = PWA / "node_modules" / "axe-core" / "axe.min.js"
RUN = """() => axe.run(
    document.querySelector('dialog[open]') ?? document, {resultTypes: ['violations']},
).then(({violations}) =>
    violations.flatMap(({id, help, nodes}) => nodes.map(
        ({html, failureSummary}) => `${id}: ${help}: ${html.slice(0, 160)} ${failureSummary}`)))"""


def violations(page: Page) -> list[str]:
    """A sentence each, of the sheet where one is open; all of axe's rules, best practices among them."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SOURCE.read_text())
    found: list[str] = page.evaluate(RUN)
    return found
