"""A bucket on this machine that speaks S3, and one that takes the call and says nothing."""

import logging
import socket
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from moto.server import ThreadedMotoServer

NAME = "enishi-photos"


@contextmanager
def bucket() -> Iterator[dict[str, str]]:
    """The settings that lead a process there."""
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    try:
        settings = leading_to(*server.get_host_and_port())
        make = urllib.request.Request(f"{settings['AWS_ENDPOINT_URL']}/{NAME}", method="PUT")
        urllib.request.urlopen(make).close()
        yield settings
    finally:
        server.stop()


@contextmanager
def silent_bucket() -> Iterator[dict[str, str]]:
    """As a bucket behind a network that swallows every answer."""
    with socket.create_server(("127.0.0.1", 0)) as ear:
        yield leading_to(*ear.getsockname())


def leading_to(host: str, port: int) -> dict[str, str]:
    return {
        "STORAGE_URL": f"s3://{NAME}",
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ALLOW_HTTP": "true",
        "AWS_ACCESS_KEY_ID": "enishi",
        "AWS_SECRET_ACCESS_KEY": "enishi",
        "AWS_REGION": "us-east-1",
    }
