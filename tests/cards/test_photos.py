"""A photo goes up byte for byte, once, and comes back to its owner only."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Thread

from flask.testing import FlaskClient

from server.cards.queue import CardToRead
from server.database import new_id
from server.services import Services
from server.sync.changes import Changes
from server.sync.row import Row
from tests.person import Person

JPEG = b"\xff\xd8\xff\xe0 not much of a picture"
DIGEST = hashlib.sha256(JPEG).hexdigest()


def test_a_photo_comes_back_as_it_went_up(naoki: Person) -> None:
    assert naoki.send_photo(JPEG).status_code == 201
    answer = naoki.client.get(f"/api/photos/{DIGEST}")
    assert (answer.data, answer.mimetype) == (JPEG, "image/jpeg")


def test_the_same_photo_twice_is_well(naoki: Person) -> None:
    naoki.send_photo(JPEG)
    assert naoki.send_photo(JPEG).status_code == 200


def test_a_wrong_digest_is_refused_and_nothing_kept(naoki: Person) -> None:
    assert naoki.send_photo(JPEG, "0" * 64).status_code == 422
    assert naoki.client.get(f"/api/photos/{'0' * 64}").status_code == 404


def test_something_that_is_no_digest_is_refused(naoki: Person) -> None:
    assert naoki.send_photo(JPEG, "photo.jpg").status_code == 422


def test_a_photo_of_60_megabytes_is_refused_with_a_sentence(naoki: Person) -> None:
    answer = naoki.send_photo(bytes(60 * 1024 * 1024))
    assert answer.status_code == 413
    assert "25 MB" in answer.get_json()["detail"]


def test_a_page_dressed_up_as_a_photo_is_never_served_as_a_page(naoki: Person) -> None:
    page = b"<script>alert(1)</script>"
    naoki.send_photo(page)
    answer = naoki.client.get(f"/api/photos/{hashlib.sha256(page).hexdigest()}")
    assert answer.mimetype == "application/octet-stream"
    assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_nobody_else_gets_it(naoki: Person, emi: Person, stranger: FlaskClient) -> None:
    naoki.send_photo(JPEG)
    assert emi.client.get(f"/api/photos/{DIGEST}").status_code == 404
    assert stranger.get(f"/api/photos/{DIGEST}").status_code == 401


def test_eight_at_once_with_the_same_photo_are_all_well(naoki: Person) -> None:
    phones = [naoki.elsewhere() for _ in range(8)]
    with ThreadPoolExecutor(8) as together:
        answers = [a.status_code for a in together.map(lambda phone: phone.send_photo(JPEG), phones)]
    assert sorted(answers) == [200] * 7 + [201]


def test_a_photo_and_its_card_that_come_in_the_same_moment_find_each_other(
    naoki: Person, services: Services
) -> None:
    card = Row(
        collection="cards",
        assumedMasterState=None,
        newDocumentState={"id": str(new_id()), "photos": [DIGEST]},
    )
    upload = Thread(target=naoki.elsewhere().send_photo, args=[JPEG])
    with services.database.write() as session:
        Changes(session, naoki.id, services.clock()).accept([card])
        upload.start()
        upload.join(0.3)  # it must wait for us; if it does not, it has not seen the card
    upload.join()
    with services.database.read() as session:
        assert session.query(CardToRead).one().next_at == services.clock()


def test_a_photo_that_the_disk_has_lost_is_not_there(naoki: Person, tmp_path: Path) -> None:
    naoki.send_photo(JPEG)
    (tmp_path / "photos" / str(naoki.id) / DIGEST).unlink()
    assert naoki.client.get(f"/api/photos/{DIGEST}").status_code == 404
    naoki.send_photo(JPEG)
    assert naoki.client.get(f"/api/photos/{DIGEST}").status_code == 200
