"""Until when something is put off."""

from datetime import datetime

import pytest

from server.errors import Refused
from server.followups.snooze import Choice, moment_of
from tests.followups.people import MINE, at, here

THURSDAY_NOON = "2026-11-12 12:00"


@pytest.mark.parametrize(
    ("now", "choice", "until"),
    [
        (THURSDAY_NOON, "later", "2026-11-12 19:30"),
        ("2026-11-12 18:45", "later", "2026-11-13 08:30"),
        ("2026-11-12 20:00", "later", "2026-11-13 08:30"),
        (THURSDAY_NOON, "tonight", "2026-11-12 19:30"),
        (THURSDAY_NOON, "tomorrow", "2026-11-13 08:30"),
        (THURSDAY_NOON, "weekend", "2026-11-14 10:00"),
        (THURSDAY_NOON, "next_week", "2026-11-16 08:30"),
        ("2026-11-14 12:00", "weekend", "2026-11-21 10:00"),
        ("2026-11-16 07:00", "next_week", "2026-11-23 08:30"),
    ],
)
def test_words_become_a_moment_in_ones_own_hours(now: str, choice: Choice, until: str) -> None:
    assert here(moment_of(choice, MINE, at(now))) == until


def test_a_picked_moment_is_taken_as_it_is() -> None:
    assert moment_of(at("2026-12-01 15:00"), MINE, at(THURSDAY_NOON)) == at("2026-12-01 15:00")


@pytest.mark.parametrize(
    ("choice", "now", "code"),
    [
        (at("2026-11-12 11:59"), THURSDAY_NOON, "time_in_the_past"),
        ("tonight", "2026-11-12 19:30", "time_in_the_past"),
        (at("2027-12-01 12:00"), THURSDAY_NOON, "too_far_ahead"),
    ],
)
def test_a_moment_that_is_past_or_too_far_is_refused(choice: Choice | datetime, now: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        moment_of(choice, MINE, at(now))
    assert refused.value.code == code
