"""A year: from the first word on X to a business talked about openly, and a tie that was only ever online."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from playwright.sync_api import expect

from tests.journeys.naoki import READ, Naoki
from tests.journeys.thumb import Thumb

POST = "https://x.com/taro_y/status/1790000000000000000"
STANDINGS = """async () => {
    const {documents} = await (await fetch('/api/sync/pull?seq=0&limit=1000&collection=standings')).json();
    return documents.map(each => each.doc);
}"""


@dataclass
class Tie:
    """One person's page, and what Naoki does on it as time goes by."""

    naoki: Naoki
    thumb: Thumb

    @classmethod
    def begins(cls, naoki: Naoki, account: str, name: str) -> "Tie":
        """Somebody whom he only knows from what they post."""
        thumb = naoki.has_signed_in()
        for step in ("人", "名刺なしで追加", "Xなどのアカウントで追加"):
            thumb.tap(step)
        thumb.type("アカウント、またはプロフィールのURL", account)
        thumb.type("お名前", name)
        thumb.tap("気になる人に追加")
        return cls(naoki, thumb)

    def later(self, **by: float) -> None:
        self.naoki.waits_until(self._now() + timedelta(**by))
        self.thumb.page.reload()

    def stands(self, stage: str, *words: str) -> None:
        """The page says so, once the server has worked it out."""
        expect(self.thumb.page.locator(".stage-name")).to_contain_text(stage, timeout=READ)
        for each in words:
            expect(self.thumb.page.get_by_text(each).first).to_be_visible(timeout=READ)

    def exchanges(self, how: str, direction: str = "双方向") -> None:
        """Two taps, or three where it was one way."""
        self.thumb.tap("やり取り")
        if direction != "双方向":
            self.thumb.tap(direction)
        self.thumb.tap(how)
        self.is_told_that_it_is_saved()

    def talks(self, *marks: str, note: str = "") -> None:
        """Logs that they met today; `marks` are chips and switches."""
        self.thumb.tap("会った・話した")
        for mark in marks:
            sheet = self.thumb.page.get_by_role("dialog")
            sheet.get_by_role("button", name=mark).or_(sheet.get_by_role("switch", name=mark)).tap()
        self.thumb.page.get_by_role("dialog").get_by_label("メモ", exact=True).fill(note)
        self.thumb.tap("記録する")
        self.is_told_that_it_is_saved()

    def is_told_that_it_is_saved(self) -> None:
        """Not before may the page go away."""
        expect(self.thumb.page.get_by_text("記録しました").last).to_be_visible()

    def answers_yes_to_both(self) -> None:
        for question in ("気軽に連絡できますか", "ビジネスの話を、腹を割ってできますか"):
            self.thumb.page.get_by_role("group", name=question).get_by_text("はい").tap()

    def _now(self) -> datetime:
        return self.naoki.product.clock()


def test_from_the_first_reply_to_a_business_talked_about_openly(naoki: Naoki) -> None:
    tie = Tie.begins(naoki, "https://x.com/taro_y?s=20", "山田 太郎")
    thumb = tie.thumb
    tie.stands("気になる", "アカウントを知っている", "投稿に、ひとこと返してみる")

    tie.exchanges("X返信", "こちらから")
    tie.stands("気になる")
    tie.later(hours=1)
    tie.talks(note="")
    tie.stands("面識あり", "お礼や近況を送り、返事をもらう")

    tie.later(days=5)
    thumb.page.goto(f"{naoki.phone.origin}/share?text=展示会の準備 {POST}")
    expect(thumb.page.get_by_text("山田 太郎")).to_be_visible()
    thumb.tap("双方向")
    thumb.tap("X返信")
    tie.stands("やり取りあり", "日をおいて言葉を交わした", "仕事以外の時間に、一度話す")

    tie.later(days=30)
    tie.talks("意気投合", "私的な話をした")
    tie.stands("打ち解けた", "私的な話をして意気投合", "二つだけ、聞かせてください")

    tie.later(days=60)
    tie.answers_yes_to_both()
    tie.stands("腹を割れる", "気軽に連絡でき、腹を割って話せる", "仕事以外の時間に、一度会う")
    expect(thumb.page.get_by_text("二つだけ、聞かせてください")).to_have_count(0)

    tie.later(days=30)
    tie.talks(note="独立の話を、隠さずに相談した")
    tie.stands("腹を割れる", "二つの道の両方で", "仕事以外の時間をともに過ごした")

    tie.later(days=50)
    tie.stands("腹を割れる", "しばらくぶり")
    thumb.tap("最近も話した")
    expect(thumb.page.get_by_text("しばらくぶり")).to_have_count(0, timeout=READ)

    tie.later(days=190)
    tie.stands("腹を割れる", "ご無沙汰", "出会って、ちょうど一年になること")


def test_somebody_who_was_only_ever_met_online(naoki: Naoki) -> None:
    tie = Tie.begins(naoki, "@fox_san", "")
    thumb = tie.thumb
    expect(thumb.page.locator(".person-title")).to_have_text("@fox_san")
    for _ in range(3):
        tie.exchanges("X返信")
        tie.later(days=3)
    tie.stands("やり取りあり", "返信が続いています。一度、会いませんか")
    thumb.tap("会う相談を書く")
    letter = thumb.page.get_by_label("本文")
    expect(letter).to_be_visible()
    assert "お気になさらず" in letter.input_value()
    thumb.tap("閉じる")

    tie.later(days=10)
    tie.talks("意気投合", "私的な話をした", note="ビデオ通話で一時間")
    tie.stands("打ち解けた")
    tie.answers_yes_to_both()
    tie.stands("腹を割れる", "二つの道の両方で")
    (standing,) = thumb.page.evaluate(STANDINGS)
    assert (standing["stage"], standing["began_online"]) == ("network", True)


def test_ones_own_word_stands_above_what_is_on_record_and_can_be_taken_back(naoki: Naoki) -> None:
    tie = Tie.begins(naoki, "@old_friend", "鈴木 一郎")
    thumb = tie.thumb
    tie.stands("気になる")
    thumb.tap("間柄を見直す")
    expect(thumb.control("この間柄にする")).to_be_disabled()
    thumb.page.get_by_role("combobox", name="間柄").select_option(label="腹を割れる")
    thumb.type("理由", "学生時代からの友人")
    thumb.tap("この間柄にする")
    tie.stands("腹を割れる", "ご自身で決めた間柄：学生時代からの友人", "記録からは「気になる」")
    thumb.tap("記録にもとづく間柄に戻す")
    tie.stands("気になる")
    thumb.tap("もともと親しい")
    tie.stands("打ち解けた", "もともと親しい（")
