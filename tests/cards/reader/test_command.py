"""`enishi read` prints every photo and says which could not be read."""

import csv
import json
from pathlib import Path

import pytest

from server.cards.reader import CardReading, Quad, Reader, Reading, Value
from server.cards.reader.command import read_command
from server.cards.reader.output import as_csv
from server.cards.reader.vcard import vcard
from tests.cards.draw import draw_card, photograph
from tests.cards.people import HANAKO

CORNERS: Quad = ((0, 0), (1, 0), (1, 1), (0, 1))


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
    assert read_command([card, card], "json") == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["photo"] for line in lines] == [str(card), str(card)]
    assert lines[0]["cards"][0]["fields"]["name"][0]["value"] == HANAKO.name


def test_what_is_no_photo_gets_an_error_line_and_the_rest_is_read(
    card: Path, text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert read_command([text, tmp_path / "missing.jpg", card], "json") == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line.get("error") for line in lines] == ["not_an_image", "unreadable_file", None]


def test_without_a_form_a_person_can_read_it(
    card: Path, text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert read_command([text, card]) == 1
    printed = capsys.readouterr()
    assert HANAKO.email in printed.out
    assert str(text) in printed.err


def test_of_a_folder_all_pictures_are_read(
    card: Path, text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "another.png").write_bytes(card.read_bytes())
    assert text.exists()
    assert read_command([tmp_path], "json") == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [Path(line["photo"]).name for line in lines] == ["another.png", "card.jpg"]


def test_a_spreadsheet_has_one_row_a_card(card: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert read_command([card], "csv") == 0
    [row] = csv.DictReader(capsys.readouterr().out.removeprefix("\ufeff").splitlines())
    assert (row["name"], row["email"], row["card"]) == (HANAKO.name, HANAKO.email, "1")


def test_what_looks_like_a_formula_is_text_in_a_spreadsheet() -> None:
    value = Value(value='=HYPERLINK("x")', confidence=1, box=CORNERS)
    card = CardReading(box=CORNERS, fields={"other": [value]}, lines=[])
    [row] = csv.reader([as_csv(Reading(photo="a.jpg", ms=1, cards=[card]))])
    assert '\'=HYPERLINK("x")' in row


def test_an_address_book_understands_the_vcards(card: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert read_command([card], "vcard") == 0
    said = dict(vcard(capsys.readouterr().out))
    assert {key: said[key] for key in ("name", "company", "email")} == {
        "name": HANAKO.name,
        "company": HANAKO.company,
        "email": HANAKO.email,
    }
