"""What to write about after a while: their new job, a year since you met, the last topic. Pure."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from server.contacts.contact import Contact, Position
from server.contacts.encounter import Encounter
from server.contacts.standing import WriteAbout

_NEWS_FOR = timedelta(days=365)
"""A new job is news for so long, unless you were in touch since."""
_AROUND = timedelta(days=14)
"""Before and after the day on which you met."""


def reasons_to_write(
    contact: Contact,
    encounters: Sequence[Encounter],
    positions: Sequence[Position],
    last: datetime | None,
    now: datetime,
) -> list[WriteAbout]:
    """The best first, those that hold later among them. Nothing about whoever is not to be contacted.

    `last`: the latest contact, encounter or message, in `now`'s time zone as the encounters are.
    """
    if contact.do_not_contact:
        return []
    found = (_job(positions, last), _year(encounters, now), _topic(encounters))
    return [reason for reason in found if reason]


def reason_on(reasons: Sequence[WriteAbout], day: date) -> WriteAbout | None:
    """The best of those that hold on that day."""
    holding = (r for r in reasons if r.since <= day and (r.until is None or day <= r.until))
    return next(holding, None)


def _job(positions: Sequence[Position], last: datetime | None) -> WriteAbout | None:
    """Only where an earlier position is known: else they have changed nothing."""
    dated = sorted(p.since for p in positions if p.since)
    if len(positions) < 2 or not dated or (last and last.date() > dated[-1]):
        return None
    return WriteAbout(kind="job", since=dated[-1], until=dated[-1] + _NEWS_FOR)


def _year(encounters: Sequence[Encounter], now: datetime) -> WriteAbout | None:
    """Around the anniversary that comes next, or is hardly over."""
    met = min((e.at.date() for e in encounters), default=None)
    if met is None:
        return None
    years = max(1, (now.date() - _AROUND).year - met.year)
    coming = [_anniversary(met, years), _anniversary(met, years + 1)]
    day = next((day for day in coming if day + _AROUND >= now.date()), coming[-1])
    return WriteAbout(kind="year", since=day - _AROUND, until=day + _AROUND)


def _anniversary(day: date, years: int) -> date:
    """29 February has its own on the 28th."""
    leap_day = (day.month, day.day) == (2, 29)
    return date(day.year + years, day.month, 28 if leap_day else day.day)


def _topic(encounters: Sequence[Encounter]) -> WriteAbout | None:
    """What was said in private is nothing to begin a letter with."""
    talks = [e for e in encounters if e.topic_ids and not e.private_talk]
    if not talks:
        return None
    latest = max(talks, key=lambda e: e.at)
    return WriteAbout(kind="topic", since=latest.at.date(), topic_id=latest.topic_ids[-1])
