"""The version of server and phone, which are released together."""

import re
from importlib.metadata import PackageNotFoundError, version

OLDEST_CLIENT = "0.1.0"
"""Phones older than this no longer understand us; raised when a contract changes that they lean on."""


def _version() -> str:
    try:
        return version("enishi")
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "0"


VERSION = _version()


def is_too_old(client: str) -> bool:
    """`client` as it names itself, `A.B.C`; whoever says nothing, or no version, counts as current."""
    numbers = re.match(r"(\d{1,9})\.(\d{1,9})\.(\d{1,9})", client)
    return numbers is not None and _numbers(numbers[0]) < _numbers(OLDEST_CLIENT)


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]
