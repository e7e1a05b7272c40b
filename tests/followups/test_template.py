"""A person's own wording: plain text, with placeholders that something fills in."""

import pytest

from server.database import new_id
from server.followups.template import PLACEHOLDERS
from tests.person import Person


def test_a_wording_with_every_placeholder_is_kept(naoki: Person) -> None:
    body = "\n".join(f"{{{name}}}" for name in sorted(PLACEHOLDERS)) + "\n1 < 2 & a > b; <3 { }"
    kept = naoki.add(
        "templates", name="thanks", subject="【お礼】{event}でご挨拶した{me}です", body=body[:-4]
    )
    assert kept["body"] == body[:-4]


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ({"body": "{password} 様"}, "There is a placeholder in braces that nothing fills in."),
        ({"body": "{} 様"}, "There is a placeholder in braces that nothing fills in."),
        ({"subject": "{name.__class__}"}, "There is a placeholder in braces that nothing fills in."),
        ({"body": "<script>alert(1)</script>"}, "A template is plain text, without markup."),
        ({"body": "<IMG SRC=x onerror=y>"}, "A template is plain text, without markup."),
        ({"subject": "</title>"}, "A template is plain text, without markup."),
        ({"body": "礼" * 350_000}, "A template holds 20 kB of text at most."),
        ({"body": "a" * 20_001}, "A template holds 20 kB of text at most."),
    ],
)
def test_anything_else_is_refused_with_a_sentence(
    naoki: Person, written: dict[str, str], sentence: str
) -> None:
    answer = naoki.push(("templates", None, {"id": str(new_id()), "name": "thanks", **written}))
    assert answer.status_code == 422
    assert sentence in answer.get_json()["errors"][0]["message"]
    assert len(answer.data) < 1000
    assert naoki.all("templates") == []
