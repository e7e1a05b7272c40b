"""People whose course is known, in a week of November."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from server.events.event import Event
from server.followups.dismissal import Dismissal
from server.insight.course import STAGES, Course
from tests.followups.people import id_of

TOKYO = ZoneInfo("Asia/Tokyo")
MONDAY = date(2026, 11, 9)
NOW = datetime(2026, 11, 12, 11, 0, tzinfo=UTC).astimezone(TOKYO)


def day(text: str) -> int:
    """`2026-11-12`, as a course has it."""
    return date.fromisoformat(text).toordinal()


def course(stage: str = "in_touch", *days: str, **changed: Any) -> Course:
    """Somebody at that stage, with whom there was contact on these days."""
    rank = STAGES.index(stage)
    ordinals = [day(each) for each in days]
    reached = [ordinals[0] if ordinals and place < rank else None for place in range(4)]
    plain = Course(stage=rank, reached=reached, cadence=60, days=ordinals, active_until=day("2027-11-12"))
    return replace(plain, **changed)


def event(name: str, at: str, **changed: Any) -> Event:
    starts = datetime.fromisoformat(at).replace(tzinfo=TOKYO)
    return Event(id=id_of(name), title=name, starts_at=starts, **changed)


def dismissal(move: str, why: str = "", days: int | None = 28, **changed: Any) -> Dismissal:
    until = NOW + timedelta(days=days) if days is not None else None
    return Dismissal(id=id_of(f"{move} {why}"), move=move, why=why, until=until, **changed)


def done(move: str, until: datetime = datetime(2026, 11, 15, 15, 0, tzinfo=UTC)) -> Dismissal:
    """Ticked off; the mark rests until the next Monday in Tokyo."""
    return Dismissal(id=id_of(f"{move} done"), move=move, why="done", until=until)


def key(kind: str, name: str) -> str:
    return f"{kind}:{id_of(name)}"


def text(name: str) -> str:
    """The id, as courses bear it."""
    return str(id_of(name))


def people(**named: Course) -> dict[str, Course]:
    return {text(name): each for name, each in named.items()}
