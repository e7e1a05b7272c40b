"""Sends the mail digests, a person at a time: claim, write, send, mark.

At least once: a process that dies between sending and marking leaves the mail to another, which sends it
again under the same Message-ID. Whoever changes a person's notices holds their reminder's row first, as every
change of theirs does; so the mailbox is claimed in a transaction of its own.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Event, Thread

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from server.accounts.secret import secret_key
from server.channels.desk import Desk, Written
from server.channels.digest import look_at, release
from server.channels.mailbox import Mailbox, hold_mailbox
from server.channels.postman import Outcome, Postman, Unsure
from server.database import Database
from server.followups.hours import after_quiet
from server.followups.notice import Notice, hold
from server.followups.occasion import preferences_of
from server.lease import claim, finish, give_back
from server.push.sender import Delivered, Later
from server.services import Services

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=2)
"""Longer than all answers of a slow mail server together."""
LOOK_EVERY = 5.0
_FIRST_RETRY = timedelta(minutes=1)
_DOUBLINGS = 6
_PATIENCE = 6
"""So many tries, an hour, for a mail that may have been taken; then rather twice than never."""
_AFTER_TROUBLE = timedelta(hours=1)


@contextmanager
def beside(services: Services, stop: Event) -> Iterator[None]:
    """Mails go out on a thread of their own while the block runs, if MAIL_URL names a server."""
    if services.settings.mail is None:
        yield
        return
    mailing = Thread(target=run, args=(services, stop))
    mailing.start()
    try:
        yield
    finally:
        stop.set()
        mailing.join()


def run(services: Services, stop: Event) -> None:
    """Sends digests until `stop` is set."""
    settings, server = services.settings, services.settings.mail
    assert server
    desk = None
    while not stop.is_set():
        try:
            desk = desk or Desk(settings, server, secret_key(settings, services.database))
            with Postman(server, settings.host_name) as postman:
                while not stop.is_set() and send_next(services, desk, postman):
                    pass
        except Exception:
            log.exception("a mail failed; it goes on when the lease ends")
        stop.wait(LOOK_EVERY)


def send_next(services: Services, desk: Desk, postman: Postman) -> bool:
    """One person's; False when nobody is due, or the mail server is not to be had."""
    now = services.clock()
    mailbox = _claim(services.database, now)
    if mailbox is None:
        return False
    try:
        with services.database.write() as session:
            written = desk.write(session, mailbox, now)
    except Exception:  # one person's trouble does not hold up the others
        log.exception("no mail can be written for %s", mailbox.owner_id)
        written = Unsure("it cannot be written", _AFTER_TROUBLE)
    outcome = _hand_over(postman, written) if isinstance(written, Written) else written
    with services.database.write() as session:
        _close(session, mailbox, outcome, services.clock())
    return outcome is written or not isinstance(outcome, Later)


def _claim(database: Database, now: datetime) -> Mailbox | None:
    with database.read() as session:
        if session.scalar(select(Mailbox.owner_id).where(Mailbox.next_at <= now).limit(1)) is None:
            return None
    with database.write() as session:
        return next(iter(claim(session, Mailbox, now, 1, LEASE)), None)


def _hand_over(postman: Postman, written: Written) -> Outcome:
    """That a repeat was not taken says nothing of the first time."""
    outcome = postman.send(written.mail)
    if written.is_repeat and isinstance(outcome, Later):
        return Unsure(outcome.reason, outcome.after)
    return outcome


def _close(session: Session, mailbox: Mailbox, outcome: Outcome | None, now: datetime) -> None:
    owner_id = mailbox.owner_id
    hold(session, owner_id)
    preferences = preferences_of(session, owner_id)
    if isinstance(outcome, Later):
        wait = outcome.after or _FIRST_RETRY * 2 ** min(mailbox.attempts - 1, _DOUBLINGS)
        ours = give_back(session, mailbox, after_quiet(now + wait, preferences))
        if ours and (mailbox.attempts > _PATIENCE or not isinstance(outcome, Unsure)):
            release(session, preferences, now)  # while the mail server is away, a push may still bring it
        log.warning("a mail could not be sent (%s); it is tried again", outcome.reason)
    elif finish(session, mailbox) and (held := hold_mailbox(session, owner_id)):
        if outcome:
            held.last_mailed_at, held.failure = now, getattr(outcome, "reason", "")
        if isinstance(outcome, Delivered):
            _mark(session, mailbox, now)
        elif outcome:
            release(session, preferences, now)
        held.next_at = look_at(session, preferences, held.last_mailed_at, now)


def _mark(session: Session, mailbox: Mailbox, now: datetime) -> None:
    """What the mail brought is brought by no push any more."""
    brought = (Notice.owner_id == mailbox.owner_id, Notice.mail.is_not(None), Notice.mailed_at.is_(None))
    session.execute(update(Notice).where(*brought, Notice.sent_at.is_(None)).values(sent_at=now, push=None))
    session.execute(update(Notice).where(*brought).values(mailed_at=now))
