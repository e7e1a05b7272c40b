"""What became of every reminder, and whether the rules were kept."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from server.channels.digest import USEFUL
from server.followups.hours import is_quiet, local_day
from server.followups.preferences import Preferences

Key = tuple[UUID, datetime]
"""A follow-up, and when it is due."""


@dataclass
class Due:
    """`told`: the tags and mails that came before the person; `reached_at`: when they first knew, and how."""

    told: set[UUID] = field(default_factory=set)
    reached_at: datetime | None = None
    how: str = ""


@dataclass
class Ledger:
    """Breaches are kept as sentences. `theirs` by owner; `sent`: what each tag, or mail, says."""

    due: dict[Key, Due] = field(default_factory=dict)
    theirs: dict[UUID, list[Key]] = field(default_factory=lambda: defaultdict(list))
    sent: dict[UUID, list[Key]] = field(default_factory=dict)
    pushed: dict[UUID, list[tuple[datetime, UUID]]] = field(default_factory=lambda: defaultdict(list))
    unreached: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    in_quiet: list[str] = field(default_factory=list)
    over_cap: list[str] = field(default_factory=list)

    def expect(self, owner_id: UUID, followup_id: UUID, due_at: datetime) -> None:
        """Put off until the same moment again, it is awaited anew."""
        if (followup_id, due_at) not in self.due:
            self.theirs[owner_id].append((followup_id, due_at))
        self.due[followup_id, due_at] = Due()

    def known(self, owner_id: UUID, now: datetime, how: str) -> None:
        """The person has before them what is due."""
        for key in self.theirs[owner_id]:
            if key[1] <= now:
                _reach(self.due[key], now, how)

    def settled(self, owner_id: UUID, followup_id: UUID, now: datetime) -> None:
        """The person has done it or put it off: nothing has to say it any more."""
        for key in self.theirs[owner_id]:
            if key[0] == followup_id:
                _reach(self.due[key], now, "by themselves")

    def takes(self, message: UUID, how: str, says: Iterable[Key], now: datetime) -> None:
        """A push service or a mail server has taken it."""
        self.sent[message] = list(says)
        if not self.sent[message]:
            self.doubled.append(f"{now:%d %H:%M} {message} says what nothing on record says")
        for key in self.sent[message]:
            due = self.due[key]
            if due.reached_at and message not in due.told:
                self.doubled.append(f"{now:%d %H:%M} {key[0]} went by {how}, though known by {due.how}")

    def shows(self, message: UUID, how: str, preferences: Preferences, now: datetime) -> None:
        for key in self.sent[message]:
            due = self.due[key]
            due.told.add(message)
            _reach(due, now, how)
            if len(due.told) > 1:
                self.doubled.append(f"{now:%d %H:%M} {key[0]} was told {len(due.told)} times")
        if is_quiet(now, preferences):
            self.in_quiet.append(f"{now:%d %H:%M} {how} in {preferences.time_zone}")
        if how == "push":
            self._count(message, preferences, now)

    def close(self, until: datetime) -> None:
        """What had to be known by then."""
        for (id, due_at), due in self.due.items():
            ends_at = due_at + USEFUL
            if ends_at < until and (due.reached_at is None or due.reached_at > ends_at):
                self.unreached.append(f"{id} due {due_at:%d %H:%M}")

    @property
    def breaches(self) -> dict[str, list[str]]:
        found = {name: getattr(self, name) for name in ("unreached", "doubled", "in_quiet", "over_cap")}
        return {name: said for name, said in found.items() if said}

    def count(self, how: str) -> int:
        return sum(due.how == how for due in self.due.values())

    def _count(self, tag: UUID, preferences: Preferences, now: datetime) -> None:
        """A traveller's day is that of where they are now."""
        self.pushed[preferences.id].append((now, tag))
        day = local_day(now, preferences)
        today = {tag for at, tag in self.pushed[preferences.id] if local_day(at, preferences) == day}
        if len(today) > preferences.cap:
            self.over_cap.append(f"{now:%d %H:%M} {len(today)} of {preferences.cap}")


def _reach(due: Due, now: datetime, how: str) -> None:
    if due.reached_at is None:
        due.reached_at, due.how = now, how
