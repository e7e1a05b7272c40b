"""The phone's files: served as what they are, small, and nothing beside them."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from server import create_app, shell
from server.config import Settings
from tests.person import Person

FILE = "<!doctype html><html lang='ja'><title>Enishi</title>"
PAGE = "<!doctype html><html data-opener=\"nobody\" lang='ja'><title>Enishi</title>"


@pytest.fixture(autouse=True)
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text(FILE)
    (folder / "assets" / "app-1.js").write_text("plain")
    (folder / "assets" / "app-1.js.br").write_text("small")
    (folder / "manifest.webmanifest").write_text("{}")
    (tmp_path / "secret.txt").write_text("secret")
    monkeypatch.setattr(shell, "folder", lambda: folder)


def test_every_address_of_the_app_is_the_one_page(stranger: FlaskClient) -> None:
    for path in ("/", "/people/1", "/capture?several=1"):
        with stranger.get(path, headers={"Accept": "text/html"}) as answer:
            assert answer.get_data(as_text=True) == PAGE
            assert answer.headers["Cache-Control"] == "private, no-cache"
            assert "Cookie" in answer.headers["Vary"]


def test_the_page_says_who_opens_it_and_the_workers_copy_of_it_nothing(naoki: Person) -> None:
    def page(path: str) -> str:
        with naoki.client.get(path, headers={"Accept": "text/html"}) as answer:
            return answer.get_data(as_text=True)

    assert 'data-opener="new"' in page("/")
    naoki.add("contacts", name="山田 太郎")
    assert 'data-opener="known"' in page("/people")
    assert page("/index.html") == FILE


def test_a_browser_that_takes_brotli_gets_what_the_build_compressed(stranger: FlaskClient) -> None:
    with stranger.get("/assets/app-1.js", headers={"Accept-Encoding": "gzip, br"}) as answer:
        assert (answer.data, answer.headers["Content-Encoding"]) == (b"small", "br")
        assert answer.mimetype == "text/javascript"
        assert "immutable" in answer.headers["Cache-Control"]
        assert "Accept-Encoding" in answer.headers["Vary"]


def test_any_other_gets_the_plain_file(stranger: FlaskClient) -> None:
    with stranger.get("/assets/app-1.js") as answer:
        assert answer.data == b"plain"
        assert "Content-Encoding" not in answer.headers


def test_the_manifest_is_one(stranger: FlaskClient) -> None:
    with stranger.get("/manifest.webmanifest") as answer:
        assert answer.mimetype == "application/manifest+json"


@pytest.mark.parametrize(
    "path",
    ["/../secret.txt", "/..%2fsecret.txt", "/assets/../../secret.txt", "/api/none", "/" + 300 * "a", "/%00"],
)
def test_nothing_beside_the_app_is_served(stranger: FlaskClient, path: str) -> None:
    with stranger.get(path) as answer:
        assert answer.status_code == 404


def test_nobody_learns_which_files_there_are_beside_the_app(stranger: FlaskClient) -> None:
    for path in ("/..%2fsecret.txt", "/%2fetc/passwd", "/%2fetc/nothing", "/" + 300 * "a"):
        with stranger.get(path, headers={"Accept": "text/html"}) as answer:
            assert answer.get_data(as_text=True) == PAGE


def test_the_worker_is_the_one_that_was_built(stranger: FlaskClient) -> None:
    (shell.folder() / "sw.js").write_text("the app's own")
    with stranger.get("/sw.js") as answer:
        assert (answer.data, answer.mimetype) == (b"the app's own", "text/javascript")
    assert stranger.get("/version.json").get_json()["worker"] == "ok"


def test_the_kill_switch_puts_one_in_its_place_that_removes_itself_and_touches_no_data(
    settings: Settings,
) -> None:
    (shell.folder() / "sw.js").write_text("the app's own")
    app = create_app(settings.model_copy(update={"remove_worker": True}))
    with app.test_client() as phone:
        assert phone.get("/version.json").get_json()["worker"] == "remove"
        with phone.get("/sw.js", headers={"Accept-Encoding": "br"}) as answer:
            source = answer.get_data(as_text=True)
            assert (answer.mimetype, answer.headers["Cache-Control"]) == ("text/javascript", "no-cache")
    app.extensions["enishi"].database.close()
    assert "registration.unregister()" in source
    assert "indexedDB" not in source
