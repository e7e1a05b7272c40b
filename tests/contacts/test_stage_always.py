"""What holds of the stages whatever is on record."""

from datetime import UTC, datetime, timedelta
from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st

from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.contacts.freshness import Cadence
from server.contacts.interaction import Interaction
from server.contacts.stage import Record, stand
from server.contacts.standing import StageName
from server.database import new_id

NOW = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)
STAGES: tuple[StageName, ...] = get_args(StageName)
TARO = Contact(id=new_id(), casual_contact=True, open_business=True)

moments = st.datetimes(NOW.replace(tzinfo=None) - timedelta(days=40), NOW.replace(tzinfo=None)).map(
    lambda at: at.replace(tzinfo=UTC)
)
settings = st.sampled_from(["own_time", "work"])
at_work = st.just("work")


def _encounters(setting: st.SearchStrategy[str]) -> st.SearchStrategy[Encounter]:
    fields: dict[str, Any] = {
        "id": st.just(new_id()),
        "at": moments,
        "setting": setting,
        "event_id": st.sampled_from([None, new_id()]),
        "note": st.sampled_from(["", "釣り"]),
        "private_talk": st.booleans(),
        "hit_it_off": st.booleans(),
    }
    return st.builds(Encounter, **fields)


def _interactions(setting: st.SearchStrategy[str]) -> st.SearchStrategy[Interaction]:
    direction = st.sampled_from(["out", "in", "both"])
    fixed = {"id": st.just(new_id()), "contact_id": st.just(TARO.id)}
    return st.builds(Interaction, **fixed, at=moments, setting=setting, direction=direction)


met = st.lists(_encounters(settings), max_size=6)
wrote = st.lists(_interactions(settings), max_size=6)


def stage(
    encounters: list[Encounter], interactions: list[Interaction], card: bool = False, now: datetime = NOW
) -> int:
    return STAGES.index(stand(Record(TARO, encounters, interactions, (), card), Cadence(), now).stage)


@given(met, wrote, met, wrote, st.booleans())
def test_more_evidence_never_lowers_a_stage(
    encounters: list[Encounter],
    interactions: list[Interaction],
    more_encounters: list[Encounter],
    more_interactions: list[Interaction],
    card: bool,
) -> None:
    before = stage(encounters, interactions)
    assert stage(encounters + more_encounters, interactions + more_interactions, card) >= before


@given(met, wrote, st.integers(0, 4000))
def test_time_never_lowers_a_stage(
    encounters: list[Encounter], interactions: list[Interaction], days: int
) -> None:
    later = NOW + timedelta(days=days)
    assert stage(encounters, interactions, now=later) >= stage(encounters, interactions)


@given(
    st.lists(_encounters(st.just("work")), max_size=8), st.lists(_interactions(st.just("work")), max_size=8)
)
def test_work_time_alone_is_never_more_than_being_in_touch(
    encounters: list[Encounter], interactions: list[Interaction]
) -> None:
    assert stage(encounters, interactions, card=True) <= STAGES.index("in_touch")
