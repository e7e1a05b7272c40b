"""The ladder, case by case: what happened, and what should stand."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from server.contacts.contact import Contact
from server.contacts.standing import StageName
from server.followups.evidence import Evidence
from server.followups.followup import PROMISE, THANKS, FollowUp, followup_id
from server.followups.ladder import next_steps
from tests.followups.people import MINE, at, here, id_of, ito, met, preferences, study_group, wrote, yamada

THURSDAY = "2026-11-12 19:00"
SOON = at("2026-11-12 19:05")


def steps(evidence: Evidence, now: datetime = SOON, **mine: Any) -> list[tuple[int, str, str]]:
    """Step, state and local due time of everything that stands."""
    return [(f.step, f.state, here(f.due_at)) for f in next_steps(evidence, preferences(**mine), now)]


@pytest.mark.parametrize(
    ("contact", "when", "due"),
    [
        (yamada(), "2026-11-12 15:00", "2026-11-12 19:30"),
        (yamada(), "2026-11-12 19:10", "2026-11-12 19:40"),
        (yamada(), "2026-11-12 21:40", "2026-11-13 08:00"),
        (yamada(), "2026-11-13 01:00", "2026-11-13 08:00"),
        (ito(), "2026-11-12 19:00", "2026-11-13 08:30"),
        (ito(), "2026-11-13 19:00", "2026-11-16 08:30"),
        (ito(), "2026-11-14 01:00", "2026-11-16 08:30"),
        (ito(), "2026-11-20 19:00", "2026-11-24 08:30"),
        (ito(), "2026-12-28 19:00", "2027-01-04 08:30"),
        (ito(), "2027-08-12 19:00", "2027-08-17 08:30"),
        (Contact(id=id_of("someone"), name="佐々木"), "2026-11-12 15:00", "2026-11-12 19:30"),
    ],
    ids=[
        "a handle: the same evening",
        "in the evening: after a pause",
        "too late for today: when the night is over",
        "after the last train: when the night is over",
        "an office: the next morning",
        "on a Friday: on Monday",
        "in Friday's small hours: on Monday",
        "before a long weekend: on Tuesday",
        "before the new year: after it",
        "before お盆: after it",
        "only a name: the same evening",
    ],
)
def test_thanks_come_at_the_right_hour(contact: Contact, when: str, due: str) -> None:
    assert steps(Evidence(contact, [met(contact, when)]), at(when)) == [(THANKS, "open", due)]


def test_a_card_not_read_yet_means_an_office() -> None:
    stranger = Contact(id=id_of("stranger"))
    evidence = Evidence(stranger, [met(stranger, THURSDAY)], carded=True)
    assert steps(evidence) == [(THANKS, "open", "2026-11-13 08:30")]


def test_the_hours_are_the_persons_own() -> None:
    evidence = Evidence(ito(), [met(ito(), THURSDAY)])
    assert steps(evidence, hours={"morning": "09:45"}) == [(THANKS, "open", "2026-11-13 09:45")]
    assert steps(evidence, time_zone="America/New_York") == [(THANKS, "open", "2026-11-13 22:30")]


@pytest.mark.parametrize(
    ("ends", "due"),
    [
        ("2026-11-12 21:00", "2026-11-12 21:30"),
        (None, "2026-11-13 08:00"),
        ("2026-11-30 21:00", "2026-11-13 08:00"),
    ],
    ids=["after it ends", "three hours if nobody says", "a fair of weeks ends tonight"],
)
def test_nobody_is_reminded_while_the_event_goes_on(ends: str | None, due: str) -> None:
    event = study_group("2026-11-12 18:45", ends)
    evidence = Evidence(yamada(), [met(yamada(), THURSDAY, event_id=event.id)], events={event.id: event})
    assert steps(evidence) == [(THANKS, "open", due)]


def test_the_id_is_the_one_that_the_phone_chooses() -> None:
    encounter = met(yamada(), THURSDAY)
    [step] = next_steps(Evidence(yamada(), [encounter]), MINE, SOON)
    assert (step.id, step.why) == (followup_id(encounter.id, THANKS), "thanks")


def test_two_people_of_one_encounter_have_a_step_each() -> None:
    encounter = met(yamada(), THURSDAY).model_copy(update={"contact_ids": [yamada().id, ito().id]})
    [first] = next_steps(Evidence(yamada(), [encounter]), MINE, SOON)
    [second] = next_steps(Evidence(ito(), [encounter]), MINE, SOON)
    assert first.id == followup_id(encounter.id, THANKS) != second.id
    again = Evidence(ito(), [encounter], standing=[first, second])
    assert next_steps(again, MINE, SOON) == [second]


def standing(contact: Contact = yamada(), **changed: Any) -> FollowUp:  # noqa: B008  frozen
    encounter = met(contact, THURSDAY)
    thanks = FollowUp(
        id=followup_id(encounter.id, THANKS),
        contact_id=contact.id,
        encounter_id=encounter.id,
        due_at=at("2026-11-12 20:00"),
        why="thanks",
        step=THANKS,
    )
    return thanks.model_copy(update=changed)


MET = Evidence(yamada(), [met(yamada(), THURSDAY)], standing=[standing()])


def test_what_the_phone_set_is_adopted_and_put_right() -> None:
    office = Evidence(ito(), [met(ito(), THURSDAY)], standing=[standing(ito())])
    assert steps(office) == [(THANKS, "open", "2026-11-13 08:30")]


def test_what_is_already_due_is_not_moved() -> None:
    office = Evidence(ito(), [met(ito(), THURSDAY)], standing=[standing(ito())])
    assert steps(office, at("2026-11-12 20:00")) == [(THANKS, "open", "2026-11-12 20:00")]


@pytest.mark.parametrize(
    "kept",
    [
        standing(snoozed=1, due_at=at("2026-11-14 10:00")),
        standing(state="done", done_at=at("2026-11-12 19:04")),
        standing(state="dropped"),
    ],
    ids=["put off", "done", "dropped"],
)
def test_what_the_person_decided_is_never_undone(kept: FollowUp) -> None:
    assert kept in next_steps(replace(MET, standing=[kept]), MINE, SOON)


@pytest.mark.parametrize(
    ("interactions", "state"),
    [
        ([wrote(yamada(), "2026-11-12 20:10")], "done"),
        ([wrote(yamada(), "2026-11-12 20:10", direction="both")], "done"),
        ([wrote(yamada(), "2026-11-12 20:10", direction="in")], "open"),
        ([wrote(yamada(), "2026-11-12 18:00")], "open"),
        ([], "open"),
    ],
    ids=["I wrote", "we wrote", "they wrote", "I wrote before we met", "silence"],
)
def test_writing_fulfils_the_thanks(interactions: list[Any], state: str) -> None:
    step, *_ = next_steps(replace(MET, interactions=interactions), MINE, at("2026-11-12 20:30"))
    assert step.state == state
    assert step.done_at == (at("2026-11-12 20:10") if state == "done" else None)


def test_writing_fulfils_what_was_put_off_too() -> None:
    put_off = standing(snoozed=2, due_at=at("2026-11-20 10:00"))
    evidence = replace(MET, standing=[put_off], interactions=[wrote(yamada(), "2026-11-12 20:10")])
    assert steps(evidence)[0] == (THANKS, "done", "2026-11-20 10:00")


def test_meeting_again_closes_the_old_thanks_and_sets_new_ones() -> None:
    again = met(yamada(), "2026-11-13 18:00", name="again")
    evidence = replace(MET, encounters=[*MET.encounters, again])
    assert steps(evidence, at("2026-11-13 18:05")) == [
        (THANKS, "done", "2026-11-12 20:00"),
        (THANKS, "open", "2026-11-13 19:30"),
    ]


def test_a_promise_stands_on_its_own_day_and_writing_does_not_keep_it() -> None:
    promised = met(ito(), THURSDAY, promise="資料を送る", promise_by=at("2026-11-17 18:00"))
    evidence = Evidence(ito(), [promised], [wrote(ito(), "2026-11-13 09:00")])
    assert steps(evidence) == [(PROMISE, "open", "2026-11-17 08:30")]


def test_a_promised_day_stays_that_day_after_a_journey() -> None:
    promised = met(ito(), THURSDAY, promise="資料を送る", promise_by=at("2026-11-17 12:00"))
    [_, promise] = next_steps(Evidence(ito(), [promised]), preferences(time_zone="America/New_York"), SOON)
    assert promise.due_at.isoformat() == "2026-11-17T13:30:00+00:00"  # 8:30 there


def test_a_promise_for_the_same_day_stands_in_its_evening() -> None:
    promised = met(ito(), "2026-11-12 10:00", promise_by=at("2026-11-12 12:00"))
    assert steps(Evidence(ito(), [promised]))[1] == (PROMISE, "open", "2026-11-12 19:30")


def test_a_promise_that_is_moved_or_taken_back_takes_its_step_along() -> None:
    promised = met(ito(), THURSDAY, promise_by=at("2026-11-17 18:00"))
    first = next_steps(Evidence(ito(), [promised]), MINE, SOON)
    moved = promised.model_copy(update={"promise_by": at("2026-11-18 18:00")})
    assert steps(Evidence(ito(), [moved], standing=first))[1] == (PROMISE, "open", "2026-11-18 08:30")
    taken_back = promised.model_copy(update={"promise_by": None})
    assert steps(Evidence(ito(), [taken_back], standing=first))[1] == (PROMISE, "dropped", "2026-11-17 08:30")


def test_an_encounter_that_is_deleted_drops_its_steps() -> None:
    assert steps(replace(MET, encounters=[])) == [(THANKS, "dropped", "2026-11-12 20:00")]


def test_who_is_not_to_be_contacted_has_nothing_standing() -> None:
    silent = yamada(do_not_contact=True)
    assert steps(Evidence(silent, MET.encounters)) == []
    assert steps(replace(MET, contact=silent)) == [(THANKS, "dropped", "2026-11-12 20:00")]


def test_history_that_is_typed_in_later_asks_for_no_thanks() -> None:
    long_ago = met(yamada(), "2024-05-01 19:00", promise_by=at("2024-05-03 12:00"))
    assert steps(Evidence(yamada(), [long_ago])) == []


def test_an_old_follow_up_that_is_still_open_stays_open() -> None:
    assert steps(MET, at("2026-12-24 12:00")) == [(THANKS, "open", "2026-11-12 20:00")]


def test_a_follow_up_of_the_persons_own_is_none_of_the_ladders_business() -> None:
    own = FollowUp(id=id_of("own"), contact_id=yamada().id, due_at=at("2026-11-20 10:00"), why="昼食")
    assert own not in next_steps(replace(MET, standing=[own]), MINE, SOON)


@pytest.mark.parametrize("year", ["0002-01-02", "9998-12-30"])
def test_dates_at_the_ends_of_time_do_no_harm(year: str) -> None:
    strange = met(yamada(), THURSDAY, promise_by=datetime.fromisoformat(f"{year}T00:00:00+00:00"))
    assert [step for step, *_ in steps(Evidence(yamada(), [strange]))] == [THANKS]


@pytest.mark.parametrize(
    ("thanks", "contact", "due"),
    [
        ("evening", ito(), "2026-11-12 19:30"),
        ("morning", ito(), "2026-11-13 08:30"),
        ("morning", yamada(), "2026-11-13 08:30"),
        ("auto", yamada(), "2026-11-12 19:30"),
    ],
)
def test_the_person_may_choose_when_to_thank(thanks: str, contact: Contact, due: str) -> None:
    assert steps(Evidence(contact, [met(contact, THURSDAY)]), ladder={"thanks": thanks}) == [
        (THANKS, "open", due)
    ]


@pytest.mark.parametrize(
    ("stage", "stands"),
    [
        ("acquainted", [(THANKS, "open", "2026-11-13 08:30")]),
        ("opened_up", [(THANKS, "open", "2026-11-12 19:30")]),
        ("network", []),
    ],
    ids=["as everybody", "the same evening", "not at all"],
)
def test_a_stage_may_have_its_own_hour_for_thanks(stage: StageName, stands: list[Any]) -> None:
    past = Evidence(ito(), [met(ito(), THURSDAY)], stage=stage)
    own = {"stages": {"opened_up": {"thanks": "evening"}, "network": {"thanks": "off"}}}
    assert [s for s in steps(past, ladder=own) if s[0] == THANKS] == stands


def test_thanks_may_be_left_out_and_taken_up_again() -> None:
    evidence = Evidence(ito(), [met(ito(), THURSDAY)], standing=[standing(ito())])
    [out] = next_steps(evidence, preferences(ladder={"thanks": "off"}), SOON)
    assert (out.state, out.withdrawn) == ("dropped", True)
    assert steps(replace(evidence, standing=[out])) == [(THANKS, "open", "2026-11-13 08:30")]


@pytest.mark.parametrize(("morning", "due"), [("06:30", "08:30"), ("09:10", "09:10"), ("11:00", "10:00")])
def test_a_letter_to_an_office_lies_on_top_of_its_mornings_pile(morning: str, due: str) -> None:
    evidence = Evidence(ito(), [met(ito(), THURSDAY)])
    assert steps(evidence, hours={"morning": morning}) == [(THANKS, "open", f"2026-11-13 {due}")]


def test_a_promise_of_today_waits_for_the_evening_where_one_wrote_this_morning() -> None:
    promised = met(ito(), THURSDAY, promise_by=at("2026-11-17 18:00"))
    [_, promise] = next_steps(Evidence(ito(), [promised]), MINE, SOON)
    wrote_early = Evidence(ito(), [promised], [wrote(ito(), "2026-11-17 07:00")], standing=[promise])
    assert (PROMISE, "open", "2026-11-17 19:30") in steps(wrote_early, at("2026-11-17 07:01"))


def test_deleting_the_letter_that_fulfilled_it_opens_the_thanks_again() -> None:
    letter = wrote(yamada(), "2026-11-12 19:20")
    done, *_ = next_steps(replace(MET, interactions=[letter]), MINE, at("2026-11-12 19:21"))
    undone = replace(MET, standing=[done], undone=frozenset({letter.at}))
    assert steps(undone, at("2026-11-12 19:22")) == [(THANKS, "open", "2026-11-12 19:30")]
    assert steps(replace(MET, standing=[done]))[0] == (THANKS, "done", "2026-11-12 20:00")


def test_a_new_time_zone_moves_what_stands_open() -> None:
    [thanks] = next_steps(Evidence(ito(), [met(ito(), THURSDAY)]), MINE, SOON)
    evidence = Evidence(ito(), [met(ito(), THURSDAY)], standing=[thanks])
    assert steps(evidence, time_zone="Europe/London") == [(THANKS, "open", "2026-11-13 17:30")]
    put_off = replace(evidence, standing=[thanks.model_copy(update={"snoozed": 1})])
    assert steps(put_off, time_zone="Europe/London") == [(THANKS, "open", "2026-11-13 08:30")]


def test_what_stands_already_leads_to_nothing_new() -> None:
    encounters = [
        met(ito(), THURSDAY, promise_by=at("2026-11-17 18:00")),
        met(ito(), "2026-11-13 12:00", "again"),
    ]
    first = next_steps(Evidence(ito(), encounters), MINE, at("2026-11-13 12:05"))
    second = next_steps(Evidence(ito(), encounters, standing=first), MINE, at("2026-11-13 12:05"))
    assert second == first
