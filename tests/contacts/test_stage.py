"""The stages of PRODUCT.md as a table: what is on record, and how close that is."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from server.contacts.contact import Contact, Handle
from server.contacts.encounter import Encounter
from server.contacts.freshness import Cadence
from server.contacts.interaction import Interaction
from server.contacts.stage import Record, stand
from server.contacts.standing import Standing
from server.database import new_id
from tests.person import Person

NOW = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)


def days_ago(days: int) -> datetime:
    return NOW - timedelta(days=days)


def met(days: int, **fields: Any) -> Encounter:
    return Encounter(id=new_id(), at=days_ago(days), **{"event_id": new_id(), **fields})


def wrote(days: int, direction: str = "both", **fields: Any) -> Interaction:
    return Interaction(id=new_id(), contact_id=new_id(), at=days_ago(days), direction=direction, **fields)


def standing(*evidence: Encounter | Interaction, card: bool = False, **contact: Any) -> Standing:
    encounters = [e for e in evidence if isinstance(e, Encounter)]
    interactions = [e for e in evidence if isinstance(e, Interaction)]
    record = Record(Contact(id=new_id(), **contact), encounters, interactions, has_card=card)
    return stand(record, Cadence(), NOW)


YES = {"casual_contact": True, "open_business": True}
CASES: list[tuple[str, Standing, str]] = [
    ("a name alone", standing(), "interested"),
    ("a handle alone", standing(handles=[Handle(network="x", handle="taro")]), "interested"),
    ("a card", standing(card=True), "acquainted"),
    ("met once", standing(met(3)), "acquainted"),
    ("one-way mail after it", standing(met(3), wrote(1, "out")), "acquainted"),
    ("an answer on a later day", standing(met(3), wrote(2, "out"), wrote(1, "in")), "in_touch"),
    ("a two-way exchange the same day", standing(met(3), wrote(3)), "acquainted"),
    ("met again", standing(met(30), met(3)), "in_touch"),
    ("exchanges on X alone", standing(wrote(9), wrote(2)), "in_touch"),
    ("private talk without a click", standing(met(3, private_talk=True)), "acquainted"),
    ("route A", standing(met(3, private_talk=True, hit_it_off=True)), "opened_up"),
    (
        "route A on work time lifts nothing",
        standing(met(3, private_talk=True, hit_it_off=True, setting="work")),
        "acquainted",
    ),
    (
        "route B: own time, a talk on record",
        standing(met(9), met(3, event_id=None, note="釣り")),
        "opened_up",
    ),
    ("own time, having met online", standing(wrote(9), met(3, event_id=None, learned="x")), "opened_up"),
    ("own time without a talk on record", standing(met(9), met(3, event_id=None)), "in_touch"),
    ("a card scanned outside any event", standing(met(3, event_id=None, note="釣り")), "acquainted"),
    ("both answers without a route", standing(met(3), **YES), "acquainted"),
    ("route A and both answers", standing(met(3, private_talk=True, hit_it_off=True), **YES), "network"),
    (
        "route A and one answer",
        standing(met(3, private_talk=True, hit_it_off=True), casual_contact=True),
        "opened_up",
    ),
    ("an old friend", standing(relation="old_friend"), "opened_up"),
    ("an old friend and both answers", standing(relation="old_friend", **YES), "network"),
    ("overruled", standing(stage_override="network"), "network"),
    ("what lies in the future does not count", standing(met(-3)), "interested"),
]


@pytest.mark.parametrize(("standing", "stage"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_the_stage_follows_from_what_is_on_record(standing: Standing, stage: str) -> None:
    assert standing.stage == stage
    assert standing.why


def test_time_lowers_no_stage_but_ends_being_active() -> None:
    long_ago = standing(met(2000, private_talk=True, hit_it_off=True), **YES)
    assert (long_ago.stage, long_ago.active) == ("network", False)
    assert standing(met(455), **YES).active


def test_an_overruled_stage_says_so() -> None:
    assert standing(stage_override="network").overruled
    assert not standing().overruled


def test_a_standing_follows_the_evidence_in_the_same_push(naoki: Person) -> None:
    contact = naoki.add("contacts", name="山田 太郎")
    assert naoki.get("standings", contact["id"])["stage"] == "interested"
    talk = naoki.add("encounters", contact_ids=[contact["id"]], at="2026-11-12T10:30:00Z")
    assert naoki.get("standings", contact["id"])["stage"] == "acquainted"
    naoki.push(("encounters", talk, {"id": talk["id"], "_deleted": True}))
    assert naoki.get("standings", contact["id"])["stage"] == "interested"


def test_a_day_is_the_persons_own(naoki: Person) -> None:
    contact = naoki.add("contacts", name="山田 太郎")
    naoki.add("encounters", contact_ids=[contact["id"]], at="2026-11-09T22:00:00Z")
    assert naoki.get("standings", contact["id"])["why"] == ["met:2026-11-10"]


def test_moving_a_talk_to_another_person_changes_both(naoki: Person) -> None:
    taro, jiro = naoki.add("contacts", name="山田 太郎"), naoki.add("contacts", name="山田 次郎")
    talk = naoki.add("encounters", contact_ids=[taro["id"]], at="2026-11-12T10:30:00Z")
    naoki.push(("encounters", talk, {**talk, "contact_ids": [jiro["id"]]}))
    assert naoki.get("standings", taro["id"])["stage"] == "interested"
    assert naoki.get("standings", jiro["id"])["stage"] == "acquainted"
