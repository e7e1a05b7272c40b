"""`/api/reminders/mail`: where the mail digest goes, confirmed by six digits that were mailed there."""

from flask_openapi3.blueprint import APIBlueprint
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.orm import Session

from server.channels.confirmation import LASTS, MailNotSent, awaited, confirm, give_up, issue, mail_address
from server.channels.letter import Envelope, code_letter
from server.channels.mailbox import ADDRESS_LENGTH, Mailbox, close_mailbox
from server.channels.postman import Postman
from server.database import new_id
from server.errors import Refused
from server.followups.occasion import preferences_of
from server.push.sender import Delivered
from server.web import owner_id, services

blueprint = APIBlueprint("mail", __name__, url_prefix="/api/reminders/mail")


class MailChannel(BaseModel):
    """`available`: this server can send mail. An `address` that is not `confirmed` waits for its code.

    `failure`: why the latest digest was not taken, or empty. Whether digests are wanted is in the settings.
    """

    available: bool
    address: str = ""
    confirmed: bool = False
    failure: str = ""


class Address(BaseModel):
    model_config = ConfigDict(extra="forbid")
    address: str = Field(max_length=ADDRESS_LENGTH)


class TypedCode(BaseModel):
    model_config = ConfigDict(extra="forbid")
    code: str = Field(max_length=40)


@blueprint.put("", responses={200: MailChannel})
def ask(body: Address) -> dict[str, object]:
    """Mails a code to this address; one that was confirmed before stays until then."""
    held, owner, address = services(), owner_id(), mail_address(body.address)
    server = held.settings.mail
    if server is None:
        raise Refused("This server does not send mail.", code="mail_unavailable")
    with held.database.write() as session:
        digits = issue(session, owner, address, held.clock())
        language = preferences_of(session, owner).language
    envelope = Envelope(new_id(), server.sender, address, held.settings.host_name, held.clock())
    with Postman(server, held.settings.host_name) as postman:
        outcome = postman.send(code_letter(envelope, digits, LASTS, language))
    if not isinstance(outcome, Delivered):
        raise MailNotSent.because(outcome)
    return MailChannel(available=True, address=address).model_dump()


@blueprint.post("/confirm", responses={200: MailChannel})
def confirmed(body: TypedCode) -> dict[str, object]:
    held, owner = services(), owner_id()
    with held.database.write() as session:
        wrong = confirm(session, owner, body.code, held.clock())
    if wrong:
        raise wrong
    return told()


@blueprint.delete("", responses={200: MailChannel})
def forget() -> dict[str, object]:
    held, owner = services(), owner_id()
    with held.database.write() as session:
        close_mailbox(session, owner, held.clock())
        give_up(session, owner)
    return told()


def told() -> dict[str, object]:
    with services().database.read() as session:
        return mail_in(session).model_dump()


def mail_in(session: Session) -> MailChannel:
    available = services().settings.mail is not None
    mailbox = session.get(Mailbox, owner_id())
    if mailbox is None:
        code = awaited(session, owner_id(), services().clock())
        return MailChannel(available=available, address=code.address if code else "")
    return MailChannel(available=available, address=mailbox.address, confirmed=True, failure=mailbox.failure)
