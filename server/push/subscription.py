"""The browsers that asked to be woken. One row a device: it belongs to the session and ends with it."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.sessions import SignIn
from server.accounts.user import User
from server.database import Base, among, new_id
from server.errors import Refused
from server.push.keys import AUTH_BYTES, decoded, encoded, is_point
from server.push.services import MAX_ENDPOINT, PushServices

GONE = "gone"
"""The `failure` of an address that the browser has withdrawn."""


class PushSubscription(Base):
    """`last_sent_at`: last taken by the push service; `failure`: why the latest one was not, or empty.

    `gone_at`: the browser has withdrawn the address. The row stays, so that Settings can say so, and so that
    the address is known when the browser, which may not have noticed, offers it again.
    `unanswered`: how many pushes were taken, the first of them then, since one was last shown or opened.
    """

    __tablename__ = "push_subscriptions"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    owner_id: Mapped[UUID] = mapped_column(ForeignKey(User.id, ondelete="CASCADE"), index=True)
    session_id: Mapped[UUID] = mapped_column(ForeignKey(SignIn.id, ondelete="CASCADE"), unique=True)
    endpoint: Mapped[str] = mapped_column(String(MAX_ENDPOINT), unique=True)
    p256dh: Mapped[str] = mapped_column(String(100))
    auth: Mapped[str] = mapped_column(String(30))
    created_at: Mapped[datetime]
    last_sent_at: Mapped[datetime | None] = mapped_column(default=None)
    last_shown_at: Mapped[datetime | None] = mapped_column(default=None)
    last_opened_at: Mapped[datetime | None] = mapped_column(default=None)
    unanswered: Mapped[int] = mapped_column(default=0)
    unanswered_since: Mapped[datetime | None] = mapped_column(default=None)
    gone_at: Mapped[datetime | None] = mapped_column(default=None)
    failure: Mapped[str] = mapped_column(String(200), default="")


@dataclass(frozen=True)
class Offer:
    """What `PushManager.subscribe()` gave to the page: an address, and two keys in base64url."""

    endpoint: str
    p256dh: str
    auth: str


def accept(
    session: Session,
    services: PushServices,
    owner_id: UUID,
    session_id: UUID,
    offer: Offer,
    now: datetime,
) -> PushSubscription:
    """Keeps the device's address; the same one again keeps its history, a gone one stays gone.

    A browser has one address and one person at it: whoever signs in there takes it over, and a new address
    of a device replaces its old one. Raises `Refused` (`not_a_push_service`, `bad_key`).
    """
    if not services.knows(offer.endpoint):
        raise Refused("This is not the address of a push service.", code="not_a_push_service")
    p256dh, auth = decoded(offer.p256dh), decoded(offer.auth)
    if not is_point(p256dh) or len(auth) != AUTH_BYTES:
        raise Refused("These are not the keys of a browser.", code="bad_key")
    session.get(SignIn, session_id, with_for_update=True)  # two tabs of one browser take turns
    known = of_device(session, session_id)
    if known is None or known.endpoint != offer.endpoint:
        known = _move_in(session, owner_id, session_id, offer.endpoint, now)
    known.p256dh, known.auth = encoded(p256dh), encoded(auth)
    session.flush()
    return known


def forget(session: Session, session_id: UUID) -> None:
    """The device is not woken any more."""
    session.execute(delete(PushSubscription).where(PushSubscription.session_id == session_id))


def of_device(session: Session, session_id: UUID) -> PushSubscription | None:
    return session.scalar(select(PushSubscription).where(PushSubscription.session_id == session_id))


def of_owners(session: Session, owner_ids: Collection[UUID]) -> dict[UUID, list[PushSubscription]]:
    """Those that can be reached."""
    devices: dict[UUID, list[PushSubscription]] = defaultdict(list)
    living = among(session, PushSubscription.owner_id, owner_ids), PushSubscription.gone_at.is_(None)
    for device in session.scalars(select(PushSubscription).where(*living)):
        devices[device.owner_id].append(device)
    return devices


def _move_in(
    session: Session, owner_id: UUID, session_id: UUID, endpoint: str, now: datetime
) -> PushSubscription:
    same = PushSubscription.endpoint == endpoint
    gone_at = session.scalar(select(PushSubscription.gone_at).where(same))
    session.execute(delete(PushSubscription).where(same | (PushSubscription.session_id == session_id)))
    new = PushSubscription(owner_id=owner_id, session_id=session_id, endpoint=endpoint, created_at=now)
    new.p256dh, new.auth, new.gone_at, new.failure = "", "", gone_at, GONE if gone_at else ""
    session.add(new)
    return new
