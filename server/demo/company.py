"""What happens among several: dinners, introductions, colleagues, changes of job, and a meeting to come."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from random import Random
from uuid import UUID

from server.contacts.standing import StageName
from server.demo import sayings
from server.demo.beat import Beat, drawn_id
from server.demo.cast import Player
from server.demo.firms import drawn_position
from server.demo.story import Scene

CLOSE: tuple[StageName, ...] = ("opened_up", "network")
DINNERS = 9
NEW_JOBS = 8
TABLES = ("神田の焼き鳥屋", "浅草橋の台湾料理", "代々木の居酒屋", "横浜の中華")


def choose_introducers(cast: Sequence[Player], dice: Random) -> None:
    """Each of those who were introduced gets somebody close who was there in the first half of the year."""
    close = sorted((p for p in cast if p.aim in CLOSE and p.knows_since), key=_known)
    hosts = close[: len(close) // 2]
    for player in cast:
        if player.origin == "introduced":
            player.introduced_by = dice.choice(hosts)


def together(cast: Sequence[Player], scene: Scene, dice: Random) -> Iterator[Beat]:
    """Beats of several people at once; everybody is known by then."""
    yield from _introductions(cast, dice)
    yield from _colleagues(cast, dice)
    yield from _dinners(cast, scene, dice)
    yield from _new_jobs(cast, scene, dice)
    yield _meet_to_come(cast, scene, dice)


def _introductions(cast: Sequence[Player], dice: Random) -> Iterator[Beat]:
    for player in cast:
        if player.introduced_by:
            yield _tie(dice, player.introduced_by, player, "introduced")


def _colleagues(cast: Sequence[Player], dice: Random) -> Iterator[Beat]:
    employed = sorted((p for p in cast if p.position.company), key=lambda p: (p.position.company, _known(p)))
    for one, other in list(pairwise(employed))[::3]:
        if one.position.company == other.position.company:
            yield _tie(dice, one, other, "colleagues")


def _dinners(cast: Sequence[Player], scene: Scene, dice: Random) -> Iterator[Beat]:
    """Three at a table, or four, whom one knows well."""
    for number in range(DINNERS):
        at = scene.now.replace(hour=11, minute=0) - timedelta(days=12 + 31 * number)
        known = [
            p for p in cast if p.aim in CLOSE and p.origin != "work" and _known(p) < at - timedelta(days=30)
        ]
        if len(known) >= 4:
            guests = dice.sample(known, dice.choice((2, 3)))
            yield _dinner(guests, at, scene.topics, dice)


def _dinner(guests: Sequence[Player], at: datetime, topics: dict[str, UUID], dice: Random) -> Beat:
    fields = {
        "contact_ids": [str(guest.id) for guest in guests],
        "at": at.isoformat(),
        "place": dice.choice(TABLES),
        "topic_ids": [str(topics[name]) for name in dice.sample(sayings.TOPICS, 2)],
        "learned": dice.choice(sayings.LEARNED),
    }
    return Beat(at, "encounters", drawn_id(dice), fields)


def _new_jobs(cast: Sequence[Player], scene: Scene, dice: Random) -> Iterator[Beat]:
    """A new position, the old one stays; the last change is days ago."""
    settled = [p for p in cast if p.position.company and p.origin != "work" and p.aim != "interested"]
    early = [p for p in settled if _known(p) < scene.now - timedelta(days=150)]
    for number, player in enumerate(dice.sample(early, NEW_JOBS)):
        at = scene.now - timedelta(days=4 + 17 * number)
        before, after = player.position, drawn_position(dice)
        new = {"company": after.company, "department": after.department, "title": after.title}
        old = {"company": before.company, "department": before.department, "title": before.title}
        whose = {"contact_id": str(player.id)}
        yield Beat(_known(player), "positions", drawn_id(dice), whose | old)
        yield Beat(at, "positions", drawn_id(dice), whose | new | {"since": at.date().isoformat()})
        yield Beat(at, "contacts", player.id, new)


def _meet_to_come(cast: Sequence[Player], scene: Scene, dice: Random) -> Beat:
    """The bridge has agreed, of the two whom they introduced one was asked, the other not yet."""
    brought = defaultdict[UUID, list[Player]](list)
    for player in cast:
        if player.introduced_by:
            brought[player.introduced_by.id].append(player)
    bridge, guests = max(brought.items(), key=lambda each: len(each[1]))
    at, first = scene.now - timedelta(days=2), scene.now.replace(hour=3, minute=0, second=0, microsecond=0)
    fields = {
        "bridge": str(bridge),
        "others": [str(guest.id) for guest in guests[:2]],
        "begun_at": at.isoformat(),
        "asked": [str(guests[0].id)],
        "agreed": [str(bridge)],
        "purpose": "海外の販路について、経験を持ち寄る",
        "dates": [(first + timedelta(days=days)).isoformat() for days in (6, 8, 12)],
    }
    return Beat(at, "meets", drawn_id(dice), fields)


def _tie(dice: Random, one: Player, other: Player, how: str) -> Beat:
    at = max(_known(one), _known(other)) + timedelta(minutes=5)
    return Beat(at, "ties", drawn_id(dice), {"a": str(one.id), "b": str(other.id), "how": how})


def _known(player: Player) -> datetime:
    assert player.knows_since, "everybody's story has been told"
    return player.knows_since
