"""How a tie stood when a week began: the same, whether it is read beside the course or worked out from it."""

from datetime import date, timedelta

import pytest

from server.insight.course_row import courses, learned_on, outsets
from server.insight.outset import Outset, outset_of, outsets_of
from server.services import Services
from tests.insight.people import MONDAY, course, day
from tests.person import Person


def test_what_was_before_the_week_and_what_in_it() -> None:
    one = course(
        "in_touch",
        *("2026-09-01", "2026-10-01", "2026-11-08", "2026-11-09", "2026-11-16"),
        met=[day("2026-10-01"), day("2026-11-09")],
        faced=day("2026-10-01"),
        alone=[day("2026-10-01"), day("2026-11-16")],
        replied=[day("2026-09-01"), day("2026-11-08"), day("2026-11-09")],
        events=["a salon"],
    )
    assert outset_of(one, MONDAY.toordinal()) == Outset(
        stage=2,
        cadence=60,
        clicked=None,
        planned=None,
        last=day("2026-11-08"),
        faced=day("2026-10-01"),
        alone=day("2026-10-01"),
        replies=2,
        in_contact=True,
        alone_again=False,
        met_again=True,
        events=["a salon"],
    )


@pytest.mark.parametrize("weeks", [-12, -1, 0, 1])
def test_whichever_way_it_is_read(naoki: Person, services: Services, weeks: int) -> None:
    """People of whom something, or nothing, happened before each of these weeks, in it and since."""
    people = [naoki.add("contacts", name=f"山本 {n}")["id"] for n in range(5)]
    naoki.add("contacts", name="上司", relation="work")
    naoki.add("contacts", name="伊藤 美咲", do_not_contact=True)
    when = ("2026-05-01", "2026-08-19", "2026-11-04", "2026-11-09", "2026-11-11")
    for n, on in enumerate(when):
        for id in people[n:]:
            naoki.add("encounters", contact_ids=[id], at=f"{on}T10:00:00Z", hit_it_off=n == 2, note="話した")
            naoki.add("interactions", contact_id=id, at=f"{on}T11:00:00Z", direction="both", channel="x")
    week = MONDAY + timedelta(weeks=weeks)
    with services.database.read() as session:
        found = outsets(session, naoki.id, week)
        assert found == outsets_of(courses(session, naoki.id), week.toordinal())
    assert found.keys() == set(people)


def test_nobody_sees_anothers(naoki: Person, emi: Person, services: Services) -> None:
    hana = naoki.add("contacts", name="山本 花子")
    naoki.add("encounters", contact_ids=[hana["id"]], at="2026-11-01T10:00:00Z", learned="採用の話")
    with services.database.read() as session:
        assert (outsets(session, emi.id, MONDAY), learned_on(session, emi.id)) == ({}, None)
        assert learned_on(session, naoki.id) == date(2026, 11, 1)
