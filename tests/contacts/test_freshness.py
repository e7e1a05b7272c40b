"""しばらくぶり and ご無沙汰 against the cadence of the stage, and what to write about then."""

from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.contacts.contact import Contact, Position
from server.contacts.encounter import Encounter
from server.contacts.freshness import Cadence, freshness
from server.contacts.interaction import Interaction
from server.contacts.reason import reason_on, reasons_to_write
from server.contacts.stage import Record, stand
from server.contacts.standing import StageName, Standing
from server.database import new_id
from tests.person import Person

NOW = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)
TOPIC = new_id()


def last_spoken(days: int, stage: StageName, cadence: Cadence | None = None) -> Standing:
    contact = Contact(id=new_id(), stage_override=stage)
    spoke = Interaction(id=new_id(), contact_id=contact.id, at=NOW - timedelta(days=days), direction="both")
    return stand(Record(contact, interactions=[spoke]), cadence or Cadence(), NOW)


CASES: list[tuple[str, Standing, str]] = [
    ("nothing on record", stand(Record(Contact(id=new_id())), Cadence(), NOW), "unrecorded"),
    ("the network yesterday", last_spoken(1, "network"), "fresh"),
    ("the network after six weeks", last_spoken(46, "network"), "a_while"),
    ("the network after three months", last_spoken(90, "network"), "long_ago"),
    ("opened up, after six weeks", last_spoken(46, "opened_up"), "fresh"),
    ("opened up, after two months", last_spoken(60, "opened_up"), "a_while"),
    ("in touch, after two months", last_spoken(60, "in_touch"), "fresh"),
    ("in touch, after half a year", last_spoken(180, "in_touch"), "long_ago"),
    ("an acquaintance, after a quarter", last_spoken(91, "acquainted"), "a_while"),
    ("of interest only: there is nothing to keep up", last_spoken(900, "interested"), "fresh"),
    ("a cadence of one's own", last_spoken(46, "network", Cadence(network=60)), "fresh"),
    ("no cadence wanted", last_spoken(900, "network", Cadence(network=None)), "fresh"),
]


@pytest.mark.parametrize(("standing", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_freshness_goes_by_the_cadence_of_the_stage(standing: Standing, expected: str) -> None:
    assert freshness(standing, NOW) == expected


def met(on: date, **fields: Any) -> Encounter:
    return Encounter(id=new_id(), at=datetime(on.year, on.month, on.day, 19, tzinfo=UTC), **fields)


def held(since: date | None) -> Position:
    return Position(id=new_id(), contact_id=new_id(), company="丸の内商事", since=since)


def about(*encounters: Encounter, positions: tuple[Position, ...] = (), **contact: Any) -> str | None:
    last = max((e.at for e in encounters), default=None)
    reasons = reasons_to_write(Contact(id=new_id(), **contact), encounters, positions, last, NOW)
    reason = reason_on(reasons, NOW.date())
    return reason.kind if reason else None


SPRING, A_YEAR_AGO = date(2026, 4, 1), date(2025, 11, 20)
NEW_JOB = (held(date(2024, 1, 1)), held(date(2026, 6, 1)))


def test_a_new_job_is_the_best_reason() -> None:
    assert about(met(A_YEAR_AGO, topic_ids=[TOPIC]), positions=NEW_JOB) == "job"


@pytest.mark.parametrize(
    ("why", "positions", "last"),
    [
        ("they never had another that we know of", NEW_JOB[1:], SPRING),
        ("you were in touch since", NEW_JOB, date(2026, 7, 1)),
        ("that was years ago", (held(date(2020, 1, 1)), held(date(2022, 1, 1))), date(2021, 1, 1)),
    ],
)
def test_no_new_job(why: str, positions: tuple[Position, ...], last: date) -> None:
    assert about(met(last), positions=positions) != "job", why


silences, cadences = st.integers(0, 800), st.integers(7, 730)
STAGES: tuple[StageName, ...] = get_args(StageName)
GROWS_OLD = ("fresh", "a_while", "long_ago")


def age(days: int, stage: StageName, cadence: int) -> int:
    own = Cadence(acquainted=cadence, in_touch=cadence, opened_up=cadence, network=cadence)
    return GROWS_OLD.index(freshness(last_spoken(days, stage, own), NOW))


@given(silences, silences, st.sampled_from(STAGES), cadences, cadences)
def test_a_longer_silence_or_a_closer_cadence_never_makes_a_tie_fresher(
    one: int, other: int, stage: StageName, slow: int, close: int
) -> None:
    shorter, longer = sorted((one, other))
    close, slow = sorted((slow, close))
    assert age(shorter, stage, slow) <= age(longer, stage, close)
    assert age(0, stage, close) == 0  # whoever was spoken to just now


def test_a_year_since_you_met_counts_for_two_weeks_on_both_sides() -> None:
    assert about(met(A_YEAR_AGO)) == "year"
    assert about(met(date(2021, 10, 30))) == "year"
    assert about(met(date(2025, 12, 1))) is None
    assert about(met(NOW.date())) is None


def test_the_new_year_does_not_hide_a_year_that_is_just_over() -> None:
    reasons = reasons_to_write(
        Contact(id=new_id()), [met(date(2024, 12, 30))], (), None, datetime(2026, 1, 5, tzinfo=UTC)
    )
    assert reason_on(reasons, date(2026, 1, 5))


def test_the_29th_of_february_has_an_anniversary_every_year() -> None:
    reasons = reasons_to_write(Contact(id=new_id()), [met(date(2024, 2, 29))], (), None, NOW)
    assert reason_on(reasons, date(2027, 2, 28))


def test_else_the_last_topic_unless_it_was_private() -> None:
    assert about(met(SPRING, topic_ids=[TOPIC])) == "topic"
    assert about(met(SPRING, topic_ids=[TOPIC], private_talk=True)) is None


def test_nothing_about_whoever_is_not_to_be_contacted() -> None:
    assert about(met(A_YEAR_AGO, topic_ids=[TOPIC]), positions=NEW_JOB, do_not_contact=True) is None


def test_another_cadence_in_the_settings_moves_every_standing(naoki: Person) -> None:
    contact = naoki.add("contacts", name="山田 太郎", stage_override="network")
    naoki.add("interactions", contact_id=contact["id"], at="2026-11-12T10:00:00Z", direction="both")
    assert naoki.get("standings", contact["id"])["fresh_until"] == "2026-12-27T10:00:00Z"
    naoki.add("settings", id=str(naoki.id), ladder={"keep": {"network": 30}})
    assert naoki.get("standings", contact["id"])["fresh_until"] == "2026-12-12T10:00:00Z"
