"""What stands on the lock screen: whom and which event, and no word more than the person allowed."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from server.contacts.contact import Contact
from server.events.event import Event
from server.followups.followup import ENGAGE, KEEP, MEET, PROMISE, THANKS, FollowUp
from server.followups.message import digest, notification
from server.followups.occasion import Occasion
from server.followups.worth import rank
from server.push.notification import Notification
from tests.followups.people import at, id_of, ito, met, preferences, study_group, yamada

NEXT_MORNING = at("2026-11-13 08:30")
SECRETS: dict[str, Any] = {
    "private_talk": True,
    "note": "離婚の話",
    "learned": "転職を考えている",
    "place": "銀座",
}


def occasion(
    contact: Contact,
    event: Event | None = None,
    why: str = "thanks",
    step: int = THANKS,
    due_at: datetime = NEXT_MORNING,
    **met_how: Any,
) -> Occasion:
    encounter = met(contact, "2026-11-12 19:00", event_id=event.id if event else None, **met_how)
    followup = FollowUp(
        id=id_of("followup"),
        contact_id=contact.id,
        encounter_id=encounter.id,
        due_at=due_at,
        why=why,
        step=step,
        since=encounter.at,
    )
    return Occasion(followup, contact, encounter, event, ("AI", "起業"))


def told(*occasions: Occasion, count: int = 0, now: str = "2026-11-13 08:30", **mine: Any) -> Notification:
    count, tag = count or len(occasions), id_of("push")
    if count == 1:
        return notification(occasions[0], count, tag, preferences(**mine), at(now))
    return digest([each.task for each in occasions], count, count, tag, preferences(**mine), at(now))


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
    for secret in ("離婚", "転職", "銀座", "private", "AI", "起業", "資料"):
        assert secret not in payload.decode()


def test_several_people_are_one_message() -> None:
    someone = Contact(id=id_of("sasaki"), name="佐々木 誠")
    message = told(occasion(yamada()), occasion(ito()), occasion(someone))
    assert (message.title, message.body) == (
        "3人への連絡",
        "まずは山田 太郎様へのお礼から。続いて伊藤 花子様、佐々木 誠様。",
    )
    assert (message.path, message.actions) == ("/", ())


def test_of_many_people_the_first_are_named() -> None:
    guests = [occasion(Contact(id=id_of(f"guest {n}"), name=f"客{n}")) for n in range(12)]
    message = told(*guests)
    assert (message.title, message.body) == (
        "12人への連絡",
        "まずは客0様へのお礼から。続いて客1様、客2様、ほか9人。",
    )
    english = told(*guests, language="en")
    assert english.body == "First, thank 客0. Then 客1, 客2 and 9 more."
    assert told(*guests[:2], language="en").body == "First, thank 客0. Then 客1."


def test_of_very_many_follow_ups_nobody_counts_the_people() -> None:
    message = told(occasion(yamada()), occasion(ito()), count=10_000)
    assert (message.title, message.body) == (
        "10000件の連絡",
        "まずは山田 太郎様へのお礼から。続いて伊藤 花子様。",
    )
    assert told(occasion(yamada()), count=10_000, language="en").body == "and 9999 things more"


def test_two_things_for_one_person_are_one_person() -> None:
    message = told(occasion(yamada()), occasion(yamada(), why="promise", step=PROMISE))
    assert (message.title, message.body) == ("山田 太郎様との約束", "ほかに1件あります")
    assert message.path == f"/people/{yamada().id}?draft={id_of('followup')}"


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


def step(number: int, why: str, contact: Contact, stage: str = "acquainted", days_ago: int = 0) -> Occasion:
    due_at = NEXT_MORNING - timedelta(days=days_ago)
    return replace(occasion(contact, why=why, step=number, due_at=due_at), stage=stage)  # type: ignore[arg-type]


S = Contact(id=id_of("sasaki"), name="佐々木 誠")
BY_WORTH = [
    step(PROMISE, "promise", S),
    step(THANKS, "thanks", S),
    step(0, "昼食", S),
    step(MEET, "meet", S),
    step(ENGAGE, "engage", S),
    step(THANKS, "thanks", S, days_ago=1),
    step(KEEP, "keep", S, "network"),
]


@pytest.mark.parametrize(("first", "second"), list(pairwise(BY_WORTH)))
def test_a_digest_begins_with_what_is_worth_most(first: Occasion, second: Occasion) -> None:
    assert rank(first.task, preferences(), NEXT_MORNING) < rank(second.task, preferences(), NEXT_MORNING)
    message = told(replace(second, contact=ito()), replace(first, contact=yamada()))
    assert message.body.startswith("まずは山田 太郎様")


def test_of_equals_the_closest_person_comes_first() -> None:
    near, far = step(MEET, "meet", yamada(), "in_touch"), step(MEET, "meet", ito(), "acquainted", 3)
    assert told(far, near).body == "まずは山田 太郎様へのお誘いから。続いて伊藤 花子様。"


@pytest.mark.parametrize(
    ("number", "why", "ja", "en"),
    [
        (ENGAGE, "engage", "山田 太郎様の投稿にひとこと", "A word on a post by 山田 太郎"),
        (MEET, "meet", "山田 太郎様へのお誘い", "Ask 山田 太郎 to meet"),
        (KEEP, "keep", "山田 太郎様にしばらくぶりのひとこと", "Catch up with 山田 太郎"),
    ],
)
def test_every_step_has_its_words(number: int, why: str, ja: str, en: str) -> None:
    one = step(number, why, yamada())
    assert (told(one).title, told(one, language="en").title) == (ja, en)


def test_keeping_in_touch_says_how_long_it_has_been() -> None:
    one = step(KEEP, "keep", yamada())
    assert told(one, now="2026-12-27 19:30").body == "前回から45日"
    assert told(one, now="2027-02-10 19:30").body == "前回からおよそ3か月"
    assert (
        told(one, now="2027-02-10 19:30", language="en").body == "About 3 months since you were last in touch"
    )


def test_a_name_written_from_right_to_left_does_not_turn_the_words_around_it() -> None:
    yossi = yamada().model_copy(update={"name": "יוסי לוי"})
    assert told(step(MEET, "meet", yossi)).title == "\u2068יוסי לוי\u2069様へのお誘い"
    fox = yamada().model_copy(update={"name": "🦊きつね"})
    assert told(step(MEET, "meet", fox)).title == "🦊きつね様へのお誘い"
