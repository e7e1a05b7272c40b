"""Typed settings from the environment, each with a safe default for one person."""

import os
import re
from functools import cached_property
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from server.mail_server import MailServer, mail_server

USUAL_PORTS = {"http": 80, "https": 443}


class WrongSetting(Exception):
    """A setting that cannot work; its text is the one sentence the start stops with."""


def as_origin(url: str) -> str:
    """The address as browsers write it in Origin: host in lower case and ASCII, no usual port, no slash.

    Raises ValueError for anything that has more than scheme, host and port.
    """
    wrong = ValueError("must look like https://enishi.example, without a path")
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except ValueError:
        raise wrong from None
    extra = parts.path.strip("/") or parts.query or parts.fragment or parts.username is not None
    if parts.scheme not in USUAL_PORTS or not host or ":" in host or extra:
        raise wrong
    return f"{parts.scheme}://{host}" + (f":{port}" if port not in (None, USUAL_PORTS[parts.scheme]) else "")


def _is_readable(database_url: str) -> bool:
    try:
        make_url(database_url)
    except (ArgumentError, ValueError):
        return False
    return True


def _host_of(public_url: str) -> str:
    return urlsplit(public_url).hostname or "localhost"


def _default_data() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME", "~/.local/share")).expanduser() / "enishi"


class Settings(BaseSettings):
    model_config = SettingsConfigDict(frozen=True, extra="ignore", env_ignore_empty=True)

    data: Path = Field(default_factory=_default_data, validation_alias="ENISHI_DATA")
    port: int = Field(8000, ge=1, le=65535, validation_alias="PORT")
    public_url: str = Field("", validation_alias="PUBLIC_URL")
    database_url: str = Field("", validation_alias="DATABASE_URL")
    storage_url: str = Field("", validation_alias="STORAGE_URL")
    secret_key: SecretStr | None = Field(None, min_length=32, validation_alias="SECRET_KEY")
    vapid_private_key: SecretStr | None = Field(None, validation_alias="VAPID_PRIVATE_KEY")
    vapid_subject: str = Field("", validation_alias="VAPID_SUBJECT")
    mail_url: SecretStr | None = Field(None, validation_alias="MAIL_URL")
    signup: Literal["closed", "open"] = Field("closed", validation_alias="SIGNUP")
    metrics_token: SecretStr | None = Field(None, min_length=32, validation_alias="METRICS_TOKEN")
    """Opens /metrics from elsewhere; without one it is told to this machine alone."""
    remove_worker: bool = Field(False, validation_alias="ENISHI_REMOVE_WORKER")
    """The kill switch for a service worker that went wrong: phones drop it as soon as they hear of it."""

    @field_validator("public_url")
    @classmethod
    def _an_origin(cls, value: str) -> str:
        origin = value and as_origin(value)
        if origin.startswith("http://") and urlsplit(origin).hostname != "localhost":
            raise ValueError("must be https (browsers allow http for localhost only)")
        return origin

    @field_validator("database_url")
    @classmethod
    def _with_our_driver(cls, value: str) -> str:
        for prefix in ("postgres://", "postgresql://"):
            if value.startswith(prefix):
                value = "postgresql+psycopg://" + value.removeprefix(prefix)
        if value and not value.startswith(("postgresql+psycopg://", "sqlite:///")):
            raise ValueError("must begin with postgresql:// or sqlite:///")
        if value and not _is_readable(value):
            raise ValueError("must look like postgresql://user:password@host:port/name")
        return value

    @field_validator("storage_url")
    @classmethod
    def _a_store(cls, value: str) -> str:
        url = urlsplit(value)
        if value and not (url.scheme == "s3" and url.netloc) and not value.startswith("file:///"):
            raise ValueError("must look like file:///folder or s3://bucket")
        return value

    @field_validator("vapid_subject")
    @classmethod
    def _a_contact(cls, value: str) -> str:
        if value and not re.fullmatch(r"mailto:\S+@\S+|https://\S+", value):
            raise ValueError("must begin with mailto: or https:// and name somebody")
        return value

    @field_validator("mail_url")
    @classmethod
    def _a_mail_server(cls, value: SecretStr | None, others: ValidationInfo) -> SecretStr | None:
        if value:
            mail_server(value.get_secret_value(), _host_of(others.data.get("public_url", "")))
        return value

    @cached_property
    def origin(self) -> str:
        """What browsers send as Origin: scheme, host and port, no slash."""
        return self.public_url or f"http://localhost:{self.port}"

    @cached_property
    def host_name(self) -> str:
        """The passkeys' relying party id."""
        return _host_of(self.public_url)

    @cached_property
    def is_https(self) -> bool:
        return self.origin.startswith("https://")

    @cached_property
    def mail(self) -> MailServer | None:
        """Whom mails are handed to; None: none are sent."""
        return mail_server(self.mail_url.get_secret_value(), self.host_name) if self.mail_url else None

    @cached_property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{self.data / 'enishi.db'}"

    @cached_property
    def storage(self) -> str:
        return self.storage_url or (self.data / "photos").absolute().as_uri()


def load() -> Settings:
    """Settings of this process, or `WrongSetting` with a sentence naming the first one that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = first["loc"][0] if first["loc"] else "a setting"
        message = first["msg"].removeprefix("Value error, ")
        raise WrongSetting(f"{name} {message[0].lower()}{message[1:]}.") from None
