"""What is reached by its secret address alone: `/calendar/<token>.ics`, and the link that ends the mails."""

from functools import partial
from html import escape
from pathlib import Path
from uuid import UUID

from flask import Flask, Response, current_app, request, send_from_directory
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from server.accounts.guessing import network
from server.accounts.user import User
from server.channels.feed import whose
from server.channels.ics import calendar
from server.channels.plan import Alarms, planned, state_of, to_plan
from server.channels.rate import Rate
from server.channels.stop_link import PATH, owner_in
from server.channels.words import words_in
from server.errors import NotFound
from server.followups.occasion import preferences_of
from server.followups.preferences import Preferences
from server.sync.changes import Changes
from server.web import by_secret_link, public, services

READS = 30
"""A minute of one calendar. Services such as Google's read the calendars of many people from one address."""
MISSES = 60
"""A minute, of addresses that are none, from one network."""
_PRIVATE = {"X-Robots-Tag": "noindex, nofollow", "Cache-Control": "private, no-cache"}


def register(app: Flask) -> None:
    app.add_url_rule(
        "/calendar/<token>.ics", "calendar_feed", public(partial(feed, Rate(READS), Rate(MISSES)))
    )
    app.add_url_rule("/mail/page.css", "mail_style", public(style))
    app.add_url_rule(f"{PATH}<token>", "stop_mail", by_secret_link(stop), methods=["GET", "POST"])


def feed(reads: Rate, misses: Rate, token: str) -> AnyResponse:
    """The person's open follow-ups; 404 for an address that is none, or is none any more."""
    held, now = services(), services().clock()
    with held.database.read() as session:
        owner_id = whose(session, token)
        if owner_id is None:
            misses.count(network(request.remote_addr or ""), now)
            raise NotFound("There is no such calendar.")
        reads.count(str(owner_id), now)
        preferences = preferences_of(session, owner_id)
        alarms = to_plan(session, preferences, now)
        response = Response(mimetype="text/calendar", headers=_PRIVATE)
        response.set_etag(state_of(session, owner_id, alarms))
        if not request.if_none_match.contains_weak(response.get_etag()[0] or ""):
            response.data = _calendar(session, preferences, alarms)
    return response.make_conditional(request)


def _calendar(session: Session, preferences: Preferences, alarms: Alarms) -> bytes:
    settings, read = services().settings, planned(session, preferences.id, alarms)
    return calendar(read, preferences, settings.origin, settings.host_name)


def stop(token: str) -> Response:
    """Asks first, since mail programs and scanners open every link; a POST ends the mails (RFC 8058)."""
    owner_id = owner_in(token, str(current_app.secret_key))
    with services().database.read() as session:
        if owner_id is None or session.get(User, owner_id) is None:
            raise NotFound("This link ends no mails.")
        preferences = preferences_of(session, owner_id)
    if request.method == "POST" and preferences.mail_digest:
        _end_mails(owner_id)
    return Response(_page(preferences, done=request.method == "POST"), headers=_PRIVATE)


def style() -> Response:
    return send_from_directory(Path(__file__).parent, "page.css", max_age=3600)


def _end_mails(owner_id: UUID) -> None:
    held = services()
    with held.database.write() as session:
        changes = Changes(session, owner_id, held.clock())
        mine = preferences_of(session, owner_id)
        changes.put(mine.model_copy(update={"mail_digest": False}))
        changes.settle()


def _page(preferences: Preferences, done: bool) -> str:
    words = words_in(preferences.language)
    said = words.stopped if done else words.ask
    button = "" if done else f'<form method="post"><button>{escape(words.stop)}</button></form>'
    return (
        f'<!doctype html><html lang="{preferences.language}"><meta charset="utf-8"><title>Enishi</title>'
        '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/mail/page.css">'
        f"<h1>Enishi</h1><p>{escape(said)}</p>{button}"
    )
