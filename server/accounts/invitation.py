"""The links a host prints: for the first start, for a second person, for someone who lost every way in.

The person types the code inside the installed app; a link alone would sign in the browser it opens in,
which on an iPhone is never the app.
"""

from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from server.accounts.code import Code, Purpose, issue
from server.accounts.user import NAME_LENGTH, User
from server.config import Settings
from server.database import Database
from server.errors import NotFound, Refused

FIRST_START_LASTS = timedelta(days=3)
INVITE_LASTS = timedelta(days=7)
RECOVER_LASTS = timedelta(days=1)


def first_start_link(database: Database, settings: Settings, now: datetime) -> str | None:
    """`<origin>/?code=CODE` while nobody has an account, else None; links printed before become void."""
    with database.write() as session:
        if session.scalar(select(User.id).limit(1)):
            return None
        _void_earlier(session, now)
        return _link(settings, issue(session, Purpose.FIRST_START, now, lasts=FIRST_START_LASTS))


def invite_link(database: Database, settings: Settings, now: datetime, name: str = "") -> str:
    """A link that opens a new account, called `name` until its owner says otherwise."""
    if len(name) > NAME_LENGTH:
        raise Refused(f"A name has at most {NAME_LENGTH} characters.")
    with database.write() as session:
        return _link(settings, issue(session, Purpose.INVITE, now, lasts=INVITE_LASTS, name=name))


def recover_link(database: Database, settings: Settings, now: datetime, name: str = "") -> str:
    """A link that lets somebody in again, found by name or id; neither is needed where only one is known.

    Raises `NotFound` with a sentence that lists the names.
    """
    with database.write() as session:
        user = _find(session, name)
        return _link(settings, issue(session, Purpose.RECOVER, now, lasts=RECOVER_LASTS, user_id=user.id))


def _void_earlier(session: Session, now: datetime) -> None:
    waiting = update(Code).where(Code.purpose == Purpose.FIRST_START, Code.used_at.is_(None))
    session.execute(waiting.values(expires_at=now))


def _link(settings: Settings, code: str) -> str:
    return f"{settings.origin}/?code={code}"


def _find(session: Session, name: str) -> User:
    users = session.scalars(select(User).order_by(User.created_at)).all()
    found = [user for user in users if name.casefold() in (user.name.casefold(), str(user.id))]
    if len(found if name else users) == 1:
        return (found or users)[0]
    names = [f"{user.name or 'no name'} ({user.id})" for user in users]
    raise NotFound(f"Whose account? {'; '.join(names)}" if names else "Nobody has an account yet.")
