"""What cannot be is told by a code that a phone has a sentence for, and changes nothing."""

from typing import Any

import pytest

from server.database import new_id
from tests.person import Person

ONE, OTHER = str(new_id()), str(new_id())
AT = "2026-11-12T10:00:00Z"
CASES: list[tuple[str, str, dict[str, Any]]] = [
    ("ends_before_start", "events", {"title": "会", "starts_at": AT, "ends_at": "2026-11-12T09:00:00Z"}),
    ("tie_to_oneself", "ties", {"a": ONE, "b": ONE}),
    ("bridge_twice", "meets", {"bridge": ONE, "others": [ONE, OTHER], "begun_at": AT}),
    ("no_rhythm", "communities", {"name": "会", "rhythm": "FREQ=SOMETIMES"}),
    ("no_rhythm", "communities", {"name": "会", "rhythm": "FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=1"}),
    ("rhythm_never_comes", "communities", {"name": "会", "rhythm": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}),
    ("template_markup", "templates", {"body": "<b>お礼</b>"}),
    ("template_placeholder", "templates", {"body": "{nobody}様"}),
    ("template_too_long", "templates", {"body": "お" * 10_000}),
    ("too_long", "encounters", {"at": AT, "contact_ids": [str(new_id()) for _ in range(101)]}),
    ("malformed", "encounters", {"at": "yesterday"}),
]


@pytest.mark.parametrize(("code", "collection", "fields"), CASES)
def test_each_has_a_code_of_its_own(
    naoki: Person, code: str, collection: str, fields: dict[str, Any]
) -> None:
    answer = naoki.push((collection, None, {"id": str(new_id()), **fields}))
    assert answer.status_code == 422, answer.text
    assert {error["code"] for error in answer.get_json()["errors"]} == {code}
    assert naoki.all(collection) == []
