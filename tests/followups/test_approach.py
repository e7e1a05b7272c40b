"""Engage, meet, keep in touch: each for a reason, once, and never at somebody who does not answer."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.contacts.contact import Contact
from server.followups.evidence import Evidence
from server.followups.followup import ENGAGE, KEEP, MEET, FollowUp, complete, put_off
from server.followups.ladder import next_steps
from server.followups.preferences import Preferences
from tests.followups.people import MINE, at, here, id_of, ito, met, preferences, wrote, yamada

MET = "2026-11-12 19:00"
THANKED = "2026-11-12 20:00"
SOON = at("2026-11-12 20:01")
NAMES = {ENGAGE: "engage", MEET: "meet", KEEP: "keep"}


def evidence(contact: Contact, *interactions: Any, stage: str = "acquainted", **how: Any) -> Evidence:
    """Met on Thursday and thanked that evening, unless said otherwise."""
    letters = [wrote(contact, THANKED), *interactions]
    return Evidence(contact, [met(contact, MET, **how)], letters, stage=stage)  # type: ignore[arg-type]


def heard(contact: Contact, when: str, direction: str = "in", **how: Any) -> Any:
    return wrote(contact, when, direction=direction, **how)


def later(steps: list[FollowUp]) -> list[str]:
    """`engage 2026-11-15 19:30`, and the state where it is not open."""
    ours = sorted((f for f in steps if f.step in NAMES), key=lambda f: f.due_at)
    return [f"{f.why} {here(f.due_at)}" + (f" {f.state}" if f.state != "open" else "") for f in ours]


def climbed(past: Evidence, now: datetime = SOON, mine: Preferences = MINE) -> list[FollowUp]:
    return next_steps(past, mine, now)


def set_up(past: Evidence, now: datetime = SOON) -> Evidence:
    """The same, with what the ladder made of it standing."""
    return replace(past, standing=climbed(past, now))


Y, I = yamada(), ito()  # noqa: E741
REPLIED = heard(I, "2026-11-12 21:00")
STAGES = ("acquainted", "in_touch", "opened_up", "network")
OFF = {"on": False, "after_days": 1}


@pytest.mark.parametrize(
    ("past", "stands"),
    [
        (evidence(Y), ["engage 2026-11-15 19:30"]),
        (evidence(I), []),
        (evidence(Y, wrote(Y, "2026-11-12 20:30", channel="x_reply")), []),
        (evidence(Y, heard(Y, "2026-11-12 20:30")), ["meet 2026-11-19 19:30"]),
        (evidence(I, REPLIED), ["meet 2026-11-19 08:30"]),
        (evidence(I, heard(I, "2026-11-12 21:00", "both")), ["meet 2026-11-19 08:30"]),
        (evidence(I, hit_it_off=True), ["meet 2026-11-19 08:30"]),
        (evidence(I, promise="食事"), ["meet 2026-11-19 08:30"]),
        (evidence(I, private_talk=True), []),
        (evidence(ito(relation="work"), REPLIED), []),
        (evidence(ito(do_not_contact=True), REPLIED), []),
        (evidence(I, REPLIED, stage="in_touch"), ["meet 2026-11-19 08:30", "keep 2027-02-10 08:30"]),
        (evidence(I, REPLIED, stage="opened_up"), ["keep 2027-01-12 08:30"]),
        (evidence(I, REPLIED, stage="network"), ["keep 2026-12-28 08:30"]),
        (evidence(ito(relation="work"), REPLIED, stage="network"), []),
        (evidence(I, stage="interested"), []),
        (evidence(I, promise_by=at("2026-11-30 12:00")), []),
        (Evidence(Y, [met(Y, MET)]), []),
        (Evidence(Y, [], [heard(Y, THANKED)]), ["meet 2026-11-19 19:30"]),
        (Evidence(Y, [], [wrote(Y, THANKED)]), []),
        (Evidence(I, stage="network"), []),
    ],
    ids=[
        "a handle was given: engage there",
        "only a card: nothing by date alone",
        "thanked by X: that was it",
        "they answered: propose a meeting, no need to engage",
        "they answered by mail: on a business morning",
        "it went both ways",
        "hit it off",
        "a promise without a date",
        "private talk alone",
        "from work: no meeting",
        "not to be contacted: silence",
        "in touch: a meeting, and the cadence",
        "close already: the cadence only",
        "the network: its own cadence, the year's last business day",
        "from work: no cadence either",
        "only a name",
        "a promise still open: that first",
        "thanks still owed: those first",
        "known online only, and they answered",
        "known online only, and silence",
        "nothing on record is no しばらくぶり",
    ],
)
def test_a_step_stands_for_a_reason(past: Evidence, stands: list[str]) -> None:
    assert later(climbed(past)) == stands


@pytest.mark.parametrize(
    ("ladder", "stands"),
    [
        ({"engage": {"after_days": 1}}, "engage 2026-11-13 19:30"),
        ({"engage": {"on": False, "after_days": 1}}, ""),
        ({"meet": {"after_days": 14}}, "meet 2026-11-26 08:30"),
        ({"meet": {"on": False, "after_days": 7}}, ""),
        ({"keep": {"network": 30}}, "keep 2026-12-14 08:30"),
        ({"keep": {"network": None}}, ""),
    ],
)
def test_every_step_is_the_persons_to_edit(ladder: dict[str, Any], stands: str) -> None:
    past = {
        "engage": evidence(Y),
        "meet": evidence(I, REPLIED),
        "keep": evidence(I, REPLIED, stage="network"),
    }[next(iter(ladder))]
    assert later(climbed(past, mine=preferences(ladder=ladder))) == ([stands] if stands else [])


@pytest.mark.parametrize(
    ("stage", "ladder", "stands"),
    [
        ("acquainted", {}, ["engage 2026-11-15 19:30"]),
        ("acquainted", {"engage": {"after_days": 1}}, ["engage 2026-11-13 19:30"]),
        ("acquainted", {"engage": OFF}, []),
        ("acquainted", {"hour": "morning"}, ["engage 2026-11-16 08:30"]),
        ("in_touch", {}, ["meet 2026-11-19 19:30"]),
        ("in_touch", {"meet": {"after_days": 2}}, ["meet 2026-11-14 19:30"]),
        ("in_touch", {"hour": "morning"}, ["meet 2026-11-19 08:30"]),
        ("in_touch", {"hour": "evening"}, ["meet 2026-11-19 19:30"]),
        ("network", {}, []),
        ("network", {"meet": {"after_days": 20}}, ["meet 2026-12-02 19:30"]),
        ("network", {"thanks": "off"}, []),
    ],
    ids=[
        "an acquaintance as everybody",
        "engaged sooner",
        "left alone",
        "on the next business morning, it is a Sunday",
        "in touch as everybody",
        "a meeting sooner",
        "to all of them in the morning",
        "or in the evening",
        "whom one is close to is not asked for a meeting",
        "unless the person wants it",
        "the thanks are another matter",
    ],
)
def test_a_stage_may_have_a_ladder_of_its_own(stage: str, ladder: dict[str, Any], stands: list[str]) -> None:
    """And the others keep theirs."""
    replied = [] if stage == "acquainted" else [heard(Y, "2026-11-12 20:30")]
    mine = preferences(ladder={"stages": {stage: ladder}, "keep": dict.fromkeys(STAGES)})
    assert later(climbed(evidence(Y, *replied, stage=stage), mine=mine)) == stands
    others = {other: {"engage": OFF, "meet": OFF, "hour": "morning"} for other in STAGES if other != stage}
    mine = preferences(ladder={"stages": {stage: ladder, **others}, "keep": dict.fromkeys(STAGES)})
    assert later(climbed(evidence(Y, *replied, stage=stage), mine=mine)) == stands


@pytest.mark.parametrize(
    ("stage", "hour", "stands"),
    [
        ("acquainted", "auto", ["keep 2026-12-14 08:30"]),
        ("in_touch", "evening", ["meet 2026-11-19 19:30", "keep 2026-12-12 19:30"]),
        ("network", "morning", ["keep 2026-12-14 08:30"]),
        ("interested", "auto", ["meet 2026-11-19 08:30"]),
    ],
)
def test_any_stage_but_the_first_may_ask_for_a_sign_of_life(stage: str, hour: str, stands: list[str]) -> None:
    replied = [] if stage == "acquainted" else [REPLIED]
    stages = {} if stage == "interested" else {stage: {"hour": hour}}
    mine = preferences(ladder={"keep": dict.fromkeys(STAGES, 30), "stages": stages})
    assert later(climbed(evidence(I, *replied, stage=stage), mine=mine)) == stands


FRIEND = set_up(evidence(I, REPLIED, stage="network"))
INVITED = set_up(evidence(I, REPLIED))
FOLLOWED = set_up(evidence(Y))


@pytest.mark.parametrize(
    ("before", "contact", "when", "stands"),
    [
        (INVITED, I, "2026-11-16 12:00", ["meet 2026-11-24 08:30"]),
        (INVITED, I, "2026-11-19 07:30", ["meet 2026-11-19 08:30 done"]),
        (INVITED, I, "2026-11-20 12:00", ["meet 2026-11-19 08:30 done"]),
        (FOLLOWED, Y, "2026-11-14 12:00", ["engage 2026-11-17 19:30"]),
        (FOLLOWED, Y, "2026-11-15 07:00", ["engage 2026-11-15 19:30 done"]),
        (FRIEND, I, "2026-12-01 12:00", ["keep 2027-01-15 08:30"]),
        (FRIEND, I, "2026-12-28 07:30", ["keep 2026-12-28 08:30 done", "keep 2027-02-12 08:30"]),
    ],
    ids=[
        "before its day a letter moves the meeting",
        "on its day it is the invitation",
        "and after it",
        "before its day a letter moves the engaging",
        "on its day it fulfils it",
        "any contact begins the cadence anew",
        "on its day it closes it, and sets the next",
    ],
)
def test_contact_resets_the_ladder(before: Evidence, contact: Contact, when: str, stands: list[str]) -> None:
    letter = wrote(contact, when)
    after = replace(before, interactions=[*before.interactions, letter])
    answered = replace(before, interactions=[*after.interactions, heard(contact, "2026-11-13 09:00")])
    past = answered if contact is I and before is FRIEND else after
    assert later(climbed(past, letter.at)) == stands


def test_meeting_again_is_what_the_meeting_was_for() -> None:
    again = met(I, "2026-11-14 19:00", name="again")
    past = replace(INVITED, encounters=[*INVITED.encounters, again])
    assert later(climbed(past, again.at)) == ["meet 2026-11-19 08:30 done"]


def test_a_letter_taken_back_brings_the_step_back() -> None:
    letter = wrote(I, "2026-12-28 07:30")
    wrote_it = replace(FRIEND, interactions=[*FRIEND.interactions, letter])
    done = replace(FRIEND, standing=climbed(wrote_it, letter.at), undone=frozenset({letter.at}))
    assert later(climbed(done, letter.at)) == ["keep 2026-12-28 08:30", "keep 2027-02-12 08:30 dropped"]


def test_taking_back_the_thanks_takes_the_next_step_back_too() -> None:
    done = replace(FOLLOWED, interactions=[], undone=frozenset({at(THANKED)}))
    assert later(climbed(done)) == ["engage 2026-11-15 19:30 dropped"]
    thanked_after_all = replace(FOLLOWED, standing=climbed(done))
    assert later(climbed(thanked_after_all)) == ["engage 2026-11-15 19:30"]


def test_done_without_a_log_counts_as_contact() -> None:
    day = at("2026-12-28 21:00")
    ticked = [complete(f, day) if f.step == KEEP else f for f in FRIEND.standing]
    stands = later(climbed(replace(FRIEND, standing=ticked), day))
    assert stands == ["keep 2026-12-28 08:30 done", "keep 2027-02-12 08:30"]


def test_what_was_put_off_waits_and_any_letter_fulfils_it() -> None:
    day = at("2026-11-19 09:00")
    waiting = [put_off(f, at("2026-11-23 10:00")) if f.step == MEET else f for f in INVITED.standing]
    past = replace(INVITED, standing=waiting)
    assert later(climbed(past, day)) == ["meet 2026-11-23 10:00"]
    wrote_it = replace(past, interactions=[*past.interactions, wrote(I, "2026-11-20 12:00")])
    assert later(climbed(wrote_it, day)) == ["meet 2026-11-23 10:00 done"]


@pytest.mark.parametrize("step", [MEET, KEEP])
def test_what_the_person_dropped_stays_dropped_until_something_happens(step: int) -> None:
    before = {MEET: INVITED, KEEP: FRIEND}[step]
    dropped = [f.model_copy(update={"state": "dropped"}) if f.step == step else f for f in before.standing]
    past = replace(before, standing=dropped)
    assert [f.state for f in climbed(past) if f.step == step] == ["dropped"]


def test_after_a_letter_too_many_without_an_answer_it_rests() -> None:
    """The first asks for no answer: it is thanks, or an answer itself."""
    friend = evidence(I, stage="network")
    assert later(climbed(friend)) == ["keep 2026-12-28 08:30"]
    wrote_again = replace(friend, interactions=[*friend.interactions, wrote(I, "2026-12-28 09:00")])
    assert later(climbed(wrote_again, at("2026-12-28 09:01"))) == []
    answered = replace(friend, interactions=[*wrote_again.interactions, heard(I, "2026-12-29 09:00")])
    assert later(climbed(answered, at("2026-12-29 09:01"))) == ["keep 2027-02-12 08:30"]


def test_a_spreadsheet_of_old_friends_does_not_bring_them_all_at_once() -> None:
    friends = [Contact(id=id_of(f"friend {n}"), name="友") for n in range(100)]
    past = [Evidence(f, [met(f, "2024-05-01 19:00", name=f"met {f.id}")], stage="network") for f in friends]
    days = [here(step.due_at)[:10] for each in past for step in climbed(each) if step.step == KEEP]
    assert len(days) == 100
    assert max(days.count(day) for day in days) < 10
    assert min(days) > "2026-11-12"
    assert max(days) <= "2026-12-27"


def test_silence_when_the_switch_is_turned_and_back_again() -> None:
    silent = replace(INVITED, contact=ito(do_not_contact=True))
    dropped = climbed(silent)
    assert later(dropped) == ["meet 2026-11-19 08:30 dropped"]
    assert later(climbed(replace(INVITED, standing=dropped))) == ["meet 2026-11-19 08:30"]


moments = st.integers(0, 60 * 24 * 60).map(lambda minutes: at(MET) + timedelta(minutes=minutes))
past_days = st.lists(
    st.tuples(moments, st.sampled_from(["met", "out", "in", "both"]), st.booleans()), min_size=1, max_size=12
)


@settings(deadline=None)  # a busy machine takes its time
@given(past_days, st.sampled_from(["acquainted", "in_touch", "opened_up", "network"]), st.booleans())
def test_whatever_happens_the_ladder_comes_to_rest_and_never_nags_after_a_letter(
    happened: list[tuple[datetime, str, bool]], stage: str, online: bool
) -> None:
    contact, past = (Y if online else I), Evidence(Y if online else I, stage=stage)  # type: ignore[arg-type]
    for n, (moment, kind, marked) in enumerate(sorted(happened)):
        if kind == "met":
            new = met(contact, here(moment), name=f"met {n}", hit_it_off=marked)
            past = replace(past, encounters=[*past.encounters, new])
        else:
            letter = wrote(contact, here(moment), direction=kind).model_copy(update={"id": id_of(f"{n}")})
            past = replace(past, interactions=[*past.interactions, letter])
        now = moment + timedelta(seconds=1)
        standing = climbed(past, now)
        past = replace(past, standing=standing)
        assert climbed(past, now) == standing
        assert len({f.id for f in standing}) == len(standing)
        still_open = [f for f in standing if f.state == "open"]
        assert len([f for f in still_open if f.step == KEEP]) <= 1
        if kind in ("met", "out", "both"):
            assert all(f.due_at > now or f.step not in NAMES for f in still_open)


def test_ten_thousand_encounters_with_one_person_are_no_trouble() -> None:
    many = [
        met(I, here(at("2020-01-01 12:00") + timedelta(hours=5 * n)), name=f"met {n}") for n in range(10_000)
    ]
    past = set_up(Evidence(I, many, [wrote(I, "2025-10-01 12:00")], stage="network"))
    assert len([f for f in climbed(past) if f.state == "open"]) <= 2
