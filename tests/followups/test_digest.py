"""A digest is told out of notices: they say what the follow-ups say now, and no word of the person's."""

from sqlalchemy import select

from server.database import new_id
from server.followups.followup import PROMISE
from server.followups.notice import Notice
from server.services import Services
from tests.followups.people import at, ito, wire, yamada
from tests.followups.process import Process
from tests.person import Person, State
from tests.push.house import TurnOn

MORNING = at("2026-11-13 08:30")


def own(why: str) -> State:
    """What the person means to do for Ms Ito."""
    about = {"contact_id": str(ito().id), "due_at": MORNING.isoformat(), "why": why}
    return {"id": str(new_id()), **about}


def test_it_names_whom_each_is_for_now_and_begins_with_what_is_worth_most_now(
    naoki: Person, turn_on: TurnOn, process: Process
) -> None:
    phone = turn_on(naoki)
    naoki.push(("contacts", None, wire(ito())), ("contacts", None, wire(yamada())))
    first, second = own("資料を送る"), own("本を返す")
    naoki.push(("followups", None, first), ("followups", None, second))
    moved = {"contact_id": str(yamada().id), "why": "promise", "step": PROMISE}
    assert naoki.push(("followups", naoki.get("followups", second["id"]), second | moved)).status_code == 200
    process.at(MORNING)
    [message] = phone.heard
    assert message["notification"]["title"] == "2人への連絡"
    assert message["notification"]["body"] == "まずは山田 太郎様との約束から。続いて伊藤 花子様。"


def test_what_a_person_wrote_themselves_stands_in_their_documents_alone(
    services: Services, naoki: Person
) -> None:
    naoki.push(("contacts", None, wire(ito())), ("followups", None, own("離婚の相談")))
    with services.database.read() as session:
        assert session.scalars(select(Notice.why)).all() == [""]
