"""Everything on record with one contact, in the order that a ladder asks for it. Pure."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from uuid import UUID

from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.contacts.interaction import Interaction
from server.contacts.standing import StageName
from server.events.event import Event
from server.followups.followup import FollowUp


@dataclass(frozen=True)
class Evidence:
    """`standing`: the follow-ups of their encounters, others' among them. `undone`: when that was which is
    just being deleted, so that what it fulfilled may stand again.
    """

    contact: Contact
    encounters: Sequence[Encounter] = ()
    interactions: Sequence[Interaction] = ()
    events: Mapping[UUID, Event] = field(default_factory=dict)
    standing: Sequence[FollowUp] = ()
    carded: bool = False
    stage: StageName = "acquainted"
    undone: frozenset[datetime] = frozenset()

    @cached_property
    def met(self) -> list[datetime]:
        return sorted(e.at for e in self.encounters)

    @cached_property
    def wrote(self) -> list[datetime]:
        return sorted(i.at for i in self.interactions if i.direction != "in")

    @cached_property
    def heard(self) -> list[datetime]:
        return sorted(i.at for i in self.interactions if i.direction != "out")

    @cached_property
    def by_me(self) -> list[datetime]:
        """Whatever spares a reminder to write."""
        return sorted(self.met + self.wrote)

    @cached_property
    def engaged(self) -> list[datetime]:
        """Written through a handle they gave."""
        channels = ((i.channel.lower().partition("_")[0], i) for i in self.interactions)
        return sorted(i.at for channel, i in channels if i.direction != "in" and channel in self.networks)

    @cached_property
    def networks(self) -> frozenset[str]:
        """Where they can be met online. LINE is for letters."""
        return frozenset(h.network.lower() for h in self.contact.handles if h.handle) - {"line"}

    @cached_property
    def ticked(self) -> list[FollowUp]:
        """What the person said to have done: a contact, be it logged or not."""
        mine = (f for f in self.standing if f.contact_id == self.contact.id)
        return [f for f in mine if f.done_at and f.done_at not in self.undone]

    @cached_property
    def latest(self) -> Encounter | None:
        return max(self.encounters, key=lambda e: (e.at, e.id), default=None)

    @cached_property
    def last_contact(self) -> tuple[datetime, UUID] | None:
        """The moment, and what it was: what is logged rather than what it fulfilled."""
        met = [(e.at, True, e.id) for e in self.encounters]
        exchanged = [(i.at, True, i.id) for i in self.interactions]
        ticked = [(f.done_at, False, f.id) for f in self.ticked if f.done_at]
        last = max(met + exchanged + ticked, default=None)
        return (last[0], last[2]) if last else None

    def reopened(self, followup: FollowUp) -> FollowUp:
        """Open again if what fulfilled it is being deleted."""
        if followup.state != "done" or followup.done_at not in self.undone:
            return followup
        return followup.model_copy(update={"state": "open", "done_at": None})


def first_after(moments: Sequence[datetime], since: datetime) -> datetime | None:
    """Of moments in order."""
    place = bisect_right(moments, since)
    return moments[place] if place < len(moments) else None
