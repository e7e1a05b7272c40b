import pytest
from flask.testing import FlaskClient

from server.accounts.invitation import first_start_link, invite_link, recover_link
from server.services import Services
from tests.conftest import MovableClock
from tests.person import Person


def code_of(link: str | None) -> str:
    assert link
    return link.split("?code=")[1]


def first_code(services: Services) -> str:
    return code_of(first_start_link(services.database, services.settings, services.clock()))


def test_the_link_of_the_first_start_signs_in_and_makes_the_account(
    services: Services, stranger: FlaskClient
) -> None:
    answer = stranger.post("/api/session", json={"code": first_code(services)})
    assert answer.status_code == 200
    who = stranger.get("/api/session").get_json()
    assert who == answer.get_json()
    assert who["user"]["name"] == ""
    assert (who["passkeys"], who["recovery_codes"]) == (0, 0)


def test_a_code_works_once(services: Services, app_clients: list[FlaskClient]) -> None:
    code = first_code(services)
    assert app_clients[0].post("/api/session", json={"code": code}).status_code == 200
    again = app_clients[1].post("/api/session", json={"code": code})
    assert (again.status_code, again.get_json()["code"]) == (400, "code_used")
    assert app_clients[1].get("/api/session").status_code == 401


@pytest.mark.parametrize("spoil", [str.lower, lambda code: code.replace("-", ""), lambda code: f" {code}\n"])
def test_case_dashes_and_blanks_of_a_typed_code_do_not_matter(
    services: Services, stranger: FlaskClient, spoil: type[str]
) -> None:
    assert stranger.post("/api/session", json={"code": spoil(first_code(services))}).status_code == 200


def test_letters_that_a_japanese_keyboard_makes_wide_are_understood(
    services: Services, stranger: FlaskClient
) -> None:
    wide = "".join(chr(ord(character) + 0xFEE0) for character in first_code(services))
    assert stranger.post("/api/session", json={"code": wide}).status_code == 200


def test_a_wrong_code_says_so_and_does_not_repeat_it(stranger: FlaskClient) -> None:
    answer = stranger.post("/api/session", json={"code": "AAAA-BBBB-CCCC"})
    assert (answer.status_code, answer.get_json()["code"]) == (400, "wrong_code")
    assert "AAAA" not in answer.text


@pytest.mark.parametrize(
    "body",
    [{}, {"code": ""}, {"code": 7}, {"code": "A" * 65}, {"code": "A", "name": "B"}, [], {"code": None}],
)
def test_a_body_of_another_shape_is_refused(stranger: FlaskClient, body: object) -> None:
    assert stranger.post("/api/session", json=body).status_code == 422


@pytest.mark.parametrize("code", ["\x00", "😀", "\ud800", "----", "名刺"])
def test_a_code_of_strange_characters_is_only_wrong(stranger: FlaskClient, code: str) -> None:
    assert stranger.post("/api/session", json={"code": code}).status_code in (400, 422)


def test_a_code_expires(services: Services, stranger: FlaskClient, clock: MovableClock) -> None:
    code = first_code(services)
    clock.move(days=3)
    answer = stranger.post("/api/session", json={"code": code})
    assert (answer.status_code, answer.get_json()["code"]) == (400, "code_expired")


def test_a_new_start_makes_the_earlier_link_void(services: Services, stranger: FlaskClient) -> None:
    earlier, later = first_code(services), first_code(services)
    assert stranger.post("/api/session", json={"code": earlier}).get_json()["code"] == "code_expired"
    assert stranger.post("/api/session", json={"code": later}).status_code == 200


def test_no_link_is_printed_once_somebody_has_an_account(naoki: Person, services: Services) -> None:
    assert naoki.id
    assert first_start_link(services.database, services.settings, services.clock()) is None


def test_the_first_link_opens_no_second_account(services: Services, app_clients: list[FlaskClient]) -> None:
    first = first_code(services)
    invited = code_of(invite_link(services.database, services.settings, services.clock(), "Emi"))
    assert app_clients[0].post("/api/session", json={"code": invited}).status_code == 200
    answer = app_clients[1].post("/api/session", json={"code": first})
    assert answer.get_json()["code"] == "code_expired"


def test_somebody_who_lost_their_phone_comes_back_to_their_own_account(
    naoki: Person, emi: Person, services: Services, stranger: FlaskClient
) -> None:
    link = recover_link(services.database, services.settings, services.clock(), "佐藤 直樹")
    answer = stranger.post("/api/session", json={"code": code_of(link)})
    assert answer.get_json()["user"]["id"] == str(naoki.id) != str(emi.id)


def test_a_new_code_on_a_device_takes_the_place_of_its_session(naoki: Person, services: Services) -> None:
    before = naoki.client.get("/api/session").get_json()["session_id"]
    link = recover_link(services.database, services.settings, services.clock())
    after = naoki.client.post("/api/session", json={"code": code_of(link)}).get_json()["session_id"]
    listed = naoki.client.get("/api/sessions").get_json()["sessions"]
    assert [device["id"] for device in listed] == [after] != [before]
