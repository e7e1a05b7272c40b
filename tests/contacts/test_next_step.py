"""The next step with somebody, and whether it began online."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from server.contacts.beginning import began_online, is_reply, was_in_person
from server.contacts.contact import Contact, Handle
from server.contacts.encounter import Encounter
from server.contacts.freshness import Cadence
from server.contacts.interaction import Interaction
from server.contacts.stage import Record, stand
from server.database import new_id

NOW = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)
X = {"handles": [Handle(network="x", handle="taro")]}
YES = {"casual_contact": True, "open_business": True}


def met(days: int, **fields: Any) -> Encounter:
    return Encounter(id=new_id(), at=NOW - timedelta(days=days), **fields)


def wrote(days: int, channel: str = "x_reply", direction: str = "both") -> Interaction:
    at = NOW - timedelta(days=days)
    return Interaction.model_validate(
        {"id": new_id(), "contact_id": new_id(), "at": at, "channel": channel, "direction": direction}
    )


REPLIES = [wrote(days) for days in (9, 6, 3)]
ROUTE_A = met(5, private_talk=True, hit_it_off=True, event_id=new_id())
ROUTE_B = [met(9), met(3, note="釣り")]

CASES: list[tuple[str, Sequence[Encounter | Interaction], dict[str, Any], str | None]] = [
    ("a name alone", [], {}, "find_handle"),
    ("a handle on X", [], X, "say_hello"),
    ("met once", [met(3)], {}, "exchange"),
    ("met twice", [met(30), met(3)], {}, "own_time"),
    ("two replies on X", REPLIES[:2], X, "own_time"),
    ("three replies on X, never met", list(REPLIES), X, "propose_meeting"),
    ("three letters on X without an answer", [wrote(d, direction="out") for d in (9, 6, 3)], X, "say_hello"),
    ("three mails", [wrote(d, "mail") for d in (9, 6, 3)], X, "own_time"),
    ("three replies, and met", [*REPLIES, met(1)], X, "own_time"),
    ("opened up", [ROUTE_A], {}, "questions"),
    ("one question answered", [ROUTE_A], {"casual_contact": True}, "questions"),
    ("opened up by route A, not yet business", [ROUTE_A], {**YES, "open_business": False}, "route_b"),
    ("opened up by route B, not yet business", [*ROUTE_B], {**YES, "open_business": False}, "route_a"),
    ("the network by route A", [ROUTE_A], YES, "route_b"),
    ("the network by both", [ROUTE_A, *ROUTE_B], YES, "keep"),
    ("an old friend in the network", [], {"relation": "old_friend", **YES}, "keep"),
    ("from work", [met(30), met(3)], {"relation": "work"}, None),
    ("not to be contacted", [met(30), met(3)], {"do_not_contact": True}, None),
]


@pytest.mark.parametrize(("evidence", "contact", "step"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_the_next_step_follows_from_where_the_tie_stands(
    evidence: Sequence[Encounter | Interaction], contact: dict[str, Any], step: str | None
) -> None:
    assert stand(_record(evidence, contact), Cadence(), NOW).next == step


def test_both_routes_and_both_answers_are_strongest() -> None:
    both = stand(_record([ROUTE_A, *ROUTE_B], YES), Cadence(), NOW)
    assert both.strongest
    assert not stand(_record([ROUTE_A], YES), Cadence(), NOW).strongest


def test_an_overruled_stage_keeps_what_the_evidence_says() -> None:
    standing = stand(_record([met(3)], {"stage_override": "network"}), Cadence(), NOW)
    assert (standing.stage, standing.evident, standing.overruled) == ("network", "acquainted", True)


ONLINE: list[tuple[str, list[Encounter], list[Interaction], bool]] = [
    ("nothing on record", [], [], False),
    ("replies before the meeting", [met(1)], REPLIES, True),
    ("never met", [], REPLIES, True),
    ("a mail after the meeting", [met(5)], [wrote(3, "mail")], False),
    ("a call first", [], [wrote(3, "call")], False),
]


@pytest.mark.parametrize(("encounters", "interactions", "online"), [c[1:] for c in ONLINE])
def test_it_began_online_where_the_first_on_record_is_a_message(
    encounters: list[Encounter], interactions: list[Interaction], online: bool
) -> None:
    assert began_online(encounters, interactions) is online


WEBINAR = met(2, event_id=new_id())
IN_PERSON: list[tuple[str, Encounter, bool]] = [
    ("an event held online", WEBINAR, False),
    ("another event", met(2, event_id=new_id()), True),
    ("over dinner", met(2, place="銀座"), True),
    ("nothing said of where", met(2), True),
    ("by video", met(2, place="Zoom"), False),
    ("in a room, and broadcast", met(2, place="会場とオンライン"), True),
]


@pytest.mark.parametrize(
    ("encounter", "in_person"), [c[1:] for c in IN_PERSON], ids=[c[0] for c in IN_PERSON]
)
def test_whoever_met_in_a_room_met_in_person(encounter: Encounter, in_person: bool) -> None:
    assert was_in_person(encounter, {WEBINAR.event_id or new_id()}) is in_person


@pytest.mark.parametrize(
    ("channel", "direction", "counts"),
    [
        ("x_reply", "both", True),
        ("x_quote", "in", True),
        ("x_dm", "in", True),
        ("x_reply", "out", False),
        ("x_follow", "in", False),
        ("line", "both", False),
        ("mail", "in", False),
    ],
)
def test_what_counts_as_a_reply_on_x(channel: str, direction: str, counts: bool) -> None:
    assert is_reply(wrote(1, channel, direction)) is counts


def _record(evidence: Sequence[Encounter | Interaction], contact: dict[str, Any]) -> Record:
    encounters = [e for e in evidence if isinstance(e, Encounter)]
    interactions = [e for e in evidence if isinstance(e, Interaction)]
    return Record(Contact(id=new_id(), **contact), encounters, interactions)
