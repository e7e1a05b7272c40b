"""The version of server and phone, which are released together."""

from importlib.metadata import PackageNotFoundError, version


def _version() -> str:
    try:
        return version("enishi")
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "0"


VERSION = _version()
