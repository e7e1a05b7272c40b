"""The product with the demo's year in it; on its own clock, so that pictures are the same every day."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date
from pathlib import Path

from playwright.sync_api import BrowserType
from sqlalchemy import select

from server.app import open_services
from server.database import Database
from server.demo.fill import fill
from server.sync.entry import Entry
from tests.browsers.camera import film
from tests.browsers.chromium import Chromium
from tests.cards.draw import draw_card, photograph
from tests.cards.people import HANAKO
from tests.clock import MovableClock
from tests.journeys.app import build_if_stale
from tests.journeys.evenings import at
from tests.journeys.naoki import SIGN_IN, code_in
from tests.product import Product
from tests.push_services.lab import PushLab
from tests.screens import belongings
from tests.screens.walk import Walk
from tests.serve import CLOCK

MOMENT = at(date(2026, 11, 25), "20:10")
"""A Wednesday evening, the day after an event."""


@dataclass
class House:
    """`link` lets into the demo; `examples`: something to open of each kind."""

    product: Product
    folder: Path
    link: str
    examples: dict[str, str]

    @contextmanager
    def phone(self, browser: BrowserType, full: bool) -> Iterator[Walk]:
        """Signed in to the demo's year, with all of it on the phone; or as somebody who has just begun.

        The full one can be reminded: it has a window around its pages.
        """
        name = "full" if full else "empty"
        camera = film(photograph(draw_card(HANAKO)), self.folder / "camera.y4m")
        phone = Chromium(browser, self.folder / name, self.product.origin, film=camera, windowed=full)
        page = phone.open("/version.json", self.product.clock.ahead)
        page.evaluate(SIGN_IN, code_in(self.link if full else self.product.invite("佐藤 直樹")))
        page.goto(self.product.origin)
        page.evaluate("navigator.serviceWorker.ready.then(() => null)")
        if full:
            page.goto(f"{self.product.origin}/people/{self.examples['people']}")
            page.get_by_role("heading", level=1).filter(has_text=self.examples["name"]).wait_for()
        yield Walk(page, self.product.origin)
        phone.close()


@contextmanager
def furnished(folder: Path) -> Iterator[House]:
    """Started, and filled before anybody comes."""
    build_if_stale()
    clock = MovableClock(folder / CLOCK)
    clock.move_to(MOMENT)
    with PushLab(folder, clock) as lab:
        product = Product(folder, lab.transport, clock, {"MAIL_URL": belongings.MAIL_SERVER})
        services = open_services(product.settings, clock)
        link = fill(services)
        belongings.furnish(services)
        examples = _examples(services.database)
        services.database.close()
        product.start("web")  # nothing is to be read or sent
        yield House(product, folder, link, examples)
        product.stop()


def _examples(database: Database) -> dict[str, str]:
    """Whom one knows best of those with a card, the latest event that is over, the next one, the salon."""
    with database.read() as session:
        bodies = {(e.collection, str(e.id)): e.body for e in session.scalars(select(Entry))}
    carded = [body["contact_id"] for (kind, _), body in bodies.items() if kind == "cards"]
    best = max(carded, key=lambda id: (bodies["standings", id]["stage"] == "network", id))
    events = sorted((b["starts_at"], b["id"]) for (kind, _), b in bodies.items() if kind == "events")
    now = MOMENT.astimezone(UTC).isoformat()
    clubs = [b for (kind, _), b in bodies.items() if kind == "communities"]
    meet = next(body for (kind, _), body in bodies.items() if kind == "meets")
    handles = (h for (kind, _), b in bodies.items() if kind == "contacts" for h in b["handles"])
    return {
        "me": next(id for kind, id in bodies if kind == "settings"),
        "people": best,
        "meets": meet["id"],
        "bridge": meet["bridge"],
        "guests": ",".join(meet["others"]),
        "on_x": next(each["handle"] for each in handles if each["network"] == "x"),
        "encounters": next(
            id for (kind, id), b in bodies.items() if kind == "encounters" and best in b["contact_ids"]
        ),
        "name": bodies["contacts", best]["name"],
        "events": [id for starts_at, id in events if starts_at < now][-1],
        "ahead": next(id for starts_at, id in events if starts_at > now),
        "communities": next(club["id"] for club in clubs if club["always"]),
    }
