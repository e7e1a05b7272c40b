"""What happens with one person, put down as a phone would: met, wrote, was answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from server.demo import sayings
from server.demo.beat import Beat, drawn_id
from server.demo.cast import Player
from server.demo.gatherings import TOKYO, Gathering

IN_A_HURRY = timedelta(hours=48)
"""What was scanned so lately may still wait for its topics."""


@dataclass(frozen=True)
class Scene:
    """What all stories share. `topics`: name to id; `gatherings` in order of time."""

    now: datetime
    begins: datetime
    topics: dict[str, UUID]
    gatherings: Sequence[Gathering]

    def meetings(self, club: UUID | None, setting: str = "own_time") -> list[Gathering]:
        """Of a community, or of none, that are over."""
        return [
            g for g in self.gatherings if g.club == club and g.setting == setting and g.ends_at < self.now
        ]


class Story:
    """Of one player; `beats` in the order in which they were thought of."""

    def __init__(self, player: Player, scene: Scene) -> None:
        self.player = player
        self.scene = scene
        self.beats: list[Beat] = []
        self._is_work = player.origin == "work"

    @property
    def dice(self) -> Random:
        return self.player.dice

    def appears(self, at: datetime) -> None:
        """From this moment the person is in the list."""
        self.player.knows_since = at
        self._add(at, "contacts", self.player.contact(self.dice.choice(sayings.LOOKS)), self.player.id)

    def meets_at(self, gathering: Gathering, **marks: Any) -> datetime:
        """Talks with them at an event, the first time or again."""
        at = gathering.during(self.dice)
        if self.player.knows_since is None:
            self.appears(at)
        self.talks(at, event_id=str(gathering.id), place=gathering.place, setting=gathering.setting, **marks)
        return at

    def talks(self, at: datetime, **marks: Any) -> None:
        """An encounter: one to three topics, and now and then a note, something learned, a promise."""
        said = {"topic_ids": self._topics(), **self._remembered(at), "setting": self._setting(), **marks}
        if self.scene.now - at < IN_A_HURRY and self.dice.random() < 0.3:
            said["topic_ids"] = []
        self._add(at, "encounters", {"contact_ids": [str(self.player.id)], "at": at.isoformat(), **said})

    def writes(self, at: datetime, direction: str) -> None:
        channel = self.player.channel
        fields = {"contact_id": str(self.player.id), "at": at.isoformat(), "direction": direction}
        note = sayings.about(self.dice, direction, channel)
        how = {"channel": channel, "setting": self._setting(), "note": note}
        self._add(at, "interactions", fields | how)

    def agrees(self, at: datetime) -> None:
        """The person says yes to both questions: easy to write to, and business can be spoken of openly."""
        asked_on = at.astimezone(TOKYO).date().isoformat()
        self.changes(at, casual_contact=True, open_business=True, asked_on=asked_on)

    def changes(self, at: datetime, **fields: Any) -> None:
        """Their contact, as it is from then on."""
        self._add(at, "contacts", fields, self.player.id)

    def later(self, at: datetime, least: int, most: int, hours: tuple[int, int] = (12, 21)) -> datetime:
        """A moment so many days after, at a waking hour."""
        day = (at + timedelta(days=self.dice.randint(least, most))).astimezone(TOKYO).date()
        hour = time(self.dice.randint(*hours), self.dice.randrange(60))
        return datetime.combine(day, hour, TOKYO)

    def _setting(self) -> str:
        return "work" if self._is_work else "own_time"

    def _topics(self) -> list[str]:
        weights = [1 / (rank + 2) for rank in range(len(sayings.TOPICS))]
        names = self.dice.choices(sayings.TOPICS, weights, k=self.dice.choice((1, 2, 2, 3)))
        return [str(self.scene.topics[name]) for name in dict.fromkeys(names)]

    def _remembered(self, at: datetime) -> dict[str, Any]:
        said: dict[str, Any] = {}
        if self.dice.random() < 0.4:
            said["note"] = self.dice.choice(sayings.NOTES)
        if self.dice.random() < 0.3:
            said["learned"] = self.dice.choice(sayings.LEARNED)
        if self.dice.random() < 0.2:
            promised = self.later(at, 2, 9, (12, 12))
            said |= {"promise": self.dice.choice(sayings.PROMISES), "promise_by": promised.isoformat()}
        return said

    def _add(self, at: datetime, collection: str, fields: dict[str, Any], id: UUID | None = None) -> None:
        self.beats.append(Beat(at, collection, id or drawn_id(self.dice), fields))
