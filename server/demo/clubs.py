"""Communities: a salon once a month, of which the person misses none, and a circle of readers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from uuid import UUID

from server.demo.beat import drawn_id

EVENING, MORNING = ("19:00", "21:30"), ("08:00", "09:30")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True)
class Club:
    """A community. `rhythm` as an RRULE; `days`: of its meetings, counted from today."""

    id: UUID
    name: str
    handle: str
    rhythm: str
    always: bool
    place: str
    hours: tuple[str, str]
    days: tuple[int, ...]

    @property
    def online(self) -> bool:
        return not self.place


def drawn_clubs(dice: Random, today: date) -> list[Club]:
    """A salon once a month, of which the person misses none, and a circle of readers every other week."""
    coming = next(day for ahead in range(5, 9) if (day := today + timedelta(days=ahead)).day <= 28)
    nth = (coming.day - 1) // 7 + 1
    rhythm = f"FREQ=MONTHLY;BYDAY={nth}{WEEKDAYS[coming.weekday()]}"
    salon = tuple(_monthly(coming, nth, today))
    hall, readers = "のれん会館", tuple(_saturdays(today))
    biweekly = "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"
    return [
        Club(drawn_id(dice), "小商いサロン", "koakinai_demo", rhythm, True, hall, EVENING, salon),
        Club(drawn_id(dice), "朝の読書会", "", biweekly, False, "", MORNING, readers),
    ]


def _monthly(next_one: date, nth: int, today: date) -> Iterator[int]:
    """The last ten meetings and the next one: the nth such weekday of each month."""
    for back in range(10, -1, -1):
        months = next_one.year * 12 + next_one.month - 1 - back
        first = date(months // 12, months % 12 + 1, 1)
        ahead = (next_one.weekday() - first.weekday()) % 7 + 7 * (nth - 1)
        yield (first + timedelta(days=ahead) - today).days


def _saturdays(today: date) -> Iterator[int]:
    """Five meetings of the year."""
    last = (today.weekday() + 2) % 7 or 7
    yield from (-last - 14 * back for back in (21, 17, 12, 6, 1))
