"""A mail address is confirmed by six digits; few are sent, few may be guessed, nobody is named in them."""

import json
import re
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from server import create_app
from server.channels.confirmation import MailCode
from server.channels.mailbox import Mailbox
from server.config import Settings
from server.services import Services
from tests.channels.post_office import PostOffice
from tests.conftest import MovableClock
from tests.person import Person

ADDRESS = "naoki@example.jp"


def ask(person: Person, address: str = ADDRESS) -> Any:
    return person.client.put("/api/reminders/mail", json={"address": address})


def type_in(person: Person, code: str) -> Any:
    return person.client.post("/api/reminders/mail/confirm", json={"code": code})


def digits(office: PostOffice) -> str:
    return str(re.findall(r"\d{6}", office.mails[-1].get_content())[0])


def mail_of(person: Person) -> dict[str, Any]:
    return dict(person.client.get("/api/reminders/channels").get_json()["mail"])


def test_the_code_arrives_and_confirms_the_address(
    naoki: Person, emi: Person, post_office: PostOffice
) -> None:
    assert ask(naoki).status_code == 200
    assert mail_of(naoki) == {"available": True, "address": ADDRESS, "confirmed": False, "failure": ""}
    [mail] = post_office.mails
    assert (mail["To"], mail["From"]) == (ADDRESS, "Enishi <enishi@enishi.example>")
    assert "15分以内に" in mail.get_content()
    assert "佐藤" not in mail.as_string()
    assert type_in(emi, digits(post_office)).get_json()["code"] == "code_expired"
    full_width = digits(post_office).translate({ord(d): chr(ord(d) + 0xFEE0) for d in "0123456789"})
    assert type_in(naoki, f" {full_width[:3]} {full_width[3:]}").get_json()["confirmed"] is True
    assert mail_of(naoki) == {"available": True, "address": ADDRESS, "confirmed": True, "failure": ""}
    assert mail_of(emi)["address"] == ""


def test_a_code_works_once_and_in_the_persons_language(naoki: Person, post_office: PostOffice) -> None:
    naoki.add("settings", id=str(naoki.id), language="en")
    ask(naoki)
    assert post_office.mails[0]["Subject"] == f"Your confirmation code {digits(post_office)}"
    assert type_in(naoki, digits(post_office)).status_code == 200
    assert type_in(naoki, digits(post_office)).get_json()["code"] == "code_expired"


def test_the_fifth_wrong_try_kills_a_code(naoki: Person, post_office: PostOffice) -> None:
    ask(naoki)
    right = digits(post_office)
    wrong = "111111" if right != "111111" else "222222"
    for _ in range(5):
        assert type_in(naoki, wrong).get_json()["code"] == "wrong_code"
    assert type_in(naoki, right).get_json()["code"] == "code_expired"
    assert mail_of(naoki)["confirmed"] is False


def test_a_code_lives_for_a_quarter_of_an_hour(
    naoki: Person, post_office: PostOffice, clock: MovableClock
) -> None:
    ask(naoki)
    clock.move(minutes=15)
    assert type_in(naoki, digits(post_office)).get_json()["code"] == "code_expired"
    assert mail_of(naoki)["address"] == ""


def test_three_codes_an_hour_go_to_a_person_and_to_an_address(
    naoki: Person, emi: Person, post_office: PostOffice, clock: MovableClock
) -> None:
    for number in range(3):
        assert ask(naoki, f"naoki{number}@example.jp").status_code == 200
        assert ask(emi, "Victim@example.jp").status_code == 200
        clock.move(minutes=10)
    refused = ask(naoki)
    assert (refused.status_code, refused.get_json()["code"]) == (429, "too_many")
    assert refused.headers["Retry-After"] == str(30 * 60)
    assert ask(naoki, "victim@example.jp").status_code == 429
    assert len(post_office.mails) == 6
    clock.move(minutes=30)
    assert ask(naoki).status_code == 200


WRONG = (
    "",
    "naoki",
    "naoki@localhost",
    "縁@example.jp",
    "a@b.jp\r\nBcc: c@d.jp",
    "a@b.jp, c@d.jp",
    "<a@b.jp>",
)


def test_what_is_no_address_is_refused(naoki: Person, post_office: PostOffice) -> None:
    answers = [ask(naoki, address) for address in WRONG]
    assert {(answer.status_code, answer.get_json()["code"]) for answer in answers} == {(422, "bad_address")}
    assert post_office.mails == []


def test_one_that_is_confirmed_stays_until_the_new_one_is(naoki: Person, post_office: PostOffice) -> None:
    ask(naoki)
    type_in(naoki, digits(post_office))
    ask(naoki, "new@example.jp")
    assert mail_of(naoki)["address"] == ADDRESS
    type_in(naoki, digits(post_office))
    assert mail_of(naoki)["address"] == "new@example.jp"


def test_an_address_is_forgotten_and_no_code_brings_it_back(naoki: Person, post_office: PostOffice) -> None:
    ask(naoki)
    type_in(naoki, digits(post_office))
    ask(naoki)
    for _ in range(2):
        answer = naoki.client.delete("/api/reminders/mail")
        assert answer.get_json() == {"available": True, "address": "", "confirmed": False, "failure": ""}
    assert type_in(naoki, digits(post_office)).get_json()["code"] == "code_expired"


def test_it_is_in_the_persons_download_and_goes_with_the_account(
    naoki: Person, services: Services, post_office: PostOffice
) -> None:
    ask(naoki)
    type_in(naoki, digits(post_office))
    with naoki.client.get("/api/export") as answer:
        assert json.loads(ZipFile(BytesIO(answer.data)).read("data.json"))["mail_address"] == ADDRESS
    naoki.client.delete("/api/account", json={"confirm": "DELETE"})
    with services.database.read() as session:
        left = [session.scalar(select(func.count()).select_from(each)) for each in (Mailbox, MailCode)]
    assert left == [0, 0]


def test_a_mail_server_that_does_not_take_it_is_told(naoki: Person, post_office: PostOffice) -> None:
    post_office.faults += ["550 no such user", "451 later"]
    answers = [ask(naoki) for _ in range(2)]
    assert [answer.get_json()["code"] for answer in answers] == ["mail_refused", "mail_not_sent"]
    assert {answer.status_code for answer in answers} == {502}


def test_without_a_trusted_certificate_neither_password_nor_mail_is_sent(
    naoki: Person, post_office: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    assert ask(naoki).get_json()["code"] == "mail_not_sent"
    assert post_office.mails == []


def test_a_server_without_a_mail_server_says_so(
    tmp_path: Path, settings: Settings, naoki: Person, stranger: FlaskClient
) -> None:
    app = create_app(Settings(ENISHI_DATA=tmp_path, DATABASE_URL=settings.database_url))
    cookie = naoki.client.get_cookie("enishi")
    assert cookie
    silent = Person(app.test_client(), naoki.id)
    silent.client.set_cookie("enishi", cookie.value)
    assert ask(silent).get_json()["code"] == "mail_unavailable"
    assert mail_of(silent)["available"] is False
    app.extensions["enishi"].database.close()
    assert stranger.put("/api/reminders/mail", json={"address": ADDRESS}).status_code == 401
