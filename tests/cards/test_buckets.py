"""Photos in a bucket over the S3 protocol, and a bucket that is away."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from server import create_app
from server.cards import bucket as waiting
from server.cards.photo import PhotoStore
from server.cards.worker import MAX_ATTEMPTS, PHOTOS_AWAY, read_next
from server.config import Settings
from server.errors import Unavailable
from server.services import Services
from tests.cards.buckets import bucket, leading_to, silent_bucket
from tests.cards.test_photos import DIGEST, JPEG
from tests.cards.test_worker import FRONT, Eyes, scan
from tests.conftest import MovableClock
from tests.person import Person

NOBODY_LISTENS = leading_to("127.0.0.1", 9)


def opened(monkeypatch: pytest.MonkeyPatch, settings: dict[str, str]) -> PhotoStore:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    return PhotoStore(settings["STORAGE_URL"])


def test_a_photo_lies_in_the_bucket_until_it_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    owner = uuid4()
    with bucket() as settings:
        photos = opened(monkeypatch, settings)
        photos.check()
        assert photos.get(owner, DIGEST) is None
        photos.put(owner, DIGEST, JPEG)
        assert photos.get(owner, DIGEST) == JPEG
        photos.drop(owner, DIGEST)
        assert not photos.has(owner, DIGEST)
        photos.put(owner, DIGEST, JPEG)
        photos.drop_all(owner)
        assert not photos.has(owner, DIGEST)


def test_a_bucket_that_says_nothing_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    for patience in ("PATIENCE", "PROBE_PATIENCE"):
        monkeypatch.setattr(waiting, patience, timedelta(seconds=0.2))
    monkeypatch.setitem(waiting._RETRIES, "retry_timeout", timedelta(seconds=0.1))
    with silent_bucket() as settings:
        photos = opened(monkeypatch, settings)
        with pytest.raises(Unavailable):
            photos.put(uuid4(), DIGEST, JPEG)
        with pytest.raises(Unavailable):
            photos.check()


def test_a_phone_is_told_to_come_again_while_the_bucket_is_away(
    naoki: Person, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, value in NOBODY_LISTENS.items():
        monkeypatch.setenv(name, value)
    elsewhere = Settings(ENISHI_DATA=tmp_path, DATABASE_URL=settings.database_url)
    app = create_app(elsewhere)
    cookie = naoki.client.get_cookie("enishi")
    assert cookie
    phone = Person(app.test_client(), naoki.id)
    phone.client.set_cookie("enishi", cookie.value)
    answer = phone.send_photo(JPEG)
    assert (answer.status_code, answer.get_json()["code"]) == (503, "no_photos")
    assert int(answer.headers["Retry-After"]) > 0
    assert phone.client.get("/readyz").status_code == 503
    app.extensions["enishi"].database.close()


def test_a_card_outlasts_a_bucket_that_is_away(
    naoki: Person, services: Services, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact = naoki.add("contacts")
    scan(naoki, contact, FRONT)
    naoki.send_photo(FRONT)
    eyes = Eyes({FRONT: [{"name": "山田 太郎"}]})
    away = replace(services, photos=opened(monkeypatch, NOBODY_LISTENS))
    for _ in range(MAX_ATTEMPTS + 1):
        assert read_next(away, eyes)
        clock.move(seconds=PHOTOS_AWAY.total_seconds())
    assert read_next(services, eyes)
    assert naoki.get("contacts", contact["id"])["name"] == "山田 太郎"
