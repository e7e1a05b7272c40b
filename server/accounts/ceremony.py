"""Adding a passkey, signing in and signing up with one: a challenge is posed, and its answer taken once."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from server.accounts import recovery
from server.accounts.challenge import Ceremony, Challenge, pose, take
from server.accounts.passkey import Passkey, passkeys
from server.accounts.relying_party import (
    Answer,
    Credential,
    PasskeyRefused,
    RelyingParty,
    challenge_of,
    credential_id_of,
)
from server.accounts.user import User
from server.config import Settings
from server.database import Database, new_id
from server.errors import Forbidden


@dataclass(frozen=True)
class Added:
    """A new passkey and, when the person had no recovery code left, eight in clear: to be shown once."""

    passkey: Passkey
    recovery_codes: list[str] | None


class Ceremonies:
    """Those of one server. An answer that is no good raises `StaleAnswer` or `PasskeyRefused`."""

    def __init__(self, settings: Settings, database: Database, now: datetime) -> None:
        self.sign_up_is_open = settings.signup == "open"
        self.party = RelyingParty(settings.host_name, settings.origin)
        self.database = database
        self.now = now

    def offer_adding(self, user_id: UUID) -> Answer:
        with self.database.write() as session:
            challenge = pose(session, Ceremony.ADD, self.now, user_id=user_id)
            known = [passkey.credential_id for passkey in passkeys(session, user_id)]
            name = session.get_one(User, user_id).name
        return self.party.creation_options(challenge, user_id, name, known)

    def add(self, answer: Answer, user_id: UUID, name: str) -> Added:
        """`name`: what the person will know this passkey by."""
        posed = self._take(answer, Ceremony.ADD, user_id)
        credential = self.party.verify_new(answer, posed.value)
        return self._keep(credential, user_id, name)

    def offer_sign_in(self) -> Answer:
        with self.database.write() as session:
            challenge = pose(session, Ceremony.SIGN_IN, self.now)
        return self.party.request_options(challenge)

    def sign_in(self, answer: Answer) -> UUID:
        """The id of the person whose passkey this is."""
        posed = self._take(answer, Ceremony.SIGN_IN)
        credential_id = credential_id_of(answer)
        with self.database.write() as session:
            passkey = session.scalar(select(Passkey).where(Passkey.credential_id == credential_id))
            if passkey is None:
                raise PasskeyRefused("This passkey is not known here (any more).", code="passkey_unknown")
            passkey.sign_count = self.party.verify_use(
                answer, posed.value, passkey.public_key, passkey.sign_count
            )
            passkey.last_used_at = self.now
            return passkey.user_id

    def offer_sign_up(self, name: str) -> Answer:
        """Raises `Forbidden` unless SIGNUP is open."""
        if not self.sign_up_is_open:
            raise Forbidden("New accounts need an invitation here.", code="sign_up_closed")
        user_id = new_id()
        with self.database.write() as session:
            challenge = pose(session, Ceremony.SIGN_UP, self.now, user_id=user_id, name=name)
        return self.party.creation_options(challenge, user_id, name, [])

    def sign_up(self, answer: Answer, passkey_name: str) -> Added:
        posed = self._take(answer, Ceremony.SIGN_UP)
        credential = self.party.verify_new(answer, posed.value)
        user = User(id=posed.user_id, name=posed.name, created_at=self.now)
        return self._keep(credential, user.id, passkey_name, user=user)

    def _take(self, answer: Answer, ceremony: Ceremony, user_id: UUID | None = None) -> Challenge:
        challenge = challenge_of(answer)
        with self.database.write() as session:
            return take(session, challenge, ceremony, self.now, user_id=user_id)

    def _keep(self, new: Credential, user_id: UUID, name: str, *, user: User | None = None) -> Added:
        try:
            with self.database.write() as session:
                session.add_all([user] if user else [])
                session.flush()
                return Added(self._store(session, new, user_id, name), self._codes(session, user_id))
        except IntegrityError:
            raise PasskeyRefused("This passkey is registered already.", code="passkey_known") from None

    def _store(self, session: Session, new: Credential, user_id: UUID, name: str) -> Passkey:
        passkey = Passkey(user_id=user_id, name=name, created_at=self.now, public_key=new.public_key)
        passkey.credential_id, passkey.sign_count = new.id, new.sign_count
        passkey.transports, passkey.synced = new.transports, new.synced
        session.add(passkey)
        return passkey

    def _codes(self, session: Session, user_id: UUID) -> list[str] | None:
        return None if recovery.left(session, user_id) else recovery.renew(session, user_id, self.now)
