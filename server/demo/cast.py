"""Two hundred people: where each comes from, and how far the tie will come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any
from uuid import UUID

from server.contacts.standing import StageName
from server.demo.beat import drawn_id
from server.demo.firms import Position, drawn_position
from server.demo.names import Name, drawn_names

PLAN: dict[str, dict[StageName, int]] = {
    "seminar": {"acquainted": 34, "in_touch": 20, "opened_up": 7, "network": 3},
    "salon": {"acquainted": 4, "in_touch": 8, "opened_up": 6, "network": 4},
    "readers": {"acquainted": 6, "in_touch": 6, "opened_up": 3},
    "work": {"acquainted": 18, "in_touch": 12},
    "online": {"interested": 24, "in_touch": 9, "opened_up": 4, "network": 3},
    "introduced": {"acquainted": 2, "in_touch": 5, "opened_up": 3, "network": 2},
    "friend": {"opened_up": 3, "network": 4},
    "chance": {"acquainted": 7, "in_touch": 3},
}
"""Where people come from, and how many of them come to which stage."""
WARMTH: dict[StageName, float] = {
    "interested": 0.0, "acquainted": 0.15, "in_touch": 0.6, "opened_up": 0.8, "network": 0.9,
}  # fmt: skip
"""How often they answer."""


@dataclass
class Player:
    """`knows_since`: when they were first met; `channel`: how one writes to them; `dice`: their own."""

    id: UUID
    origin: str
    aim: StageName
    name: Name
    position: Position
    channel: str
    dice: Random
    knows_since: datetime | None = None
    introduced_by: "Player | None" = None

    @property
    def has_card(self) -> bool:
        return self.channel == "mail" and bool(self.position.company)

    def contact(self, looks: str) -> dict[str, Any]:
        """The fields of their contact, as the person has typed and confirmed them."""
        place = self.position
        return {
            "name": self.name.written,
            "name_kana": self.name.kana,
            "name_romaji": self.name.romaji if self.has_card else "",
            "company": place.company,
            "department": place.department,
            "title": place.title,
            "emails": [self._mail()] if self.has_card else [],
            "phones": [{"kind": "mobile", "number": self._number()}] if self.has_card else [],
            "address": place.address if self.has_card else "",
            "postal_code": place.postal_code if self.has_card else "",
            "handles": self._handles(),
            "relation": _RELATIONS.get(self.origin, "none"),
            "introduced_by": str(self.introduced_by.id) if self.introduced_by else None,
            "looks": looks,
            "confirmed": ["name", "company", "title"],
        }

    def _mail(self) -> str:
        return f"{self.name.handle.removesuffix('_demo')}@{self.position.domain}"

    def _number(self) -> str:
        return f"090-0000-{self.id.int % 10_000:04}"

    def _handles(self) -> list[dict[str, str]]:
        """How one writes to them; of those who have a card every third has an account on X as well."""
        network = self.channel if self.channel != "mail" else "x" if self.id.int % 3 == 0 else ""
        return [{"network": network, "handle": self.name.handle}] if network else []


_RELATIONS = {"work": "work", "friend": "old_friend"}
_CHANNELS: dict[str, tuple[str, ...]] = {
    "seminar": ("mail", "mail", "x", "line"), "salon": ("x", "line", "mail"), "readers": ("x", "line"),
    "work": ("mail",), "online": ("x",), "introduced": ("mail", "x", "line"), "friend": ("line",),
    "chance": ("line", "x"),
}  # fmt: skip


def drawn_cast(dice: Random) -> list[Player]:
    return list(_players(dice))


def _players(dice: Random) -> Iterator[Player]:
    names = drawn_names(dice)
    for origin, stages in PLAN.items():
        for aim, many in stages.items():
            for _ in range(many):
                yield _player(Random(dice.getrandbits(64)), origin, aim, next(names))


def _player(dice: Random, origin: str, aim: StageName, name: Name) -> Player:
    channel = dice.choice(_CHANNELS[origin])
    return Player(drawn_id(dice), origin, aim, name, drawn_position(dice), channel, dice)
