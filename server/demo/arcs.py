"""How a tie grows, by where it began and how far it comes. Each arc writes into a `Story`."""

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from server.contacts.standing import StageName
from server.demo import sayings
from server.demo.gatherings import Gathering
from server.demo.story import Story

NEEDS_DAYS: dict[StageName, int] = {
    "interested": 0, "acquainted": 0, "in_touch": 8, "opened_up": 60, "network": 110,
}  # fmt: skip
"""How long it takes to come that far."""
RHYTHM: dict[StageName, tuple[int, int]] = {
    "in_touch": (45, 140), "opened_up": (30, 80), "network": (18, 48),
}  # fmt: skip
"""Days between two exchanges, once a tie is there."""
TABLES = ("神保町の喫茶店", "人形町の蕎麦屋", "中目黒", "オンライン", "上野の定食屋")
A_WEEK = 7
LOST_TOUCH = 0.15
"""How many of them have not been written to for long."""


def tell(story: Story, club: dict[str, list[Gathering]]) -> None:
    """The whole year with one person. `club`: the past meetings that people of an origin come from."""
    _BEGINNINGS.get(story.player.origin, _at_an_event)(story, club)


def _at_an_event(story: Story, club: dict[str, list[Gathering]]) -> None:
    meetings = club[story.player.origin]
    first = _early_enough(meetings, story)
    close = story.player.aim in ("opened_up", "network")
    clicked = close and story.dice.random() < 0.7
    met = story.meets_at(first, **_after_party(story) if clicked else {})
    _grow(story, met, clicked)
    if story.player.aim != "acquainted":
        _come_again(story, [g for g in meetings if g.starts_at > first.ends_at])


def _online(story: Story, _club: dict[str, list[Gathering]]) -> None:
    """A handle first, replies under posts; some are met at an event that both announced."""
    began = story.later(_some_day(story, NEEDS_DAYS[story.player.aim] + 30), 0, 3)
    story.appears(began)
    for _ in range(story.dice.randint(0, 3)):
        began = story.later(began, 1, 12)
        story.writes(began, "out")
    if story.player.aim == "interested":
        return
    for _ in range(story.dice.randint(2, 5)):
        began = story.later(began, 1, 7)
        story.writes(began, "both")
    _grow(story, began, clicked=False)


def _introduced(story: Story, _club: dict[str, list[Gathering]]) -> None:
    met = story.later(_some_day(story, NEEDS_DAYS[story.player.aim]), 0, 5)
    story.appears(met)
    story.talks(met, place=story.dice.choice(("神田", "日本橋", "オンライン")))
    _grow(story, met, clicked=False)


def _friend(story: Story, _club: dict[str, list[Gathering]]) -> None:
    """Known for long before any of this began."""
    began = story.scene.begins + timedelta(hours=story.dice.randint(0, 60))
    story.appears(began)
    story.changes(began, since=f"{began.year - story.dice.randint(4, 15)}-04-01")
    if story.player.aim == "network":
        story.agrees(story.later(began, 1, 20))
    _keep_up(story, began)


_BEGINNINGS: dict[str, Callable[[Story, dict[str, list[Gathering]]], None]] = {
    "online": _online, "introduced": _introduced, "chance": _introduced, "friend": _friend,
}  # fmt: skip


def _grow(story: Story, met: datetime, clicked: bool) -> None:
    """From the first meeting to the stage aimed at, step after step."""
    aim = story.player.aim
    if aim == "acquainted":
        return
    at = story.later(met, 1, 3)
    story.writes(at, "in" if story.dice.random() < 0.5 else "both")
    if aim in ("opened_up", "network"):
        at = story.later(at, 6, 40)
        if not clicked or story.dice.random() < 0.6:
            story.talks(at, note=story.dice.choice(sayings.NOTES), **_table_for_two(story.dice))
    if aim == "network":
        at = story.later(at, 15, 45)
        story.agrees(at)
    _keep_up(story, at)


def _keep_up(story: Story, at: datetime) -> None:
    """An exchange now and then; one tie in a few goes quiet."""
    least, most = RHYTHM[story.player.aim]
    until = story.scene.now
    if story.dice.random() < LOST_TOUCH:
        until -= timedelta(days=130)
    while (at := story.later(at, least, most)) < until:
        if story.player.aim == "network" and story.dice.random() < 0.3:
            story.talks(at, **_table_for_two(story.dice))
        else:
            story.writes(at, "both")


def _come_again(story: Story, meetings: list[Gathering]) -> None:
    often = 0.4 if story.player.origin in ("salon", "readers") else 0.1
    for gathering in meetings:
        if story.dice.random() < often:
            story.meets_at(gathering)


def _after_party(story: Story) -> dict[str, object]:
    return {"hit_it_off": True, "private_talk": True, "note": story.dice.choice(sayings.PRIVATE_NOTES)}


def _table_for_two(dice: Random) -> dict[str, object]:
    return {"place": dice.choice(TABLES)}


def _early_enough(meetings: list[Gathering], story: Story) -> Gathering:
    """At least so long ago as the tie needed; the earliest one where none was."""
    latest = story.scene.now - timedelta(days=NEEDS_DAYS[story.player.aim])
    return story.dice.choice([g for g in meetings if g.ends_at < latest] or meetings[:1])


def _some_day(story: Story, needed: int) -> datetime:
    """Early enough for what is to come, and not before whoever introduces them is known."""
    by = story.player.introduced_by
    earliest = by.knows_since if by and by.knows_since else story.scene.begins
    days = (story.scene.now - earliest).days
    return earliest + timedelta(days=story.dice.randint(2, max(3, days - needed - A_WEEK)))
