"""What is understood of a page that somebody copied: the days and hours of the table, and nothing made up."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.events.reading.found import FoundEvent
from server.events.reading.page import READ, read_page

TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 12, 20, 0, tzinfo=TOKYO)


def found(text: str) -> FoundEvent:
    event = read_page(text, TOKYO, NOW)
    assert event is not None
    return event


def tokyo(moment: datetime | None) -> str:
    return f"{moment.astimezone(TOKYO):%Y-%m-%d %H:%M}" if moment else ""


@pytest.mark.parametrize(
    ("written", "starts", "ends"),
    [
        ("2026年12月3日（木）19:00〜21:00", "2026-12-03 19:00", "2026-12-03 21:00"),
        ("2026年12月3日 (木)\n19:00 - 21:00", "2026-12-03 19:00", "2026-12-03 21:00"),
        ("12/3(木) 19:00-21:00", "2026-12-03 19:00", "2026-12-03 21:00"),
        ("１２／３（木）１９：００～２１：００", "2026-12-03 19:00", "2026-12-03 21:00"),
        ("2026/12/03(木) 19:00 〜 21:00", "2026-12-03 19:00", "2026-12-03 21:00"),
        ("2026-12-03（木）19:00 - 21:00 JST", "2026-12-03 19:00", "2026-12-03 21:00"),
        ("令和8年12月3日（木曜日）午後6時30分～8時30分", "2026-12-03 18:30", "2026-12-03 20:30"),
        ("12月3日（木・祝）の19時半から", "2026-12-03 19:30", ""),
        ("12月3日 19-21時", "2026-12-03 19:00", "2026-12-03 21:00"),
        ("Dec 3, 2026 7:00 PM", "2026-12-03 19:00", ""),
        ("Thu, Dec 3, 2026 7:00 PM - 9:30 PM JST", "2026-12-03 19:00", "2026-12-03 21:30"),
        ("Thursday, 3 December from 7-9pm", "2026-12-03 19:00", "2026-12-03 21:00"),
        ("December 3rd 7:00 - 9:00 PM", "2026-12-03 19:00", "2026-12-03 21:00"),
        ("2026-12-03T10:00 UTC", "2026-12-03 19:00", ""),
        ("12/3(木) 開場18:30 開演19:00", "2026-12-03 19:00", ""),
        ("12/3(木) 18:30開場 / 19:00開演 / 21:00終演", "2026-12-03 19:00", "2026-12-03 21:00"),
        ("12/3(木) 受付 18:30〜19:00、本編 19:10〜21:00", "2026-12-03 19:10", "2026-12-03 21:00"),
        ("12/3(木) 23:00〜25:30", "2026-12-03 23:00", "2026-12-04 01:30"),
        ("12/3(木) 23:00〜5:00", "2026-12-03 23:00", "2026-12-04 05:00"),
        ("2026年12月4日(金) 13:00 〜 12月5日(土) 15:00", "2026-12-04 13:00", "2026-12-05 15:00"),
    ],
)
def test_a_day_and_its_hours_are_read_as_they_are_written(written: str, starts: str, ends: str) -> None:
    event = found(f"異業種交流会\n{written}")
    assert (tokyo(event.starts_at), tokyo(event.ends_at), event.timed) == (starts, ends, True)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("1月14日 19:00", "2027-01-14"),  # none without a year lies behind us
        ("11月10日 19:00", "2026-11-10"),  # unless it was just now
        ("3/4(木) 19:00", "2027-03-04"),
        ("2/11(水) 19:00", "2026-02-11"),  # the weekday says which year it was
    ],
)
def test_a_day_without_a_year_is_the_next_one_that_fits(written: str, day: str) -> None:
    assert tokyo(found(written).starts_at)[:10] == day


PEATIX = """Peatix
ログイン
BtoBマーケティング交流会！ Vol.12
チケット販売期間 2026年11月1日 10:00 〜 2026年12月2日 18:00
日時
2026年12月3日（木）
19:00〜21:00
場所
渋谷ヒカリエ 8F
東京都渋谷区渋谷2-21-1
https://twitter.com/someone
https://peatix.com/event/1234567/view"""

