"""Where a digest is written: the person's unseen follow-ups, taken for one mail."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from uuid import UUID

from sqlalchemy.orm import Session

from server.channels.digest import allowed, release, to_mail
from server.channels.letter import Envelope, digest_letter
from server.channels.mailbox import Mailbox
from server.channels.postman import Unsure
from server.channels.stop_link import stop_url
from server.config import Settings
from server.database import new_id
from server.followups.message import notification
from server.followups.notice import Notice, hold
from server.followups.occasion import Occasion, fetch_occasions, occasion, preferences_of
from server.followups.papers import Papers
from server.followups.preferences import Preferences
from server.followups.worth import rank
from server.mail_server import MailServer

LISTED = 10
"""Of many follow-ups the most valuable are told; the mail says how many more."""
_PUSH_UNDER_WAY = Unsure("a push is under way", timedelta(minutes=1))


@dataclass(frozen=True)
class Written:
    """`is_repeat`: it was begun before, and what became of that is not known: it may have been taken."""

    mail: EmailMessage
    is_repeat: bool


@dataclass(frozen=True)
class Desk:
    settings: Settings
    server: MailServer
    secret_key: str

    def write(self, session: Session, mailbox: Mailbox, now: datetime) -> Written | Unsure | None:
        """The mail that shall go now; None when there is nothing to say, or now is not the time."""
        reminder, preferences = hold(session, mailbox.owner_id), preferences_of(session, mailbox.owner_id)
        if reminder.lease_until and reminder.lease_until > now:
            return _PUSH_UNDER_WAY
        if allowed(now, mailbox.last_mailed_at, preferences) > now:
            return None
        notices = to_mail(session, preferences, now)
        if not notices:
            release(session, preferences, now)
            return None
        return self._digest(session, mailbox, notices, preferences, now)

    def _digest(
        self,
        session: Session,
        mailbox: Mailbox,
        notices: Sequence[Notice],
        preferences: Preferences,
        now: datetime,
    ) -> Written | None:
        begun, owner_id = notices[0].mail, mailbox.owner_id
        id = begun or new_id()
        papers = Papers(session)
        fetch_occasions(papers, [notice.followup_id for notice in notices])
        read = [o for n in notices if (o := occasion(papers, owner_id, n.followup_id))]
        read.sort(key=lambda each: rank(each.task, preferences, now))
        for notice in notices:
            notice.mail, notice.mailed_at = id, None if read else now
        if not read:
            return None
        mail = self._letter(id, mailbox.address, read[:LISTED], len(notices), preferences, now)
        return Written(mail, is_repeat=begun is not None)

    def _letter(
        self,
        id: UUID,
        address: str,
        read: Sequence[Occasion],
        count: int,
        preferences: Preferences,
        now: datetime,
    ) -> EmailMessage:
        envelope = Envelope(id, self.server.sender, address, self.settings.host_name, now)
        told = [notification(each, 0, id, preferences, now) for each in read]
        origin = self.settings.origin
        stop = stop_url(origin, preferences.id, self.secret_key)
        return digest_letter(envelope, told, count, origin, stop, preferences.language)
