"""A salon over three months: said once that he always attends, its meetings come by themselves.

It only meets online, so in between he brings about its off-kai; whom he sees again there stays.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from playwright.sync_api import Locator, Page, expect

from tests.journeys.evenings import at
from tests.journeys.naoki import READ, Naoki
from tests.journeys.thumb import Thumb

BEGINS = date(2027, 2, 1)  # not a month in which parties are proposed first
FEBRUARY, MARCH, APRIL, MAY = date(2027, 2, 18), date(2027, 3, 18), date(2027, 4, 15), date(2027, 5, 20)
"""Third Thursdays."""
WEEK_LATER, OFF_KAI = date(2027, 2, 22), date(2027, 3, 8)
MISAKI, KEN, AOI = "伊藤 美咲", "高橋 健", "鈴木 葵"


@dataclass
class Salon:
    """What Naoki does in it as the months go by."""

    naoki: Naoki
    thumb: Thumb

    @property
    def page(self) -> Page:
        return self.thumb.page

    def joins(self) -> None:
        """On the third Thursday of each month, online, and always."""
        for step in ("イベント", "コミュニティを追加"):
            self.thumb.tap(step)
        self.thumb.type("名前", "経営サロン")
        for label, choice in (("開催の周期", "毎月の第何曜日"), ("週", "第3"), ("曜日", "木曜日")):
            self.page.get_by_label(label, exact=True).select_option(label=choice)
        self.thumb.type("開始", "20:00")
        expect(self.page.get_by_role("switch", name="毎回参加する")).to_be_checked()
        self.page.get_by_role("switch", name="オンライン").tap()
        self.thumb.tap("保存")
        expect(self.page.get_by_text("毎月第3木曜日")).to_be_visible()

    def is_on_its_page(self, day: date, hour: str) -> None:
        self.naoki.waits_until(at(day, hour))
        self.page.goto(f"{self.naoki.phone.origin}/events")
        self.thumb.tap_on(self.page.locator("a[href^='/events/communities/']"))
        expect(self.page.get_by_role("region", name="これからの集まり")).to_be_visible()

    def meets_next_on(self, *days: date) -> None:
        """These and no others, once the server has counted them."""
        rows = self.page.get_by_role("region", name="これからの集まり").get_by_role("link")
        for place, day in enumerate(days):
            expect(rows.nth(place)).to_contain_text(f"{day.day}", timeout=READ)
        expect(rows).to_have_count(len(days))

    @contextmanager
    def attends(self, day: date, title: str = "経営サロン") -> Iterator[None]:
        """Opens what Home says is on, once the server has counted it; what is done there is on its page."""
        self.naoki.waits_until(at(day, "20:30"))
        self.page.goto(self.naoki.phone.origin)
        is_on = self.page.locator(".next-event", has_text=title)
        expect(is_on).to_be_visible(timeout=READ)
        self.thumb.tap_on(is_on)
        expect(self.page.get_by_role("switch", name="参加する")).to_be_checked()
        yield

    def talks_to(self, *known: str, new: Sequence[str] = ()) -> None:
        """Writes them down at once."""
        self.page.get_by_role("link", name="話した人をまとめて記録").tap()
        for name in (*known, *new):
            self.page.get_by_label("名前や会社で探す").fill(name)
            self.thumb.tap(f"「{name}」さんを新しく追加" if name in new else name)
        self.thumb.tap("完了")
        for name in (*known, *new):
            expect(self.on_the_board(name)).to_be_visible()

    def on_the_board(self, name: str) -> Locator:
        met = self.page.get_by_role("region", name="会った人")
        return met.get_by_role("link").filter(has_text=name)

    def brief(self, name: str) -> Locator:
        expected = self.page.get_by_role("region", name="会いたい人・会えそうな人")
        return expected.get_by_role("link").filter(has_text=name)


def test_a_salon_over_three_months(naoki: Naoki) -> None:
    naoki.product.clock.move_to(at(BEGINS, "20:00"))
    salon = Salon(naoki, naoki.has_signed_in())
    salon.joins()
    salon.meets_next_on(FEBRUARY, MARCH)

    with salon.attends(FEBRUARY):
        expect(salon.page.get_by_text("左右の隣の人に話しかける")).to_be_visible()
        salon.talks_to(new=[MISAKI, KEN])
        thanks(salon, MISAKI)
        expect(salon.on_the_board(MISAKI)).to_contain_text("お礼済み")
        expect(salon.on_the_board(KEN)).to_contain_text("お礼がまだ")

    calls_for_an_off_kai(salon)
    with salon.attends(OFF_KAI, "経営サロン オフ会"):
        expect(salon.brief(MISAKI)).to_contain_text("この会でお会いした人")
        salon.talks_to(MISAKI)
        expect(salon.on_the_board(MISAKI)).to_contain_text("2つ目のイベント")

    with salon.attends(MARCH):
        expect(salon.brief(KEN)).to_contain_text("この会でお会いした人")
        salon.talks_to(MISAKI, new=[AOI])
        expect(salon.on_the_board(MISAKI)).to_contain_text("3つ目のイベント")
        expect(salon.on_the_board(AOI)).not_to_contain_text("つ目のイベント")

    with salon.attends(APRIL):
        salon.talks_to(KEN)
        salon.thumb.tap_on(salon.on_the_board(KEN))
        expect(salon.page.get_by_text("2つ目のイベントで再会")).to_be_visible()

    salon.is_on_its_page(date(2027, 4, 16), "12:00")
    salon.meets_next_on(MAY)
    past = salon.page.get_by_role("region", name="これまでの集まり").get_by_role("link")
    for row, brought in enumerate(("1人", "2人", "1人", "2人")):
        expect(past.nth(row)).to_contain_text(brought)
    salon.thumb.tap_on(past.nth(3))
    expect(salon.on_the_board(MISAKI)).to_contain_text("その後も会った")
    expect(salon.page.get_by_text("会った2人のうち、2人とその後もやり取りがあります。")).to_be_visible(
        timeout=READ
    )


def thanks(salon: Salon, name: str) -> None:
    """Their row leads to the letter once thanks are due; he wrote without it, and is back where they met."""
    expect(salon.on_the_board(name)).to_have_attribute("href", re.compile(r"\?draft="), timeout=READ)
    salon.thumb.tap_on(salon.on_the_board(name))
    salon.thumb.tap("閉じる")
    salon.thumb.tap("やり取り")
    salon.thumb.tap("LINE")
    expect(salon.page.get_by_text("記録しました").last).to_be_visible()
    salon.page.go_back()


def calls_for_an_off_kai(salon: Salon) -> None:
    """As the week's steps propose, since the salon only met online."""
    salon.naoki.waits_until(at(WEEK_LATER, "12:00"))
    salon.page.goto(salon.naoki.phone.origin)
    # The steps of last week stand there until the server has answered, and then give way beneath a finger.
    salon.thumb.row("行ってみたい場を探す", READ)
    salon.thumb.tap_on(salon.page.get_by_role("link").filter(has_text="経営サロンのオフ会を呼びかける"))
    plan = salon.page.get_by_role("dialog")
    expect(plan.get_by_label("日付", exact=True)).to_have_value(OFF_KAI.isoformat())
    plan.get_by_label("場所", exact=True).fill("渋谷")
    salon.thumb.tap("保存")
    expect(salon.page.get_by_role("link").filter(has_text="経営サロン オフ会")).to_be_visible()
