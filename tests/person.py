"""Somebody signed in, and what their phone would do."""

import hashlib
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from server.database import new_id

State = dict[str, Any]


@dataclass(frozen=True)
class Person:
    client: FlaskClient
    id: UUID

    def elsewhere(self) -> "Person":
        """The same person in another thread, with a client of its own."""
        client = self.client.application.test_client()
        cookie = self.client.get_cookie("enishi")
        assert cookie
        client.set_cookie("enishi", cookie.value)
        return Person(client, self.id)

    def push(self, *rows: tuple[str, State | None, State]) -> TestResponse:
        """Each row: collection, what the phone believes, what it shall become."""
        body = [
            {"collection": c, "assumedMasterState": believed, "newDocumentState": new}
            for c, believed, new in rows
        ]
        return self.client.post("/api/sync/push", json={"rows": body})

    def add(self, collection: str, **fields: Any) -> State:
        """A new document, as the server then holds it."""
        id = fields.pop("id", None) or str(new_id())
        answer = self.push((collection, None, {"id": id, **fields}))
        assert answer.status_code == 200, answer.text
        assert answer.get_json() == {"conflicts": []}
        return self.get(collection, id)

    def pull(self, seq: int = 0, **query: Any) -> State:
        answer = self.client.get("/api/sync/pull", query_string={"seq": seq, "limit": 1000, **query})
        assert answer.status_code == 200, answer.text
        return dict(answer.get_json())

    def all(self, collection: str) -> list[State]:
        return [d["doc"] for d in self.pull(collection=collection)["documents"]]

    def get(self, collection: str, id: str | UUID) -> State:
        return next(doc for doc in self.all(collection) if doc["id"] == str(id))

    def send_photo(self, data: bytes, digest: str | None = None) -> TestResponse:
        digest = digest or hashlib.sha256(data).hexdigest()
        return self.client.put(f"/api/photos/{digest}", data=data, content_type="image/jpeg")
