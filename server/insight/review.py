"""The week in two minutes: what moved, what one learned, who is しばらくぶり, which three next. Pure."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from pydantic import BaseModel

from server.contacts.encounter import Encounter
from server.insight.course import ACQUAINTED, Course
from server.insight.document import Fetched
from server.insight.figure import Rise
from server.insight.figures import rises_since
from server.insight.move import Move

MOST = 5
"""Of each: it shall take two minutes."""


class Lesson(BaseModel):
    """What one was told, and by whom."""

    encounter_id: UUID
    contact_ids: list[UUID]
    text: str


class Silence(BaseModel):
    """Not heard of since that day, which is longer than this tie may rest."""

    contact_id: UUID
    since: date


class Review(Fetched):
    """Of the week that began on `week`; `next`: the moves of the week to come."""

    week: date
    met: int
    fresh: int
    wrote: int
    rises: list[Rise]
    lessons: list[Lesson]
    silences: list[Silence]
    next: list[Move]


def week_to_review(now: datetime) -> date:
    """Its Monday: from Friday on this week's, before that the last one's."""
    monday = now.date() - timedelta(days=now.weekday())
    return monday if now.weekday() >= 4 else monday - timedelta(days=7)


def review_of(
    everybody: Mapping[str, Course],
    talks: Sequence[Encounter],
    next_moves: Sequence[Move],
    week: date,
    now: datetime,
) -> Review:
    """`talks`: those of that week, and others perhaps, in which one learned something."""
    people = {id: each for id, each in everybody.items() if not each.work}
    days = range(week.toordinal(), week.toordinal() + 7)
    met = [each for each in people.values() if any(day in days for day in each.met)]
    rises = [rise for rise in rises_since(people, week) if rise.on.toordinal() in days]
    return Review(
        as_of=now,
        week=week,
        met=len(met),
        fresh=sum(each.met[0] in days for each in met),
        wrote=sum(any(day in days for day in each.wrote) for each in people.values()),
        rises=rises[:MOST],
        lessons=_lessons(talks, people, days, now),
        silences=_silences(people, now.date().toordinal()),
        next=list(next_moves),
    )


def _lessons(
    talks: Sequence[Encounter], people: Mapping[str, Course], days: range, now: datetime
) -> list[Lesson]:
    """The latest first; private matters are no lesson to be read in the train."""
    told = [
        each
        for each in talks
        if each.learned and not each.private_talk and each.at.astimezone(now.tzinfo).toordinal() in days
    ]
    return [
        Lesson(
            encounter_id=each.id,
            contact_ids=[id for id in each.contact_ids if str(id) in people],
            text=each.learned,
        )
        for each in sorted(told, key=lambda each: (each.at, each.id), reverse=True)[:MOST]
    ]


def _silences(people: Mapping[str, Course], today: int) -> list[Silence]:
    """The closest first: they would be missed most. Whoever was never written down is not silent."""
    quiet = [
        (id, each)
        for id, each in people.items()
        if each.days and each.cadence and each.stage > ACQUAINTED and not each.quiet
        and today - each.days[-1] >= each.cadence
    ]  # fmt: skip
    quiet.sort(key=lambda pair: (-pair[1].stage, pair[1].days[-1], pair[0]))
    return [Silence(contact_id=UUID(id), since=date.fromordinal(each.days[-1])) for id, each in quiet[:MOST]]
