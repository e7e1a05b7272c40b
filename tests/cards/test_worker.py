"""From a card with its photos to fields that are filled, whatever happens on the way."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from server.cards.reader import CardReading, Reading, UnreadablePhoto, Value
from server.cards.worker import LEASE, read_next
from server.services import Services
from tests.conftest import MovableClock
from tests.person import Person, State

FRONT, BACK = b"\xff\xd8\xff front", b"\xff\xd8\xff back"
CORNERS = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))


@dataclass
class Eyes:
    """Sees on each photo what the test says; the real reader has tests of its own."""

    seen: dict[bytes, list[dict[Any, str]]] = field(default_factory=dict)
    broken: list[BaseException] = field(default_factory=list)
    meanwhile: Callable[[], object] = lambda: None

    def read(self, data: bytes) -> Reading:
        self.meanwhile()
        if self.broken:
            raise self.broken.pop()
        cards = [
            CardReading(box=CORNERS, lines=[], fields={k: [_value(v)] for k, v in fields.items()})
            for fields in self.seen[data]
        ]
        return Reading(photo="", ms=1, cards=cards)


def _value(text: str) -> Value:
    return Value(value=text, confidence=0.5, box=CORNERS)


@pytest.fixture
def contact(naoki: Person) -> State:
    return naoki.add("contacts")


def scan(naoki: Person, contact: State, *photos: bytes) -> State:
    return naoki.add(
        "cards", contact_id=contact["id"], photos=[hashlib.sha256(photo).hexdigest() for photo in photos]
    )


def test_a_card_waits_until_the_last_of_its_photos_is_here(
    naoki: Person, contact: State, services: Services
) -> None:
    card = scan(naoki, contact, FRONT, BACK)
    eyes = Eyes({FRONT: [{"name": "山田 太郎"}], BACK: [{"email": "t.yamada@example.jp"}]})
    naoki.send_photo(FRONT)
    assert not read_next(services, eyes)
    assert naoki.get("readings", card["id"])["state"] == "waiting"
    naoki.send_photo(BACK)
    assert read_next(services, eyes)
    after = naoki.get("contacts", contact["id"])
    assert (after["name"], after["emails"]) == ("山田 太郎", ["t.yamada@example.jp"])
    assert naoki.get("readings", card["id"])["state"] == "read"


def test_photos_that_came_before_their_card_are_read_as_well(
    naoki: Person, contact: State, services: Services
) -> None:
    naoki.send_photo(FRONT)
    scan(naoki, contact, FRONT)
    assert read_next(services, Eyes({FRONT: [{"name": "山田 太郎"}]}))
    assert naoki.get("contacts", contact["id"])["name"] == "山田 太郎"


def test_what_a_person_typed_or_cleared_is_never_written_over(naoki: Person, services: Services) -> None:
    contact = naoki.add("contacts", name="山田 大郎", confirmed=["name", "title"])
    scan(naoki, contact, FRONT)
    naoki.send_photo(FRONT)
    read_next(services, Eyes({FRONT: [{"name": "山田 太郎", "title": "部長", "company": "緑川印刷"}]}))
    after = naoki.get("contacts", contact["id"])
    assert (after["name"], after["title"], after["company"]) == ("山田 大郎", "", "緑川印刷")


def test_a_correction_outlives_a_later_reading_of_the_same_card(
    naoki: Person, contact: State, services: Services
) -> None:
    card = scan(naoki, contact, FRONT)
    naoki.send_photo(FRONT)
    eyes = Eyes({FRONT: [{"name": "山日 太郎"}], BACK: [{"name": "YAMADA Taro"}]})
    read_next(services, eyes)
    read = naoki.get("contacts", contact["id"])
    naoki.push(("contacts", read, {**read, "name": "山田 太郎", "confirmed": ["name"]}))
    naoki.send_photo(BACK)
    later = scan(naoki, contact, BACK)
    naoki.push(("cards", card, {**card, "photos": [*later["photos"], *card["photos"]]}))
    while read_next(services, eyes):
        pass
    assert naoki.get("contacts", contact["id"])["name"] == "山田 太郎"


def test_several_cards_in_view_fill_nothing_and_offer_a_choice(
    naoki: Person, contact: State, services: Services
) -> None:
    card = scan(naoki, contact, FRONT)
    naoki.send_photo(FRONT)
    read_next(services, Eyes({FRONT: [{"name": "山田 太郎"}, {"name": "高橋 一郎"}]}))
    assert naoki.get("contacts", contact["id"])["name"] == ""
    assert len(naoki.get("readings", card["id"])["cards"]) == 2


def test_an_unreadable_photo_says_why_and_does_not_hold_up_the_next(
    naoki: Person, contact: State, services: Services
) -> None:
    card = scan(naoki, contact, FRONT)
    naoki.send_photo(FRONT)
    read_next(services, Eyes(broken=[UnreadablePhoto("not_an_image", "no image")]))
    reading = naoki.get("readings", card["id"])
    assert (reading["state"], reading["error"]) == ("failed", "not_an_image")
    assert not read_next(services, Eyes())


def test_something_broken_is_tried_again_and_then_given_up(
    naoki: Person, contact: State, services: Services, clock: MovableClock
) -> None:
    card = scan(naoki, contact, FRONT)
    naoki.send_photo(FRONT)
    for _ in range(3):
        assert read_next(services, Eyes(broken=[RuntimeError("a bug")]))
        clock.move(minutes=1)
    assert not read_next(services, Eyes())
    assert naoki.get("readings", card["id"])["error"] == "broken"


class Killed(BaseException):
    """As kill -9: nothing of ours runs after it."""


def test_a_worker_that_dies_half_way_is_followed_by_another_when_its_lease_ends(
    naoki: Person, contact: State, services: Services, clock: MovableClock
) -> None:
    scan(naoki, contact, FRONT)
    naoki.send_photo(FRONT)
    eyes = Eyes({FRONT: [{"name": "山田 太郎"}]}, broken=[Killed()])
    with pytest.raises(Killed):
        read_next(services, eyes)
    assert not read_next(services, eyes)
    clock.move(seconds=LEASE.total_seconds())
    assert read_next(services, eyes)
    assert naoki.get("contacts", contact["id"])["name"] == "山田 太郎"


def test_a_card_that_was_deleted_is_not_read(naoki: Person, contact: State, services: Services) -> None:
    card = scan(naoki, contact, FRONT)
    naoki.push(("cards", card, {**card, "_deleted": True}))
    naoki.send_photo(FRONT)
    assert not read_next(services, Eyes())
    assert naoki.get("readings", card["id"])["_deleted"] is True


def test_ones_own_card_is_read_without_a_contact(naoki: Person, services: Services) -> None:
    card = naoki.add("cards", photos=[hashlib.sha256(FRONT).hexdigest()])
    naoki.send_photo(FRONT)
    read_next(services, Eyes({FRONT: [{"name": "佐藤 直樹"}]}))
    assert naoki.get("readings", card["id"])["cards"][0]["fields"]["name"][0]["value"] == "佐藤 直樹"
    assert naoki.all("contacts") == []


def test_a_card_that_kills_whoever_reads_it_is_given_up(
    naoki: Person, contact: State, services: Services, clock: MovableClock
) -> None:
    card = scan(naoki, contact, FRONT)
    naoki.send_photo(FRONT)
    for _ in range(3):
        with pytest.raises(Killed):
            read_next(services, Eyes(broken=[Killed()]))
        clock.move(seconds=LEASE.total_seconds())
    assert read_next(services, Eyes(broken=[Killed()]))
    assert naoki.get("readings", card["id"])["error"] == "broken"
    assert not read_next(services, Eyes())


def test_a_back_that_is_added_while_the_front_is_being_read_is_read_as_well(
    naoki: Person, contact: State, services: Services
) -> None:
    card = scan(naoki, contact, FRONT)
    naoki.send_photo(FRONT)
    naoki.send_photo(BACK)
    both = {**card, "photos": [*card["photos"], hashlib.sha256(BACK).hexdigest()]}
    eyes = Eyes({FRONT: [{"name": "山田 太郎"}], BACK: [{"email": "t.yamada@example.jp"}]})
    eyes.meanwhile = lambda: naoki.push(("cards", card, both))
    assert read_next(services, eyes)
    assert naoki.get("readings", card["id"])["state"] == "waiting"
    assert read_next(services, eyes)
    assert naoki.get("contacts", contact["id"])["emails"] == ["t.yamada@example.jp"]


def test_a_card_that_is_deleted_while_it_is_being_read_stays_deleted(
    naoki: Person, contact: State, services: Services
) -> None:
    card = scan(naoki, contact, FRONT)
    naoki.send_photo(FRONT)
    eyes = Eyes({FRONT: [{"name": "山田 太郎"}]})
    eyes.meanwhile = lambda: naoki.push(("cards", card, {**card, "_deleted": True}))
    read_next(services, eyes)
    assert naoki.get("readings", card["id"])["_deleted"] is True
    assert naoki.get("contacts", contact["id"])["name"] == ""


def test_a_card_given_to_another_contact_takes_along_what_was_read(
    naoki: Person, contact: State, services: Services
) -> None:
    card = naoki.add("cards", photos=[hashlib.sha256(FRONT).hexdigest()])
    naoki.send_photo(FRONT)
    read_next(services, Eyes({FRONT: [{"name": "山田 太郎"}]}))
    naoki.push(("cards", card, {**card, "contact_id": contact["id"]}))
    assert naoki.get("readings", card["id"])["contact_id"] == contact["id"]
    assert naoki.get("contacts", contact["id"])["name"] == "山田 太郎"


def test_a_page_full_of_numbers_fills_no_more_than_a_contact_holds(
    naoki: Person, contact: State, services: Services
) -> None:
    scan(naoki, contact, FRONT)
    naoki.send_photo(FRONT)
    numbers = {kind: [_value(f"03-{kind}-{n:04}") for n in range(40)] for kind in ("tel", "mobile", "fax")}
    read_next(services, Sheet(CardReading(box=CORNERS, lines=[], fields=numbers)))
    assert len(naoki.get("contacts", contact["id"])["phones"]) == 50


@dataclass
class Sheet:
    """Whatever the photo, it says this."""

    card: CardReading

    def read(self, data: bytes) -> Reading:  # noqa: ARG002
        return Reading(photo="", ms=1, cards=[self.card])
