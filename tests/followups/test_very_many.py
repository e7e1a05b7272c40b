"""Ten thousand follow-ups on one contact: more than anybody keeps are refused; what is due is one push."""

import pytest

from server.database import new_id
from server.followups.fold import READ_AT_MOST
from server.followups.followup import MOST_WITH_ONE, FollowUp
from tests.followups.people import at, ito, wire, yamada
from tests.followups.process import Process
from tests.person import Person, State
from tests.push.house import TurnOn

MORNING = at("2026-11-13 08:30")
FEW = 5

Row = tuple[str, State | None, State]


def own(number: int, **changed: object) -> list[Row]:
    """What the person means to do for Ms Ito."""
    about = {"contact_id": str(ito().id), "due_at": MORNING.isoformat(), "why": "資料を送る", **changed}
    return [("followups", None, {"id": str(new_id()), **about}) for _ in range(number)]


@pytest.fixture
def few(naoki: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same with fewer."""
    assert FollowUp.most_naming == MOST_WITH_ONE
    monkeypatch.setattr(FollowUp, "most_naming", FEW)
    naoki.push(("contacts", None, wire(ito())), ("contacts", None, wire(yamada())))


@pytest.mark.usefixtures("few")
def test_those_for_which_there_is_no_room_are_refused_by_name(naoki: Person) -> None:
    naoki.push(*own(FEW - 1))
    taken, late, later = own(3)
    answer = naoki.push(taken, late, later)
    told = {"field": "contact_id", "message": "There are 5 of these already.", "code": "too_many", "limit": 5}
    assert answer.status_code == 422
    assert answer.get_json()["errors"] == [
        {"row": row, "id": state["id"], **told} for row, (_, _, state) in ((1, late), (2, later))
    ]
    assert len(naoki.all("followups")) == FEW - 1
    assert naoki.push(taken).status_code == 200
    assert naoki.push(late).status_code == 422


@pytest.mark.usefixtures("few")
def test_what_stands_is_done_and_put_off_as_ever_and_others_have_room(naoki: Person) -> None:
    naoki.push(*own(FEW))
    first, second, *_ = naoki.all("followups")
    assert naoki.client.post(f"/api/followups/{first['id']}/done").status_code == 200
    assert naoki.push(("followups", second, {**second, "why": "本を返す"})).status_code == 200
    assert naoki.push(*own(1, contact_id=str(yamada().id))).status_code == 200


def test_hundreds_that_are_due_at_once_are_one_push(naoki: Person, turn_on: TurnOn, process: Process) -> None:
    phone, number = turn_on(naoki), READ_AT_MOST + 50
    naoki.push(("contacts", None, wire(ito())), *own(number))
    process.until(at("2026-11-14 21:00"))
    [message] = phone.heard
    assert message["notification"]["title"] == "伊藤 花子様への連絡"
    assert message["notification"]["body"] == f"ほかに{number - 1}件あります"
    assert message["app_badge"] == number
