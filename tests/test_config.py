"""A wrong setting stops the start with one sentence that names it."""

from pathlib import Path

import pytest

from server.__main__ import main
from server.config import Settings, WrongSetting, load

WRONG = [
    ("PORT", "eighty"),
    ("PORT", "70000"),
    ("PUBLIC_URL", "example.org"),
    ("PUBLIC_URL", "http://elsewhere.example"),
    ("PUBLIC_URL", "https://enishi.example/app"),
    ("DATABASE_URL", "mysql://localhost/enishi"),
    ("STORAGE_URL", "ftp://somewhere"),
    ("SECRET_KEY", "short"),
    ("VAPID_SUBJECT", "naoki"),
    ("SIGNUP", "perhaps"),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_setting_is_named_and_its_value_is_not_repeated(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(WrongSetting, match=f"^{name} ") as wrong:
        load()
    assert str(wrong.value).endswith(".")
    assert name == "PORT" or value not in str(wrong.value)


def test_the_command_ends_with_that_sentence_and_status_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PUBLIC_URL", "http://enishi.example")
    assert main(["migrate"]) == 2
    assert capsys.readouterr().err.startswith("enishi: PUBLIC_URL must be https")


def test_a_vapid_key_that_signs_nothing_stops_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ENISHI_DATA", str(tmp_path))
    monkeypatch.setenv("VAPID_PRIVATE_KEY", "no key")
    assert main(["migrate"]) == 2
    assert capsys.readouterr().err.startswith("enishi: VAPID_PRIVATE_KEY must be")


def test_the_defaults_serve_one_person_on_this_machine(tmp_path: Path) -> None:
    settings = Settings(ENISHI_DATA=tmp_path)
    assert settings.origin == "http://localhost:8000"
    assert settings.database == f"sqlite:///{tmp_path / 'enishi.db'}"
    assert settings.storage == (tmp_path / "photos").as_uri()


def test_a_platforms_postgres_url_is_understood() -> None:
    settings = Settings(DATABASE_URL="postgres://enishi@db/enishi")
    assert settings.database == "postgresql+psycopg://enishi@db/enishi"
