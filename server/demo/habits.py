"""What the person of the demo does about what is due: most of it, most of the time."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from server.demo import sayings
from server.demo.beat import Beat, drawn_id
from server.demo.cast import WARMTH, Player
from server.followups.followup import ENGAGE, KEEP, MEET, PROMISE, THANKS, FollowUp
from server.sync.changes import Changes

WRITES = {THANKS: 0.86, PROMISE: 0.9, ENGAGE: 0.6, MEET: 0.35, KEEP: 0.45}
"""How often each step is done rather than dropped."""
LEFT_OPEN = timedelta(hours=40)
"""What fell due so shortly ago still stands on the home screen."""


class Habits:
    """`now`: when the demo is looked at; whoever is in `cast` answers as they would."""

    def __init__(self, cast: list[Player], now: datetime, dice: Random) -> None:
        self._cast = {player.id: player for player in cast}
        self._now = now
        self._dice = dice

    def tend(self, changes: Changes, evening: datetime) -> list[Beat]:
        """What comes of an evening with the list of what is due."""
        due = [f for f in changes.all(FollowUp) if f.state == "open" and f.due_at <= evening]
        ordered = sorted(due, key=lambda f: (f.due_at, f.id))
        return [beat for f in ordered for beat in self._see_to(f, evening) if beat.at <= self._now]

    def _see_to(self, due: FollowUp, evening: datetime) -> Iterator[Beat]:
        if self._now - due.due_at < LEFT_OPEN and self._dice.random() < 0.7:
            return
        at = max(due.due_at, evening - timedelta(minutes=self._dice.randint(5, 150)))
        if self._dice.random() < WRITES.get(due.step, 0.5):
            yield from self._write(due, at)
            done = {"state": "done", "done_at": at.isoformat()}
        else:
            done = {"state": "dropped"}
        yield Beat(at, "followups", due.id, done)

    def _write(self, due: FollowUp, at: datetime) -> Iterator[Beat]:
        """A letter, and perhaps its answer."""
        player = self._cast[due.contact_id]
        yield self._exchange(player, at, "out")
        if self._dice.random() < WARMTH[player.aim]:
            answered = at + timedelta(hours=self._dice.uniform(1, 40))
            yield self._exchange(player, answered, "in")

    def _exchange(self, player: Player, at: datetime, direction: str) -> Beat:
        fields = {"contact_id": str(player.id), "at": at.isoformat(), "channel": player.channel}
        note = sayings.about(self._dice, direction, player.channel)
        setting = "work" if player.origin == "work" else "own_time"
        how = {"direction": direction, "note": note, "setting": setting}
        return Beat(at, "interactions", drawn_id(self._dice), fields | how)
