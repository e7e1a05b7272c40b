"""Guessing codes: slowed, then stopped. Failures are rows, so that all web processes count together.

While a limit holds, a right code is refused as well, unread: waiting is the only thing a guesser learns.
Passkeys are not held up by it, so nobody can lock a person out by guessing.
"""

import ipaddress
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, String, delete, select, true
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.database import Base, new_id
from server.errors import TooMany

WINDOW = timedelta(days=1)
LONGEST_PAUSE = timedelta(minutes=5)
STOPPED_FOR = timedelta(hours=1)


class Attempt(Base):
    """One wrong code, and where it came from."""

    __tablename__ = "attempts"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    address: Mapped[str] = mapped_column(String(64), index=True)
    at: Mapped[datetime] = mapped_column(index=True)


@dataclass(frozen=True)
class Limit:
    """`free` failures in `WINDOW` cost nothing, each further one doubles the pause, `stop` of them close."""

    free: int
    stop: int

    def wait(self, failures: Sequence[datetime], now: datetime) -> int:
        """Whole seconds until the next attempt is heard; `failures` lie within the window, oldest first."""
        if len(failures) < self.free:
            return 0
        pause = min(timedelta(seconds=2 ** min(len(failures) - self.free, 16)), LONGEST_PAUSE)
        heard_again = failures[-1] + (STOPPED_FOR if len(failures) >= self.stop else pause)
        return max(0, math.ceil((heard_again - now).total_seconds()))


ONE_ADDRESS = Limit(free=5, stop=20)
EVERYBODY = Limit(free=200, stop=2000)


def refuse_if_too_many(session: Session, address: str, now: datetime) -> None:
    """Raises `TooMany` with the seconds to wait."""
    here = ONE_ADDRESS.wait(_failures(session, now, Attempt.address == network(address), ONE_ADDRESS), now)
    anywhere = EVERYBODY.wait(_failures(session, now, true(), EVERYBODY), now)
    seconds = max(here, anywhere)
    if seconds:
        raise TooMany("Too many wrong codes. Wait a little, then try again.", retry_after=seconds)


def note(session: Session, address: str, now: datetime) -> None:
    session.execute(delete(Attempt).where(Attempt.at <= now - WINDOW))
    session.add(Attempt(address=network(address), at=now))


def forgive(session: Session, address: str) -> None:
    """A right code clears the slate of its address: mistyping is not guessing."""
    session.execute(delete(Attempt).where(Attempt.address == network(address)))


def network(address: str) -> str:
    """Whom an address counts for; one IPv6 subscriber holds a whole /64."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(ip, ipaddress.IPv6Address):
        ip = ip.ipv4_mapped or ip  # some proxies write all of IPv4 as one such network
    return str(ip) if ip.version == 4 else str(ipaddress.ip_network((ip, 64), strict=False))


def _failures(session: Session, now: datetime, where: ColumnElement[bool], limit: Limit) -> list[datetime]:
    recent = select(Attempt.at).where(where, Attempt.at > now - WINDOW)
    latest = session.scalars(recent.order_by(Attempt.at.desc()).limit(limit.stop)).all()
    return list(reversed(latest))
