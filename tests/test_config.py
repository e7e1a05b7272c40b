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
    ("PUBLIC_URL", "https://enishi.example/#app"),
    ("PUBLIC_URL", "https://naoki:secret@enishi.example"),
    ("PUBLIC_URL", "https://enishi.example:https"),
    ("PUBLIC_URL", "https://[::1]"),
    ("PUBLIC_URL", "https://[half"),
    ("DATABASE_URL", "mysql://localhost/enishi"),
    ("DATABASE_URL", "postgresql://enishi@db:port/enishi"),
    ("STORAGE_URL", "ftp://somewhere"),
    ("STORAGE_URL", "s3:///photos"),
    ("STORAGE_URL", "file://photos"),
    ("SECRET_KEY", "short"),
    ("METRICS_TOKEN", "short"),
    ("VAPID_SUBJECT", "naoki"),
    ("VAPID_SUBJECT", "mailto:naoki"),
    ("SIGNUP", "perhaps"),
    ("MAIL_URL", "mail.example.jp"),
    ("MAIL_URL", "https://mail.example.jp"),
    ("MAIL_URL", "smtp://:587?starttls"),
    ("MAIL_URL", "smtp://mail.example.jp:port?starttls"),
    ("MAIL_URL", "smtps://mail.example.jp/inbox"),
    ("MAIL_URL", "smtps://mail.example.jp?start_tls"),
    ("MAIL_URL", "smtp://naoki:secret@mail.example.jp:587"),
    ("MAIL_URL", "smtps://naoki:secret@mail.example.jp"),
    ("MAIL_URL", "smtps://mail.example.jp?from=a@b.jp%0d%0aBcc:c@d.jp"),
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


@pytest.mark.parametrize("url", ["postgresql://enishi@127.0.0.1:1/enishi", "sqlite:////nowhere/at/all.db"])
def test_a_database_that_cannot_be_opened_stops_the_start(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ENISHI_DATA", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", url)
    assert main(["migrate"]) == 2
    [sentence] = capsys.readouterr().err.splitlines()
    assert sentence.startswith("enishi: DATABASE_URL names a database that cannot be opened: ")


@pytest.mark.parametrize(
    ("typed", "origin"),
    [
        ("https://Enishi.Example:443/", "https://enishi.example"),
        ("https://enishi.example:8443", "https://enishi.example:8443"),
        ("https://縁.example", "https://xn--8h0a.example"),
        ("http://localhost:80", "http://localhost"),
    ],
)
def test_the_address_is_taken_as_browsers_write_it(typed: str, origin: str) -> None:
    assert Settings(PUBLIC_URL=typed).origin == origin


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtps://naoki%40example.jp:se%2Fcret@mail.example.jp", (465, "from the start", "naoki@example.jp")),
        ("smtp://u:p@mail.example.jp?starttls&from=me@example.jp", (587, "starttls", "me@example.jp")),
        ("smtp://localhost:25", (25, "none", "enishi@enishi.example")),
    ],
)
def test_a_mail_server_is_understood(url: str, server: tuple[int, str, str]) -> None:
    settings = Settings(MAIL_URL=url, PUBLIC_URL="https://enishi.example")
    assert settings.mail
    assert (settings.mail.port, settings.mail.tls, settings.mail.sender) == server


def test_a_mail_servers_password_is_nowhere_repeated() -> None:
    settings = Settings(MAIL_URL="smtps://naoki%40example.jp:h%2Funter2@mail.example.jp")
    assert settings.mail
    assert settings.mail.password == "h/unter2"
    assert "unter2" not in repr(settings) + repr(settings.mail) + str(settings)


def test_the_defaults_serve_one_person_on_this_machine(tmp_path: Path) -> None:
    settings = Settings(ENISHI_DATA=tmp_path)
    assert settings.origin == "http://localhost:8000"
    assert settings.database == f"sqlite:///{tmp_path / 'enishi.db'}"
    assert settings.storage == (tmp_path / "photos").as_uri()


def test_a_platforms_postgres_url_is_understood() -> None:
    settings = Settings(DATABASE_URL="postgres://enishi@db/enishi")
    assert settings.database == "postgresql+psycopg://enishi@db/enishi"
