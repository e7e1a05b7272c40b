"""What a notification says: whom and which event. Pure.

Topics and promises stand on the lock screen only if the person wants them; private talk, notes and what was
learned never do.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from unicodedata import category
from uuid import UUID

from server.contacts.contact import Contact
from server.followups.followup import KEEP
from server.followups.hours import evening_of, local_day
from server.followups.occasion import Occasion
from server.followups.preferences import Preferences
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
    occasions: Sequence[Occasion], count: int, badge: int, tag: UUID, preferences: Preferences, now: datetime
) -> Notification:
    """One for all that is due: `occasions` are some of `count` follow-ups, all of them unless very many are.

    Of several it begins with what is worth most.
    """
    if len(occasions) == 1 and count == 1:
        return _single(occasions[0], badge, tag, preferences, now)
    first, *rest = sorted(occasions, key=lambda each: rank(each, preferences, now))
    title, body, path = _digest(first, rest, count, _words(preferences))
    language = preferences.language
    return Notification(title, body, language, path, str(tag), {"followup_ids": []}, badge=badge)


def _digest(first: Occasion, rest: Sequence[Occasion], count: int, words: Words) -> tuple[str, str, str]:
    """Title, body and where a tap leads."""
    why, person = first.followup.why, _polite(first.contact, words)
    others = {each.contact.id: _polite(each.contact, words) for each in rest}
    others.pop(first.contact.id, None)
    if not others:
        return words.title(why, person), words.for_one(count - 1), _draft(first)
    then, task = list(others.values())[: NAMED - 1], words.task(why, person)
    if count > len(rest) + 1:
        return words.many(count), words.first(task, then, 0), "/"
    return words.several(len(others) + 1), words.first(task, then, len(others) - len(then)), "/"


def _single(
    occasion: Occasion, badge: int, tag: UUID, preferences: Preferences, now: datetime
) -> Notification:
    words, followup = _words(preferences), occasion.followup
    lines = [_when(occasion, words, preferences, now), *_particulars(occasion, words, preferences)]
    return Notification(
        title=words.title(followup.why, _polite(occasion.contact, words)),
        body="\n".join(lines),
        language=preferences.language,
        path=_draft(occasion),
        tag=str(tag),
        data={"followup_ids": [str(followup.id)]},
        actions=(("done", words.done), ("snooze", words.snooze)),
        badge=badge,
    )


def _draft(occasion: Occasion) -> str:
    return f"/people/{occasion.contact.id}?draft={occasion.followup.id}"


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


def _polite(contact: Contact, words: Words) -> str:
    return words.polite(_short(contact.name or contact.name_romaji), _short(contact.name_romaji))


def _short(text: str) -> str:
    """A push has room for 4,096 bytes, and a lock screen for far less."""
    if len(text) <= _LONGEST:
        return text
    cut = next((at for at in range(_LONGEST - 1, 0, -1) if not _is_within_a_letter(text, at)), _LONGEST - 1)
    return text[:cut] + "…"


def _is_within_a_letter(text: str, at: int) -> bool:
    """An accent belongs to what stands before it, and so does what a joiner holds: a family is one emoji."""
    return text[at - 1] == _JOINER or category(text[at]) in _JOINED


def _words(preferences: Preferences) -> Words:
    return EN if preferences.language == "en" else JA
