"""The whole year, as beats in order of time: the same for the same seed and moment."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from server.demo import sayings
from server.demo.arcs import tell
from server.demo.beat import Beat, drawn_id
from server.demo.cast import Player, drawn_cast
from server.demo.clubs import drawn_clubs
from server.demo.company import choose_introducers, together
from server.demo.gatherings import (
    TOKYO,
    YEAR,
    Gathering,
    club_beats,
    drawn_gatherings,
    gathering_beats,
)
from server.demo.story import Scene, Story


@dataclass(frozen=True)
class Year:
    """`beats` up to the moment it was drawn at; `cast`: who is in it."""

    owner_id: UUID
    cast: list[Player]
    beats: list[Beat]
    scene: Scene


def drawn_year(seed: int, now: datetime) -> Year:
    dice = Random(seed)
    owner_id, begins, today = drawn_id(dice), now - timedelta(days=YEAR), now.astimezone(TOKYO).date()
    clubs = drawn_clubs(dice, today)
    scene = Scene(
        now, begins, {n: drawn_id(dice) for n in sayings.TOPICS}, drawn_gatherings(dice, clubs, today)
    )
    cast = drawn_cast(dice)
    gatherings = list(scene.gatherings)
    beats = [*club_beats(clubs, gatherings, begins, now), *_topics(scene)]
    beats += gathering_beats(gatherings, now)
    beats += _stories(cast, scene, [club.id for club in clubs], dice)
    beats += together(cast, scene, dice)
    happened = [_not_before(beat, begins) for beat in beats if beat.at <= now]
    return Year(owner_id, cast, sorted(happened, key=lambda beat: beat.at), scene)


def _topics(scene: Scene) -> Iterator[Beat]:
    for name, id in scene.topics.items():
        yield Beat(scene.begins, "topics", id, {"name": name})


def _stories(cast: list[Player], scene: Scene, clubs: list[UUID], dice: Random) -> list[Beat]:
    """Those who are introduced come last: whoever introduces them is known by then."""
    meetings = _meetings(scene, clubs)
    stories = {player.id: Story(player, scene) for player in cast}
    introduced = [player for player in cast if player.origin == "introduced"]
    for player in cast:
        if player.origin != "introduced":
            tell(stories[player.id], meetings)
    choose_introducers(cast, dice)
    for player in introduced:
        tell(stories[player.id], meetings)
    return [beat for story in stories.values() for beat in story.beats]


def _meetings(scene: Scene, clubs: list[UUID]) -> dict[str, list[Gathering]]:
    salon, readers = clubs
    met: dict[str, list[Gathering]] = defaultdict(list)
    met |= {"salon": scene.meetings(salon), "readers": scene.meetings(readers)}
    met |= {"seminar": scene.meetings(None), "work": scene.meetings(None, "work")}
    return met


def _not_before(beat: Beat, begins: datetime) -> Beat:
    return beat if beat.at >= begins else Beat(begins, beat.collection, beat.id, beat.fields)
