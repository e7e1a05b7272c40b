"""What the season and a person's communities ask for: 忘年会, 新年会, a salon's off-kai. Pure.

From the method: a salon is worth its regular off-kai, so go to it, or ask for one; and once a year old ties
are taken up over a 忘年会 (November, December) or a 新年会 (January). The company's are another matter.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from server.events.community import Community
from server.events.event import Event

Kind = Literal["bonenkai", "shinnenkai", "off_kai"]
SOON = timedelta(days=21)
LATELY = timedelta(days=90)
_BONENKAI = ((11, 1), (12, 27))
_SHINNENKAI = ((1, 4), (1, 31))
_WORDS: dict[Kind, tuple[str, ...]] = {
    "bonenkai": ("忘年会", "忘年", "望年会", "year-end"),
    "shinnenkai": ("新年会", "新春", "new year"),
    "off_kai": ("オフ会", "off-kai", "offline"),
}


@dataclass(frozen=True)
class Suggestion:
    """`event_id`: the meeting to say yes to; None: one is still to be set up. `until`: its last day."""

    kind: Kind
    until: date
    community_id: UUID | None = None
    event_id: UUID | None = None

    @property
    def key(self) -> str:
        """What a dismissal names: the same suggestion in the same season, and no other."""
        return f"{self.kind}:{self.community_id or self.until.year}"


def suggestions(
    now: datetime, zone: ZoneInfo, communities: Sequence[Community], events: Sequence[Event]
) -> list[Suggestion]:
    """A party in its season unless there is one already, then off-kais for communities that lack one."""
    today = now.astimezone(zone).date()
    off_kais = (_off_kai(each, today, now, events) for each in communities)
    return [*_parties(today, zone, events), *(each for each in off_kais if each)]


def _parties(today: date, zone: ZoneInfo, events: Sequence[Event]) -> Iterator[Suggestion]:
    seasons: list[tuple[Kind, tuple[tuple[int, int], tuple[int, int]]]]
    seasons = [("bonenkai", _BONENKAI), ("shinnenkai", _SHINNENKAI)]
    for kind, ((month, day), (last_month, last_day)) in seasons:
        first, last = date(today.year, month, day), date(today.year, last_month, last_day)
        days = (each.starts_at.astimezone(zone).date() for each in events if _is(kind, each))
        if first <= today <= last and not any(first <= day <= last + SOON for day in days):
            yield Suggestion(kind, until=last)


def _is(kind: Kind, event: Event) -> bool:
    """One that the person goes to, in their own time."""
    mine = event.going and event.setting == "own_time"
    title = event.title.casefold()
    return mine and (event.kind == kind or any(word in title for word in _WORDS[kind]))


def _off_kai(community: Community, today: date, now: datetime, events: Sequence[Event]) -> Suggestion | None:
    """The next one to go to, or the wish for one where a community has only met online of late."""
    if community.setting == "work":
        return None
    own = [event for event in events if event.community_id == community.id]
    offline = [event for event in own if not event.online]
    ahead = sorted((e for e in offline if now < e.starts_at <= now + SOON), key=lambda e: e.starts_at)
    if ahead:
        going, first = any(event.going for event in ahead), ahead[0]
        return None if going else Suggestion("off_kai", today + SOON, community.id, first.id)
    online_lately = any(now - LATELY < event.starts_at <= now for event in own if event.online)
    offline_lately = any(event.starts_at > now - LATELY for event in offline)
    return Suggestion("off_kai", today + SOON, community.id) if online_lately and not offline_lately else None
