"""To delete one's account: everything of that person goes, and nothing of anybody else."""

import hashlib

import pytest
from flask.testing import FlaskClient
from sqlalchemy import inspect, text

from server.cards.worker import clear_away
from server.services import Services
from tests.person import Person

PHOTO = b"\xff\xd8\xff front"
DIGEST = hashlib.sha256(PHOTO).hexdigest()


@pytest.mark.parametrize("confirm", ["DELETE", "佐藤 直樹", " 佐藤 直樹 "])
def test_everything_of_the_person_goes_and_they_are_signed_out(
    naoki: Person, services: Services, confirm: str
) -> None:
    taro = naoki.add("contacts", name="山田 太郎")
    naoki.add("cards", contact_id=taro["id"], photos=[DIGEST])
    naoki.add("encounters", contact_ids=[taro["id"]], at="2026-11-12T10:30:00Z")
    naoki.send_photo(PHOTO)
    assert naoki.client.delete("/api/account", json={"confirm": confirm}).status_code == 204
    assert naoki.client.get("/api/session").status_code == 401
    clear_away(services)
    assert services.photos.get(naoki.id, DIGEST) is None
    assert rows_left(services) == {}


def rows_left(services: Services) -> dict[str, int]:
    """But for the server's own secrets and which codes were used."""
    tables = set(inspect(services.database.engine).get_table_names()) - {
        "alembic_version",
        "secrets",
        "codes",
    }
    with services.database.read() as session:
        counted = {name: session.scalar(text(f"SELECT count(*) FROM {name}")) or 0 for name in tables}
    return {name: count for name, count in counted.items() if count}


def test_another_persons_data_stays(naoki: Person, emi: Person, services: Services) -> None:
    hers = emi.add("contacts", name="高橋 一郎")
    emi.send_photo(PHOTO)
    naoki.send_photo(PHOTO)
    naoki.client.delete("/api/account", json={"confirm": "DELETE"})
    clear_away(services)
    assert emi.get("contacts", hers["id"]) == hers
    assert emi.client.get(f"/api/photos/{DIGEST}").data == PHOTO


@pytest.mark.parametrize("body", [{"confirm": "delete"}, {"confirm": "鈴木 恵美"}, {"confirm": ""}, {}])
def test_without_the_right_word_nothing_happens(naoki: Person, body: dict[str, str]) -> None:
    assert naoki.client.delete("/api/account", json=body).status_code == 422
    assert naoki.client.get("/api/session").status_code == 200


def test_the_second_time_there_is_nobody_to_leave(naoki: Person, stranger: FlaskClient) -> None:
    naoki.client.delete("/api/account", json={"confirm": "DELETE"})
    assert naoki.client.delete("/api/account", json={"confirm": "DELETE"}).status_code == 401
    assert stranger.delete("/api/account", json={"confirm": "DELETE"}).status_code == 401
