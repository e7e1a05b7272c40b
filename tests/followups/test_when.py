"""A promise's day in words: what a person says on a Thursday evening, and the day that is meant."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.errors import Refused
from server.followups.hours import local_day
from server.followups.when import moment_said
from tests.followups.people import MINE, at, here
from tests.person import Person

THURSDAY = "2026-11-12 20:00"
SAID = {
    "今日": "2026-11-12 21:00",
    "今夜": "2026-11-12 21:00",
    "明日": "2026-11-13 08:30",
    "明日の朝": "2026-11-13 08:30",
    "明日中に": "2026-11-13 08:30",
    "あした 夕方": "2026-11-13 17:00",
    "明朝": "2026-11-13 08:30",
    "明晩": "2026-11-13 19:30",
    "明後日": "2026-11-14 08:30",
    "あさっての昼": "2026-11-14 12:00",
    "しあさって": "2026-11-15 08:30",
    "来週火曜": "2026-11-17 08:30",
    "来週の火曜日までに": "2026-11-17 08:30",
    "来週火曜の15時": "2026-11-17 15:00",
    "来週火曜の午後3時半": "2026-11-17 15:30",
    "再来週の金曜": "2026-11-27 08:30",
    "今週中": "2026-11-13 08:30",
    "今週中に": "2026-11-13 08:30",
    "今週金曜": "2026-11-13 08:30",
    "来週中": "2026-11-20 08:30",
    "来週": "2026-11-16 08:30",
    "来週前半": "2026-11-16 08:30",
    "来週後半": "2026-11-19 08:30",
    "週明け": "2026-11-16 08:30",
    "週末": "2026-11-14 08:30",
    "今週末": "2026-11-14 08:30",
    "来週末": "2026-11-21 08:30",
    "金曜の夜": "2026-11-13 19:30",
    "木曜": "2026-11-19 08:30",
    "土曜日の午前中": "2026-11-14 08:30",
    "月末": "2026-11-30 08:30",
    "今月中": "2026-11-30 08:30",
    "今月末まで": "2026-11-30 08:30",
    "来月頭": "2026-12-01 08:30",
    "来月の中旬": "2026-12-15 08:30",
    "来月": "2026-12-01 08:30",
    "来月末": "2026-12-31 08:30",
    "来月5日": "2026-12-05 08:30",
    "再来月の10日": "2027-01-10 08:30",
    "年内": "2026-12-28 08:30",
    "年明け": "2027-01-04 08:30",
    "3日後": "2026-11-15 08:30",
    "三日後": "2026-11-15 08:30",
    "２週間後": "2026-11-26 08:30",
    "一ヶ月後": "2026-12-12 08:30",
    "3か月以内に": "2027-02-12 08:30",
    "半年後": "2027-05-12 08:30",
    "二十日": "2026-11-20 08:30",
    "5日": "2026-12-05 08:30",
    "31日": "2026-12-31 08:30",
    "12/5": "2026-12-05 08:30",
    "12/5(土)": "2026-12-05 08:30",
    "12月5日": "2026-12-05 08:30",
    "十二月五日の18時": "2026-12-05 18:00",
    "2027年1月15日": "2027-01-15 08:30",
    "来年1月15日": "2027-01-15 08:30",
    "11/1": "2027-11-01 08:30",
    "2/29": "2028-02-29 08:30",
    "15時": "2026-11-13 15:00",
    "21:30": "2026-11-12 21:30",
    "today": "2026-11-12 21:00",
    "tonight": "2026-11-12 21:00",
    "tomorrow": "2026-11-13 08:30",
    "Tomorrow morning": "2026-11-13 08:30",
    "tomorrow at 3pm": "2026-11-13 15:00",
    "the day after tomorrow": "2026-11-14 08:30",
    "in 2 weeks": "2026-11-26 08:30",
    "in a week": "2026-11-19 08:30",
    "in three days": "2026-11-15 08:30",
    "two months from now": "2027-01-12 08:30",
    "next Tuesday": "2026-11-17 08:30",
    "Tuesday next week": "2026-11-17 08:30",
    "on Friday": "2026-11-13 08:30",
    "Friday evening": "2026-11-13 19:30",
    "by Wed": "2026-11-18 08:30",
    "this week": "2026-11-13 08:30",
    "by the end of the week": "2026-11-13 08:30",
    "next week": "2026-11-16 08:30",
    "this weekend": "2026-11-14 08:30",
    "end of the month": "2026-11-30 08:30",
    "by the end of next month": "2026-12-31 08:30",
    "early next month": "2026-12-01 08:30",
    "mid next month": "2026-12-15 08:30",
    "the end of the year": "2026-12-28 08:30",
    "on the 5th": "2026-12-05 08:30",
    "the 20th at noon": "2026-11-20 12:00",
    "Dec 5": "2026-12-05 08:30",
    "December 5th, 2027": "2027-12-05 08:30",
    "5 December": "2026-12-05 08:30",
    "5th of December at 18:30": "2026-12-05 18:30",
    "2026-12-05": "2026-12-05 08:30",
    "12/5 3:30 pm": "2026-12-05 15:30",
}


@pytest.mark.parametrize(("words", "moment"), SAID.items(), ids=SAID)
def test_what_is_said_is_the_day_that_is_meant(words: str, moment: str) -> None:
    at_, day = moment_said(words, MINE, at(THURSDAY))
    assert (here(at_), day) == (moment, local_day(at_, MINE))


@pytest.mark.parametrize(
    ("now", "words", "day"),
    [
        ("2026-11-14 12:00", "週末", "2026-11-15"),
        ("2026-11-14 12:00", "今週中", "2026-11-15"),
        ("2026-11-15 12:00", "来週火曜", "2026-11-17"),
        ("2026-11-16 12:00", "next Tuesday", "2026-11-24"),
        ("2026-11-16 12:00", "Tuesday", "2026-11-17"),
        ("2027-01-31 12:00", "1か月後", "2027-02-28"),
        ("2026-12-30 12:00", "来月頭", "2027-01-01"),
        ("2026-12-30 12:00", "年内", "2027-12-28"),
        ("2027-01-30 12:00", "31日", "2027-01-31"),
        ("2027-02-01 12:00", "31日", "2027-03-31"),
    ],
)
def test_weeks_begin_on_monday_and_months_have_their_own_length(now: str, words: str, day: str) -> None:
    assert moment_said(words, MINE, at(now))[1] == date.fromisoformat(day)


@pytest.mark.parametrize(
    "words",
    ["", "  ", "いつか", "そのうち", "昨日", "来月31日", "2/30", "13月1日", "0日", "月曜火曜", "someday",
     "32nd", "in 9999 years", "9999年後", "来週の来週", "25時", "<b>明日</b>", "+" * 100, "99/99",
     "0000-01-01"],
)  # fmt: skip
def test_what_is_no_day_is_not_guessed_at(words: str) -> None:
    with pytest.raises(Refused) as refused:
        moment_said(words, MINE, at("2027-01-20 12:00"))
    assert refused.value.code in ("not_understood", "too_far_ahead")


@pytest.mark.parametrize("words", ["今週月曜", "今日の15時", "2020-01-01", "2025年3月3日", "今月5日"])
def test_a_day_that_has_passed_is_refused(words: str) -> None:
    with pytest.raises(Refused) as refused:
        moment_said(words, MINE, at(THURSDAY))
    assert refused.value.code == "time_in_the_past"


FRAGMENTS = [
    "来週",
    "火曜",
    "の",
    "3",
    "日後",
    "月末",
    "夜",
    "15時",
    "next",
    " ",
    "Friday",
    "in",
    "2 weeks",
    "/",
    "5th",
]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=5).map("".join) | st.text(max_size=30))
def test_whatever_is_said_it_is_never_a_moment_in_the_past(words: str) -> None:
    now = at(THURSDAY)
    try:
        moment, day = moment_said(words, MINE, now)
    except Refused:
        return
    assert moment > now
    assert day == local_day(moment, MINE)


def test_the_phone_asks_and_is_told_the_moment_and_the_day(naoki: Person) -> None:
    answer = naoki.client.post("/api/followups/when", json={"words": "来週火曜"})
    assert answer.get_json() == {"at": "2026-11-16T23:30:00Z", "day": "2026-11-17"}
    refused = naoki.client.post("/api/followups/when", json={"words": "そのうち"})
    assert (refused.status_code, refused.get_json()["code"]) == (422, "not_understood")
    assert naoki.client.post("/api/followups/when", json={"words": "明" * 101}).status_code == 422
