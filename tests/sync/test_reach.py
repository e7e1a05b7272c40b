"""A change reads what concerns its own people, however much is on record about the same topics."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import event

from server.database import new_id
from server.sync.entry import Entry
from tests.person import Person

AT = "2026-11-12T10:30:00Z"


@pytest.fixture
def read() -> Iterator[list[tuple[str, str]]]:
    """Collection and id of every document that comes out of the database from now on."""
    found: list[tuple[str, str]] = []

    def note(entry: Entry, _: Any) -> None:
        found.append((entry.collection, str(entry.id)))

    event.listen(Entry, "load", note)
    yield found
    event.remove(Entry, "load", note)


def test_a_talk_reads_no_other_talk_about_its_topic_or_at_its_event(
    naoki: Person, read: list[tuple[str, str]]
) -> None:
    topic = naoki.add("topics", name="登山")["id"]
    party = naoki.add("events", title="勉強会", starts_at=AT)["id"]
    about = {"at": AT, "topic_ids": [topic], "event_id": party}
    earlier = naoki.add("contacts", name="山田 太郎")["id"]
    naoki.add("encounters", contact_ids=[earlier], **about)
    now = naoki.add("contacts", name="鈴木 一郎")["id"]
    read.clear()
    naoki.push(("encounters", None, {"id": str(new_id()), "contact_ids": [now], **about}))
    assert ("contacts", now) in read
    assert [each for each in read if each[0] == "encounters" or each[1] == earlier] == []
