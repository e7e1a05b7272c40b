"""A person downloads everything that is theirs, and nothing of anybody else."""

import hashlib
import io
import json
from typing import Any
from zipfile import ZipFile

from flask.testing import FlaskClient

from tests.person import Person

PHOTO = b"\xff\xd8\xff front"
DIGEST = hashlib.sha256(PHOTO).hexdigest()


def download(person: Person) -> ZipFile:
    with person.client.get("/api/export") as answer:
        assert (answer.status_code, answer.mimetype) == (200, "application/zip")
        return ZipFile(io.BytesIO(answer.data))


def data(person: Person) -> dict[str, Any]:
    return dict(json.loads(download(person).read("data.json")))


def test_every_document_is_in_it_and_what_it_was_before(naoki: Person) -> None:
    taro = naoki.add("contacts", name="山田 太郎")
    naoki.push(("contacts", taro, {**taro, "title": "部長"}))
    held = data(naoki)
    assert [each["title"] for each in held["collections"]["contacts"]] == ["部長"]
    assert [each["id"] for each in held["collections"]["standings"]] == [taro["id"]]
    assert [(each["id"], each["doc"]["title"]) for each in held["history"]] == [(taro["id"], "")]
    assert held["collections"]["topics"] == []
    assert held["exported_at"] == "2026-11-12T11:00:00+00:00"


def test_photos_are_in_it_byte_for_byte(naoki: Person) -> None:
    naoki.send_photo(PHOTO)
    archive = download(naoki)
    assert archive.read(f"photos/{DIGEST}.jpg") == PHOTO
    assert archive.testzip() is None
    assert "data.json" in archive.read("README.txt").decode()


def test_what_was_deleted_and_can_be_undone_is_marked(naoki: Person) -> None:
    topic = naoki.add("topics", name="AI")
    naoki.push(("topics", topic, {**topic, "_deleted": True}))
    assert data(naoki)["collections"]["topics"] == [{**topic, "_deleted": True}]


def test_it_is_sent_piece_by_piece(naoki: Person) -> None:
    for number in range(3):
        naoki.send_photo(PHOTO + bytes([number]))
    with naoki.client.get("/api/export", buffered=False) as answer:
        assert len([piece for piece in answer.iter_encoded() if piece]) == 5


def test_nothing_of_anybody_else_is_in_it(naoki: Person, emi: Person, stranger: FlaskClient) -> None:
    naoki.add("contacts", name="山田 太郎")
    naoki.send_photo(PHOTO)
    assert sum(map(len, data(emi)["collections"].values())) == 0
    assert sorted(download(emi).namelist()) == ["README.txt", "data.json"]
    assert stranger.get("/api/export").status_code == 401


def test_the_same_again_gives_the_same(naoki: Person) -> None:
    naoki.add("contacts", name="山田 太郎")
    assert data(naoki) == data(naoki)
