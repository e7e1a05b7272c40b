"""A bucket that does not answer must not hold up whoever asked: how long we wait, and what we say then."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from obstore.exceptions import BaseError
from obstore.store import ObjectStore, from_url

from server.errors import NoSpace, Unavailable, is_disk_full

if TYPE_CHECKING:  # they are in its stubs alone
    from obstore.store import ClientConfig, RetryConfig

log = logging.getLogger(__name__)

PATIENCE = timedelta(seconds=20)
"""For one photo up or down: 25 MB at 10 Mbit/s. Left to itself the client hangs for three minutes."""
PROBE_PATIENCE = timedelta(seconds=2)
"""For whoever asks whether we are ready, every few seconds."""
_CONNECT = timedelta(seconds=2)
_RETRIES: "RetryConfig" = {
    "max_retries": 2,
    "retry_timeout": timedelta(seconds=5),
    "backoff": {"init_backoff": timedelta(milliseconds=100), "max_backoff": timedelta(seconds=1)},
}
_NO_RETRIES: "RetryConfig" = {"max_retries": 0}


def open_bucket(url: str) -> ObjectStore:
    """`s3://bucket[/folder]`; credentials, region and endpoint from `AWS_*` in the environment."""
    return from_url(url, client_options=_waiting(PATIENCE), retry_config=_RETRIES)


def open_probe(url: str) -> ObjectStore:
    """The same bucket for the question whether it is there."""
    return from_url(url, client_options=_waiting(PROBE_PATIENCE), retry_config=_NO_RETRIES)


@contextmanager
def within_reach() -> Iterator[None]:
    """Turns what the store's client says into `NoSpace` or `Unavailable`; that an object is not there stays
    what it is."""
    try:
        yield
    except (BaseError, OSError) as error:
        if is_disk_full(error):
            raise NoSpace() from error
        if not isinstance(error, BaseError):
            raise
        log.warning("the photos' store: %s", str(error).splitlines()[0])
        raise Unavailable("The server cannot reach its photos. Try again later.", code="no_photos") from error


def _waiting(patience: timedelta) -> "ClientConfig":
    """The client takes its options from here or from the environment, not from both."""
    over_http = os.environ.get("AWS_ALLOW_HTTP", "").lower() in ("true", "1")
    return {"timeout": patience, "connect_timeout": _CONNECT, "allow_http": over_http}
