"""The year, evening after evening: what happened is pushed as a phone does, then what is due is seen to.

Each push goes through `Changes.accept` at its own hour: standings, ladder, history come to be as they would.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time, timedelta
from heapq import heapify, heappop, heappush
from uuid import UUID

from server.database import Database
from server.demo.beat import Beat
from server.demo.gatherings import TOKYO, YEAR, Gathering
from server.demo.habits import Habits
from server.sync.changes import Changes
from server.sync.documents import model_of
from server.sync.row import Row

EVENING = time(23, 40)
ORDER = ("settings", "topics", "communities", "events", "contacts", "cards", "positions", "ties", "meets")
"""What others name goes first within a push."""
LARGEST_PUSH = 500
_LATELY = 14


class Diary:
    def __init__(self, database: Database, owner_id: UUID, now: datetime) -> None:
        self._database = database
        self._owner_id = owner_id
        self._now = now
        self._waiting: list[tuple[datetime, int, Beat]] = []
        self._count = 0

    def live(self, beats: Iterable[Beat], gatherings: Sequence[Gathering], habits: Habits) -> None:
        """What the habits add happens when its own time has come."""
        for beat in beats:
            self._expect(beat)
        heapify(self._waiting)
        for evening in evenings(gatherings, self._now):
            self._push(self._happened(evening), evening)
            for beat in self._tend(habits, evening):
                self._expect(beat)
            self._push(self._happened(evening), evening)

    def _expect(self, beat: Beat) -> None:
        """In order of time and, at the same moment, of their telling."""
        self._count += 1
        heappush(self._waiting, (beat.at, self._count, beat))

    def _happened(self, until: datetime) -> list[Beat]:
        found: list[Beat] = []
        while self._waiting and self._waiting[0][0] <= until:
            found.append(heappop(self._waiting)[2])
        return sorted(found, key=_rank)

    def _push(self, beats: Sequence[Beat], at: datetime) -> None:
        for some in _in_pushes(beats):
            with self._database.write() as session:
                changes = Changes(session, self._owner_id, at)
                changes.fetch(beat.id for beat in some)
                conflicts = changes.accept([_row(changes, beat) for beat in some])
            assert not conflicts, "nobody else writes here"

    def _tend(self, habits: Habits, evening: datetime) -> list[Beat]:
        with self._database.read() as session:
            return habits.tend(Changes(session, self._owner_id, evening), evening)


def evenings(gatherings: Sequence[Gathering], now: datetime) -> list[datetime]:
    """When the phone is looked at: after an event, two days later, once a week; lately, daily."""
    today = now.astimezone(TOKYO).date()
    events = [(g.starts_at.astimezone(TOKYO).date() - today).days for g in gatherings]
    days = {*events, *(day + 2 for day in events), *range(-YEAR, 0, 7), *range(-_LATELY, 1)}
    past = [today + timedelta(days=day) for day in sorted(days) if -YEAR <= day <= 0]
    return [min(now, datetime.combine(day, EVENING, TOKYO)) for day in past]


def _row(changes: Changes, beat: Beat) -> Row:
    model = model_of(beat.collection)
    assert model, beat.collection
    standing = changes.get(model, beat.id)
    before = standing.wire() if standing else None
    after = {**(before or {}), "id": str(beat.id), **beat.fields}
    return Row(collection=beat.collection, assumedMasterState=before, newDocumentState=after)


def _in_pushes(beats: Iterable[Beat]) -> Iterator[list[Beat]]:
    """One document once in a push: what changes it again goes with the next."""
    some: dict[UUID, Beat] = {}
    for beat in beats:
        if beat.id in some or len(some) == LARGEST_PUSH:
            yield list(some.values())
            some = {}
        some[beat.id] = beat
    if some:
        yield list(some.values())


def _rank(beat: Beat) -> int:
    return ORDER.index(beat.collection) if beat.collection in ORDER else len(ORDER)
