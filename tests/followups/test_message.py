"""What stands on the lock screen: whom and which event, and no word more than the person allowed."""

import json
from typing import Any

import pytest

from server.contacts.contact import Contact
from server.events.event import Event
from server.followups.followup import FollowUp
from server.followups.message import notification
from server.followups.occasion import Occasion
from server.push.notification import Notification
from tests.followups.people import at, id_of, ito, met, preferences, study_group, yamada

NEXT_MORNING = at("2026-11-13 08:30")
SECRETS: dict[str, Any] = {
    "private_talk": True,
    "note": "離婚の話",
    "learned": "転職を考えている",
    "place": "銀座",
}


def occasion(contact: Contact, event: Event | None = None, why: str = "thanks", **met_how: Any) -> Occasion:
    encounter = met(contact, "2026-11-12 19:00", event_id=event.id if event else None, **met_how)
    followup = FollowUp(
        id=id_of("followup"), contact_id=contact.id, encounter_id=encounter.id, due_at=NEXT_MORNING, why=why
    )
    return Occasion(followup, contact, encounter, event, ("AI", "起業"))


def told(*occasions: Occasion, count: int = 0, now: str = "2026-11-13 08:30", **mine: Any) -> Notification:
    count = count or len(occasions)
    return notification(occasions, count, count, id_of("push"), preferences(**mine), at(now))


STUDY = study_group("2026-11-12 18:00")


def test_it_says_whom_and_which_event() -> None:
    message = told(occasion(yamada(), STUDY))
    assert (message.title, message.body) == ("山田 太郎様へのお礼", "昨日の勉強会")
    assert message.path == f"/people/{yamada().id}?draft={id_of('followup')}"
    assert message.actions == (("done", "完了"), ("snooze", "あとで"))


@pytest.mark.parametrize(
    ("now", "body"),
    [
        ("2026-11-12 19:30", "今日の勉強会"),
        ("2026-11-14 08:30", "一昨日の勉強会"),
        ("2026-11-16 08:30", "11月12日の勉強会"),
    ],
)
def test_the_day_is_told_as_one_would_say_it(now: str, body: str) -> None:
    assert told(occasion(yamada(), STUDY), now=now).body == body


def test_without_an_event_it_says_that_you_met() -> None:
    assert told(occasion(yamada())).body == "昨日お会いしました"
    assert told(occasion(yamada()), language="en").body == "You met yesterday"
    assert told(occasion(yamada()), language="en", now="2026-11-20 08:30").body == "You met on Nov 12"


def test_english_is_complete() -> None:
    ms_ito = ito(name_romaji="Hanako Ito")
    message = told(occasion(ms_ito, STUDY), language="en")
    assert (message.title, message.body) == ("Thank Hanako Ito", "勉強会, yesterday")
    assert message.actions == (("done", "Done"), ("snooze", "Snooze"))
    assert told(occasion(ms_ito, why="promise"), language="en").title == "Your promise to Hanako Ito"


def test_a_promise_and_a_reason_of_ones_own_are_told_without_their_words() -> None:
    assert told(occasion(yamada(), why="promise", promise="資料を送る")).title == "山田 太郎様との約束"
    assert told(occasion(yamada(), why="離婚の相談")).title == "山田 太郎様への連絡"


def test_topics_and_promises_only_if_the_person_wants_them() -> None:
    talk = occasion(yamada(), STUDY, promise="資料を送る")
    assert told(talk).body == "昨日の勉強会"
    assert told(talk, lock_screen="topics").body == "昨日の勉強会\n話題：AI、起業\n約束：資料を送る"


@pytest.mark.parametrize("lock_screen", ["names", "topics"])
def test_private_talk_never(lock_screen: str) -> None:
    payload = told(occasion(yamada(), STUDY, **SECRETS), lock_screen=lock_screen).payload(
        "https://enishi.example"
    )
    for secret in ("離婚", "転職", "銀座", "private"):
        assert secret not in payload.decode()


def test_several_people_are_one_message() -> None:
    someone = Contact(id=id_of("sasaki"), name="佐々木 誠")
    message = told(occasion(yamada()), occasion(ito()), occasion(someone))
    assert (message.title, message.body) == ("3人への連絡", "山田 太郎様、伊藤 花子様、佐々木 誠様")
    assert (message.path, message.actions) == ("/", ())


def test_of_many_people_the_first_are_named() -> None:
    message = told(occasion(yamada()), occasion(ito()), count=12)
    assert (message.title, message.body) == ("12人への連絡", "山田 太郎様、伊藤 花子様 ほか10人")
    assert told(occasion(yamada()), count=2, language="en").body == "山田 太郎 and 1 more"


def test_two_things_for_one_person_are_one_person() -> None:
    message = told(occasion(yamada()), occasion(yamada(), why="promise"))
    assert (message.title, message.body) == ("1人への連絡", "山田 太郎様")


def test_somebody_without_a_name_yet() -> None:
    assert told(occasion(Contact(id=id_of("nobody")))).title == "お会いした方へのお礼"


def test_the_payload_is_the_declarative_form() -> None:
    message = json.loads(told(occasion(yamada(), STUDY)).payload("https://enishi.example"))
    shown = message["notification"]
    assert (message["web_push"], message["mutable"], message["app_badge"]) == (8030, True, 1)
    assert shown["navigate"].startswith("https://enishi.example/people/")
    assert shown["data"] == {"followup_ids": [str(id_of("followup"))]}
    assert shown["tag"] == str(id_of("push"))
    assert (shown["lang"], shown["dir"]) == ("ja", "ltr")


def test_the_longest_names_fit_into_a_push() -> None:
    long = "龍" * 300
    contact, event = yamada().model_copy(update={"name": long}), STUDY.model_copy(update={"title": long})
    talk = occasion(contact, event, promise=long)
    full = Occasion(talk.followup, talk.contact, talk.encounter, talk.event, (long,) * 50)
    assert len(told(full, lock_screen="topics").payload("https://enishi.example")) < 3900
    assert len(told(full, full, full, count=9000).payload("https://enishi.example")) < 3900
