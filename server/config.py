"""Typed settings from the environment, each with a safe default for one person."""

import os
from functools import cached_property
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class WrongSetting(Exception):
    """A setting that cannot work; its text is the one sentence the start stops with."""


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
    signup: Literal["closed", "open"] = Field("closed", validation_alias="SIGNUP")

    @field_validator("public_url")
    @classmethod
    def _an_origin(cls, value: str) -> str:
        if not value:
            return value
        url = urlsplit(value)
        if url.scheme not in ("http", "https") or not url.hostname or url.path.strip("/") or url.query:
            raise ValueError("must look like https://enishi.example, without a path")
        if url.scheme == "http" and url.hostname != "localhost":
            raise ValueError("must be https (browsers allow http for localhost only)")
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _with_our_driver(cls, value: str) -> str:
        for prefix in ("postgres://", "postgresql://"):
            if value.startswith(prefix):
                return "postgresql+psycopg://" + value.removeprefix(prefix)
        if value and not value.startswith(("postgresql+psycopg://", "sqlite:///")):
            raise ValueError("must begin with postgresql:// or sqlite:///")
        return value

    @field_validator("storage_url")
    @classmethod
    def _a_store(cls, value: str) -> str:
        if value and not value.startswith(("file://", "s3://")):
            raise ValueError("must begin with file:// or s3://")
        return value

    @field_validator("vapid_subject")
    @classmethod
    def _a_contact(cls, value: str) -> str:
        if value and not value.startswith(("mailto:", "https://")):
            raise ValueError("must begin with mailto: or https://")
        return value

    @cached_property
    def origin(self) -> str:
        """What browsers send as Origin: scheme, host and port, no slash."""
        return self.public_url or f"http://localhost:{self.port}"

    @cached_property
    def host_name(self) -> str:
        """The passkeys' relying party id."""
        return urlsplit(self.origin).hostname or "localhost"

    @cached_property
    def is_https(self) -> bool:
        return self.origin.startswith("https://")

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
