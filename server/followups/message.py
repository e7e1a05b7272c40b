"""What a notification says: whom and which event. Pure.

Topics and promises stand on the lock screen only if the person wants them; private talk, notes and what was
learned never do.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from unicodedata import bidirectional, category
from uuid import UUID

from server.followups.followup import KEEP
from server.followups.hours import evening_of, local_day
from server.followups.occasion import Occasion
from server.followups.preferences import Preferences
from server.followups.task import Person, Task
from server.followups.words import EN, JA, Words
from server.followups.worth import rank
from server.push.notification import Notification

NAMED = 3
"""So many people are named when several are due."""
_LONGEST = 60
_JOINER = "\u200d"
_JOINED = ("Mn", "Me", "Cf", "Sk")
"""Marks, joiners, skin tones: what stands on the letter before."""


def notification(
    occasion: Occasion, badge: int, tag: UUID, preferences: Preferences, now: datetime
) -> Notification:
    """What is due alone: all that it is about, as far as the person lets it be said."""
    words, task = _words(preferences), occasion.task
    lines = [_when(occasion, words, preferences, now), *_particulars(occasion, words, preferences)]
    return Notification(
        title=words.title(task.why, _polite(task.person, words)),
        body="\n".join(lines),
        language=preferences.language,
        path=_draft(task),
        tag=str(tag),
        data={"followup_ids": [str(task.followup_id)]},
        actions=(("done", words.done), ("snooze", words.snooze)),
        badge=badge,
    )


def digest(
    tasks: Sequence[Task], count: int, badge: int, tag: UUID, preferences: Preferences, now: datetime
) -> Notification:
    """One for several; it begins with what is worth most. `tasks`: all `count`, or some of very many."""
    first, *rest = sorted(tasks, key=lambda each: rank(each, preferences, now))
    title, body, path = _digest(first, rest, count, _words(preferences))
    language = preferences.language
    return Notification(title, body, language, path, str(tag), {"followup_ids": []}, badge=badge)


def _digest(first: Task, rest: Sequence[Task], count: int, words: Words) -> tuple[str, str, str]:
    """Title, body and where a tap leads."""
    why, person = first.why, _polite(first.person, words)
    others = {each.person.id: each.person for each in rest}
    others.pop(first.person.id, None)
    if not others:
        return words.title(why, person), words.for_one(count - 1), _draft(first)
    then = [_polite(each, words) for each in list(others.values())[: NAMED - 1]]
    task = words.task(why, person)
    if count > len(rest) + 1:
        return words.many(count), words.first(task, then, 0), "/"
    return words.several(len(others) + 1), words.first(task, then, len(others) - len(then)), "/"


def _draft(task: Task) -> str:
    return f"/people/{task.person.id}?draft={task.followup_id}"


def _when(occasion: Occasion, words: Words, preferences: Preferences, now: datetime) -> str:
    since = occasion.followup.since
    if occasion.followup.step == KEEP and since:
        return words.silence((local_day(now, preferences) - local_day(since, preferences)).days)
    if occasion.encounter is None:
        return words.time_to_write
    day = evening_of(occasion.encounter.at, preferences)
    ago = (local_day(now, preferences) - day) // timedelta(days=1)
    event = _short((occasion.event.title or occasion.event.kind) if occasion.event else "")
    return words.met(event, words.day(ago, day))


def _particulars(occasion: Occasion, words: Words, preferences: Preferences) -> list[str]:
    """Only if the person chose so, and of a private talk never."""
    talk = occasion.encounter
    if preferences.lock_screen != "topics" or talk is None or talk.private_talk:
        return []
    topics = words.topics([_short(topic) for topic in occasion.topics[:NAMED]]) if occasion.topics else ""
    promise = words.promise(_short(talk.promise)) if talk.promise else ""
    return [line for line in (topics, promise) if line]


def _polite(person: Person, words: Words) -> str:
    return words.polite(_short(person.name or person.name_romaji), _short(person.name_romaji))


def _short(text: str) -> str:
    """A push has room for 4,096 bytes, and a lock screen for far less."""
    if len(text) <= _LONGEST:
        return _isolated(text)
    cut = next((at for at in range(_LONGEST - 1, 0, -1) if not _is_within_a_letter(text, at)), _LONGEST - 1)
    return _isolated(text[:cut] + "…")


def _isolated(text: str) -> str:
    """What is written from right to left does not turn the words around it (Unicode UAX #9, 2.4)."""
    turns = any(bidirectional(letter) in ("R", "AL") for letter in text)
    return f"\u2068{text}\u2069" if turns else text


def _is_within_a_letter(text: str, at: int) -> bool:
    """An accent belongs to what stands before it, and so does what a joiner holds: a family is one emoji."""
    return text[at - 1] == _JOINER or category(text[at]) in _JOINED


def _words(preferences: Preferences) -> Words:
    return EN if preferences.language == "en" else JA
