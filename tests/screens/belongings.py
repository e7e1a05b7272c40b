"""What somebody has at the server beside their year: ways to sign in, devices, and ways to be reminded."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.accounts import recovery
from server.accounts.passkey import Passkey
from server.accounts.secret import secret_key
from server.accounts.sessions import SignIn
from server.accounts.user import User
from server.channels import feed
from server.channels.mailbox import Mailbox
from server.database import new_id
from server.push.subscription import GONE, PushSubscription
from server.services import Services

MAIL_SERVER = "smtp://enishi%40mail.example:secret@mail.example:587?starttls"
"""Nothing listens there: it is enough that mails could be sent."""
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def furnish(services: Services) -> None:
    """Of each kind in each state that Settings tells apart."""
    key, now = secret_key(services.settings, services.database), services.clock()
    with services.database.write() as session:
        user = session.scalars(select(User)).one()
        session.add_all([_passkey(user, now, name="iPhone", synced=True), _passkey(user, now - DAY)])
        recovery.renew(session, user.id, now)
        feed.renew(session, user.id, key, now)
        session.add(
            Mailbox(owner_id=user.id, address="mizuno@kitahama.example", confirmed_at=now, failure="550")
        )
        _add_devices(session, user, now)


def _passkey(user: User, made: datetime, name: str = "", synced: bool = False) -> Passkey:
    id, used = new_id().bytes, made if synced else None
    kept: dict[str, Any] = {
        "credential_id": id,
        "public_key": id,
        "sign_count": 0,
        "transports": ["internal"],
    }
    return Passkey(user_id=user.id, name=name, synced=synced, created_at=made, last_used_at=used, **kept)


def _add_devices(session: Session, user: User, now: datetime) -> None:
    """One that is well, one that went silent, one whose address was withdrawn."""
    sent = now - 2 * DAY
    fates: dict[str, dict[str, Any]] = {
        "Android · Chrome": {"last_shown_at": sent + MINUTE, "last_opened_at": sent + 9 * MINUTE},
        "iPhone · Safari": {"unanswered": 3, "unanswered_since": sent - DAY},
        "Windows · Edge": {"gone_at": sent, "failure": GONE},
    }
    for name, fate in fates.items():
        id = new_id()
        begun = now - 60 * DAY
        session.add(
            SignIn(
                id=id,
                user_id=user.id,
                token_hash=id.bytes * 2,
                device=name,
                created_at=begun,
                last_seen_at=sent,
            )
        )
        session.flush()
        woken = {
            "endpoint": f"https://fcm.googleapis.com/fcm/send/{id}",
            "p256dh": "",
            "auth": "",
            "created_at": begun,
        }
        session.add(PushSubscription(owner_id=user.id, session_id=id, last_sent_at=sent, **woken, **fate))
