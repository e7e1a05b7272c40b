"""When a party or an off-kai is suggested, as a table."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from server.database import new_id
from server.events.community import Community
from server.events.event import Event
from server.events.season import Suggestion, suggestions

TOKYO = ZoneInfo("Asia/Tokyo")
SALON = Community(id=new_id(), name="経営サロン")


def on(day: str, hour: int = 19) -> datetime:
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), TOKYO) + timedelta(hours=hour)


def event(day: str, **fields: Any) -> Event:
    return Event(id=new_id(), starts_at=on(day), **fields)


def meets(day: str, **fields: Any) -> Event:
    return event(day, community_id=SALON.id, **fields)


def suggested(day: str, *events: Event, community: Community | None = None) -> list[Suggestion]:
    return suggestions(on(day, 12), TOKYO, [community] if community else [], events)


PARTIES = [
    ("in October it is early", "2026-10-31", [], []),
    ("from November on", "2026-11-01", [], ["bonenkai"]),
    ("before the holidays", "2026-12-27", [], ["bonenkai"]),
    ("in the last days of the year it is late", "2026-12-28", [], []),
    ("in the first days of January all rest", "2027-01-03", [], []),
    ("after them", "2027-01-04", [], ["shinnenkai"]),
    ("at the end of January", "2027-01-31", [], ["shinnenkai"]),
    ("in February it is late", "2027-02-01", [], []),
    ("one is planned, by its name", "2026-11-20", [event("2026-12-18", title="同期忘年会")], []),
    ("one is planned, by its kind", "2026-11-20", [event("2026-12-18", kind="bonenkai")], []),
    ("one was already", "2026-12-20", [event("2026-12-05", title="忘年会")], []),
    (
        "the company's is not one's own",
        "2026-11-20",
        [event("2026-12-18", title="忘年会", setting="work")],
        ["bonenkai"],
    ),
    (
        "one to which one does not go",
        "2026-11-20",
        [event("2026-12-18", title="忘年会", going=False)],
        ["bonenkai"],
    ),
    ("last year's", "2026-11-20", [event("2025-12-18", title="忘年会")], ["bonenkai"]),
    ("a party of the new year in February", "2027-01-20", [event("2027-02-03", title="新年会")], []),
]


@pytest.mark.parametrize(("_why", "day", "events", "kinds"), PARTIES)
def test_a_party_is_suggested_in_its_season(
    _why: str, day: str, events: list[Event], kinds: list[str]
) -> None:
    assert [each.kind for each in suggested(day, *events)] == kinds


OFF_KAIS = [
    ("nothing is known of it", [], None),
    ("it only met online", [meets("2026-05-20", online=True)], "wish"),
    ("it met in a room as well", [meets("2026-05-20", online=True), meets("2026-04-20")], None),
    ("it has not met for long", [meets("2025-05-20", online=True)], None),
    ("a meeting ahead, not said yes to", [meets("2026-06-20", going=False)], "event"),
    ("a meeting ahead, said yes to", [meets("2026-06-20")], None),
    ("a meeting far ahead", [meets("2026-05-20", online=True), meets("2026-09-20")], None),
    ("only online ahead", [meets("2026-05-20", online=True), meets("2026-06-20", online=True)], "wish"),
    ("another community's", [event("2026-06-20", going=False)], None),
]


@pytest.mark.parametrize(("_why", "events", "what"), OFF_KAIS)
def test_an_off_kai_is_suggested(_why: str, events: list[Event], what: str | None) -> None:
    found = suggested("2026-06-10", *events, community=SALON)
    expected = {None: [], "wish": [None], "event": [events[-1].id if events else None]}
    assert [each.event_id for each in found] == expected[what]
    assert all(each.community_id == SALON.id for each in found)


def test_a_circle_of_the_company_is_left_out() -> None:
    circle = SALON.model_copy(update={"setting": "work"})
    assert suggested("2026-06-10", meets("2026-06-20", going=False), community=circle) == []


def test_a_dismissal_holds_for_this_season_only() -> None:
    [now], [next_year] = suggested("2026-11-20"), suggested("2027-11-20")
    assert now.key == suggested("2026-12-01")[0].key != next_year.key
