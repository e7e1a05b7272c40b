"""`enishi read` prints every photo and says which could not be read."""

import json
from pathlib import Path

import pytest

from server.cards.reader import Reader
from server.cards.reader.command import read_command
from tests.cards.draw import draw_card, photograph
from tests.cards.people import HANAKO


@pytest.fixture
def card(tmp_path: Path) -> Path:
    path = tmp_path / "card.jpg"
    path.write_bytes(photograph(draw_card(HANAKO)))
    return path


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_text("no photo")
    return path


@pytest.fixture(autouse=True)
def loaded(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.cards.reader.command.Reader", lambda: reader)


def test_json_is_one_line_a_photo_and_the_status_is_0(card: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert read_command([card, card], as_json=True) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["photo"] for line in lines] == [str(card), str(card)]
    assert lines[0]["cards"][0]["fields"]["name"][0]["value"] == HANAKO.name


def test_what_is_no_photo_gets_an_error_line_and_the_rest_is_read(
    card: Path, text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert read_command([text, tmp_path / "missing.jpg", card], as_json=True) == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line.get("error") for line in lines] == ["not_an_image", "unreadable_file", None]


def test_without_json_a_person_can_read_it(
    card: Path, text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert read_command([text, card], as_json=False) == 1
    printed = capsys.readouterr()
    assert HANAKO.email in printed.out
    assert str(text) in printed.err
