"""What cannot be is refused with a sentence that names the field, and nothing of the push is kept."""

import pytest

from server.database import new_id
from tests.person import Person, State

AT = "2026-11-12T10:30:00Z"


def refused(person: Person, collection: str, **fields: object) -> State:
    id = str(new_id())
    answer = person.push((collection, None, {"id": id, **fields}))
    assert answer.status_code == 422
    assert id not in [doc["id"] for doc in person.all(collection)]
    return dict(answer.get_json()["errors"][0])


def test_a_tie_to_oneself_is_none(naoki: Person) -> None:
    taro = naoki.add("contacts", name="山田 太郎")
    error = refused(naoki, "ties", a=taro["id"], b=taro["id"], how="colleagues")
    assert error["field"] == "b"
    assert "between two people" in error["message"]


def test_whom_the_others_share_is_none_of_them(naoki: Person) -> None:
    taro = naoki.add("contacts", name="山田 太郎")
    error = refused(naoki, "meets", bridge=taro["id"], others=[taro["id"]], begun_at=AT)
    assert error["field"] == "others"
    assert "asked first" in error["message"]


def test_ten_thousand_people_in_one_encounter_are_too_many(naoki: Person) -> None:
    error = refused(naoki, "encounters", contact_ids=[str(new_id()) for _ in range(10_000)], at=AT)
    assert (error["field"], error["code"], error["limit"]) == ("contact_ids", "too_long", 100)


def test_a_stage_that_does_not_exist_is_refused_by_name(naoki: Person) -> None:
    assert refused(naoki, "contacts", name="山田", stage_override="best")["field"] == "stage_override"


@pytest.mark.parametrize("name", ["🦊 Fox 🦊", "محمد بن راشد", "👨‍👩‍👧‍👦", "שרה כהן", "𠮷野 家太郎"])
def test_a_name_may_be_emoji_or_read_from_the_right(naoki: Person, name: str) -> None:
    kept = naoki.add("contacts", name=name, handles=[{"network": "x", "handle": "fox"}])
    naoki.add("interactions", contact_id=kept["id"], at=AT, channel="x_reply", direction="both")
    assert naoki.get("contacts", kept["id"])["name"] == name
    assert naoki.get("standings", kept["id"])["next"] == "say_hello"
