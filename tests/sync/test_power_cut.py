"""The server dies in the middle of pushes: whatever it acknowledged is there afterwards, once."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

from server.database import new_id
from tests.clock import MovableClock
from tests.product import Product
from tests.push_services.transport import Transport
from tests.serve import CLOCK

PHONES = 4
BEFORE_THE_CUT = 10


class Line:
    """A phone's way to a real server."""

    def __init__(self, port: int, cookie: str = "") -> None:
        self.port = port
        self.cookie = cookie

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """The answer's JSON; OSError or HTTPException when the server is gone."""
        connection = HTTPConnection("localhost", self.port, timeout=20)
        headers = {"Content-Type": "application/json", "Cookie": self.cookie}
        connection.request(method, path, json.dumps(body), headers)
        answer = connection.getresponse()
        self.cookie = (answer.getheader("Set-Cookie") or self.cookie).split(";")[0]
        told = answer.read()
        connection.close()
        assert answer.status == 200, told
        return json.loads(told)

    def push_topic(self) -> str:
        """The id of a new topic, acknowledged."""
        id = str(new_id())
        row = {
            "collection": "topics",
            "assumedMasterState": None,
            "newDocumentState": {"id": id, "name": "AI"},
        }
        assert self.ask("POST", "/api/sync/push", {"rows": [row]}) == {"conflicts": []}
        return id


@pytest.fixture
def product(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Product]:
    monkeypatch.setenv("DATABASE_URL", database_url)
    house = Product(tmp_path, Transport({}, ""), MovableClock(tmp_path / CLOCK))
    house.start("web")
    yield house
    house.stop()


def test_every_acknowledged_row_outlives_a_power_cut(product: Product) -> None:
    line = Line(product.port)
    line.ask("POST", "/api/session", {"code": product.invite().split("code=")[1]})
    cut = Barrier(PHONES + 1)

    def write(phone: Line) -> list[str]:
        acknowledged = [phone.push_topic() for _ in range(BEFORE_THE_CUT)]
        cut.wait()
        try:
            while True:
                acknowledged.append(phone.push_topic())
        except (OSError, HTTPException):
            return acknowledged

    with ThreadPoolExecutor(PHONES) as together:
        written = [together.submit(write, Line(product.port, line.cookie)) for _ in range(PHONES)]
        cut.wait()
        product.kill("web")
    product.start("web")
    there = [d["doc"]["id"] for d in line.ask("GET", "/api/sync/pull?limit=1000")["documents"]]
    acknowledged = {id for phone in written for id in phone.result()}
    assert acknowledged <= set(there)
    assert len(there) == len(set(there)) <= len(acknowledged) + PHONES
