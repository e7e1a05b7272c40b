"""What is pushed fits into a push, whatever stands in it."""

import json

import pytest

from server.push.notification import MOST_BYTES, Notification

ORIGIN = "https://enishi.example"


@pytest.mark.parametrize("title", ["山田様へのお礼", "縁" * 3000, '"' * 5000])
@pytest.mark.parametrize("body", ["", "昨日の勉強会", "学び" * 3000, "\n" * 9000, "😀" * 2000])
def test_it_always_fits_and_is_read_back(title: str, body: str) -> None:
    payload = Notification(title, body, "ja", "/", "tag", badge=3).payload(ORIGIN)
    told = json.loads(payload)["notification"]
    assert len(payload) <= MOST_BYTES
    assert told["title"].rstrip("…") in title
    assert told["body"].rstrip("…") in body


def test_what_fits_is_not_cut() -> None:
    told = json.loads(Notification("山田様へのお礼", "学び" * 500, "ja", "/", "tag").payload(ORIGIN))
    assert told["notification"]["body"] == "学び" * 500
