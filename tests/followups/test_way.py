"""One's own way month by month travels with the settings; what makes no sense is named."""

from typing import Any

import pytest

from tests.person import Person

STEP = {"start": 2, "end": 4, "step": "salon", "text": "", "done": False}


def test_it_is_kept_as_it_was_written(naoki: Person) -> None:
    own = {"start": 1, "end": 1, "step": "", "text": "名刺をつくる", "done": True}
    naoki.add("settings", id=str(naoki.id), way=[STEP, own])
    assert naoki.get("settings", str(naoki.id))["way"] == [STEP, own]


@pytest.mark.parametrize(
    "wrong", [{"start": 0}, {"end": 25}, {"end": 1}, {"text": "x" * 301}, {"month": 3}], ids=str
)
def test_a_step_without_sense_is_refused(naoki: Person, wrong: dict[str, Any]) -> None:
    answer = naoki.push(("settings", None, {"id": str(naoki.id), "way": [STEP | wrong]}))
    assert (answer.status_code, answer.get_json()["errors"][0]["row"]) == (422, 0)