CONNPASS = """朝活もくもく会 #42 - connpass
参加枠1 無料 先着順 10/20人
申込締切 2026/12/02(水) 18:00 まで
開催日時
2026/12/03(木) 07:30 〜 09:00
募集期間
2026/11/01(日) 00:00 〜
2026/12/03(木) 07:00
会場
オンライン
https://connpass.com/event/55555/"""

DOORKEEPER = """貿易実務の夜 | Doorkeeper
Thu, 03 Dec 2026 19:00 - 21:00 JST
Venue: WeWork 丸の内北口
Register by Dec 1, 2026 18:00"""


@pytest.mark.parametrize(
    ("page", "title", "starts", "place", "online", "url"),
    [
        (
            PEATIX, "BtoBマーケティング交流会！ Vol.12", "2026-12-03 19:00", "渋谷ヒカリエ 8F", False,
            "https://peatix.com/event/1234567/view",
        ),
        (CONNPASS, "朝活もくもく会 #42", "2026-12-03 07:30", "オンライン", True, "https://connpass.com/event/55555/"),
        (DOORKEEPER, "貿易実務の夜", "2026-12-03 19:00", "WeWork 丸の内北口", False, ""),
        (
            "【12/3(木)】LIVE & 交流会\n開演19:00\n会場：下北沢（地下）", "LIVE & 交流会", "2026-12-03 19:00",
            "下北沢（地下）", False, "",
        ),
        ("12/3(木)19:00〜 忘年会、来ませんか？", "忘年会、来ませんか？", "2026-12-03 19:00", "", False, ""),
        ("Title: Pitch\nDec 3, 2026 7pm\nWhere\nThe Hub", "Pitch", "2026-12-03 19:00", "The Hub", False, ""),
        (
            "勉強会\n12/3(木) 19:00\n会場 Zoom https://zoom.us/j/1", "勉強会", "2026-12-03 19:00",
            "Zoom", True, "https://zoom.us/j/1",
        ),
        (
            "勉強会\n12/3(木) 19:00\n会場：渋谷／オンライン（ハイブリッド）", "勉強会", "2026-12-03 19:00",
            "渋谷/オンライン（ハイブリッド）", False, "",
        ),
    ],
)  # fmt: skip
def test_a_page_says_what_where_and_when(
    page: str, title: str, starts: str, place: str, online: bool, url: str
) -> None:
    event = found(page)
    assert (event.title, tokyo(event.starts_at), event.place, event.online, event.url) == (
        title, starts, place, online, url,
    )  # fmt: skip


def test_a_day_without_an_hour_says_so() -> None:
    event = found("展示会\n2026年12月3日（木）\n会場 東京ビッグサイト")
    assert (tokyo(event.starts_at), event.ends_at, event.timed) == ("2026-12-03 00:00", None, False)


def test_an_address_alone_is_all_that_is_known() -> None:
    event = found("https://peatix.com/event/1234567")
    assert (event.title, event.starts_at, event.url) == ("", None, "https://peatix.com/event/1234567")


@pytest.mark.parametrize(
    "text", ["", "こんにちは", "先着順 10/20人", "2026年13月45日", "maybe 3", "1,234.56"]
)
def test_where_there_is_neither_day_nor_address_nothing_is_made_up(text: str) -> None:
    assert read_page(text, TOKYO, NOW) is None


PIECES = [
    *"0123456789:/(月日年時〜- 木)会場\n",
    "Dec ",
    "pm",
    "12/3(木) ",
    "http://a",
    "開場",
    "2026年",
    "午後",
    "😀",
    "\u202e",
]


@settings(deadline=None)  # a busy machine takes its time
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_whatever_is_copied_gives_an_event_that_ends_after_its_start_or_none(text: str) -> None:
    event = read_page(text, TOKYO, NOW)
    if event and event.starts_at and event.ends_at:
        assert timedelta() < event.ends_at - event.starts_at
    assert event is None or event.starts_at is None or event.starts_at.tzinfo == UTC


@pytest.mark.parametrize(
    "piece", ["1", "12/3 ", "12月3日 ", "(", "開場 ", "会場 ", "Dec ", "http://", "12:00~", "\n"]
)
def test_a_long_page_is_read_in_no_time_that_grows_with_its_square(piece: str) -> None:
    read_page(piece * READ, TOKYO, NOW)
