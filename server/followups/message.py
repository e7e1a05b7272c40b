"""What a notification says: whom and which event. Pure.

Topics and promises stand on the lock screen only if the person wants them; private talk, notes and what was
learned never do.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from server.contacts.contact import Contact
from server.followups.hours import evening_of, local_day
from server.followups.occasion import Occasion
from server.followups.preferences import Preferences
from server.followups.words import EN, JA, Words
from server.push.notification import Notification

NAMED = 3
"""So many people are named when several are due."""
_LONGEST = 60


def notification(
    occasions: Sequence[Occasion], count: int, badge: int, tag: UUID, preferences: Preferences, now: datetime
) -> Notification:
    """One for all that is due: `occasions` the first of `count` follow-ups."""
    if len(occasions) == 1 and count == 1:
        return _single(occasions[0], badge, tag, preferences, now)
    words = _words(preferences)
    people = list({o.contact.id: _polite(o.contact, words) for o in occasions}.values())
    total = len(people) if count == len(occasions) else count
    return Notification(
        title=words.several(total),
        body=words.names(people[:NAMED], total - len(people[:NAMED])),
        language=preferences.language,
        path="/",
        tag=str(tag),
        data={"followup_ids": []},
        badge=badge,
    )


def _single(
    occasion: Occasion, badge: int, tag: UUID, preferences: Preferences, now: datetime
) -> Notification:
    words, followup = _words(preferences), occasion.followup
    lines = [_when(occasion, words, preferences, now), *_particulars(occasion, words, preferences)]
    return Notification(
        title=words.title(followup.why, _polite(occasion.contact, words)),
        body="\n".join(lines),
        language=preferences.language,
        path=f"/people/{occasion.contact.id}?draft={followup.id}",
        tag=str(tag),
        data={"followup_ids": [str(followup.id)]},
        actions=(("done", words.done), ("snooze", words.snooze)),
        badge=badge,
    )


def _when(occasion: Occasion, words: Words, preferences: Preferences, now: datetime) -> str:
    if occasion.encounter is None:
        return words.time_to_write
    day = evening_of(occasion.encounter.at, preferences)
    ago = (local_day(now, preferences) - day) // timedelta(days=1)
    event = _short((occasion.event.title or occasion.event.kind) if occasion.event else "")
    return words.met(event, words.day(ago, day))


def _particulars(occasion: Occasion, words: Words, preferences: Preferences) -> list[str]:
    if preferences.lock_screen != "topics" or occasion.encounter is None:
        return []
    topics = words.topics([_short(topic) for topic in occasion.topics[:NAMED]]) if occasion.topics else ""
    promise = words.promise(_short(occasion.encounter.promise)) if occasion.encounter.promise else ""
    return [line for line in (topics, promise) if line]


def _polite(contact: Contact, words: Words) -> str:
    return words.polite(_short(contact.name or contact.name_romaji), _short(contact.name_romaji))


def _short(text: str) -> str:
    """A push has room for 4,096 bytes, and a lock screen for far less."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _words(preferences: Preferences) -> Words:
    return EN if preferences.language == "en" else JA
