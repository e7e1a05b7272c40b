"""Three around a friend whom they share: asked one by one, and nobody is named before all have agreed."""

import re

from playwright.sync_api import expect

from tests.journeys.naoki import Naoki
from tests.journeys.thumb import Thumb

ID = "019aa000-0000-7000-8000-00000000000{}"
KEN, MIKA, TARO = (ID.format(number) for number in range(1, 4))
KNOWN = """async ([ken, mika, taro, tie, other]) => {
    const row = (collection, id, fields) => ({collection, assumedMasterState: null,
        newDocumentState: {id, ...fields}});
    const person = (id, name) => row('contacts', id, {name, emails: [`${id}@example.jp`]});
    const rows = [person(ken, '橋本 健'), person(mika, '川口 美香'), person(taro, '原田 太郎'),
        row('ties', tie, {a: ken, b: mika, how: 'introduced'}),
        row('ties', other, {a: ken, b: taro, how: 'friends'})];
    const headers = {'Content-Type': 'application/json'};
    const answer = await fetch('/api/sync/push', {method: 'POST', headers, body: JSON.stringify({rows})});
    if (!answer.ok) throw new Error(await answer.text());
}"""
"""Ken introduced Mika, and is a friend of Taro's."""


def test_names_are_told_when_all_have_agreed_and_not_before(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    thumb.page.evaluate(KNOWN, [KEN, MIKA, TARO, ID.format(4), ID.format(5)])
    thumb.page.goto(f"{naoki.phone.origin}/people/{MIKA}")
    thumb.tap("橋本 健さんに、三人で会う相談を書く")
    thumb.tap("原田 太郎")  # whom he knows as well
    expect(thumb.control("川口 美香さんに、意向を尋ねる")).to_have_count(0)  # the bridge first
    thumb.type("何のために集まるか", "販路の話を持ち寄る")
    asks_without_names(thumb, "橋本 健さんに、意向を尋ねる", "川口", "原田")
    answers(thumb, "橋本 健", "承諾")
    asks_without_names(thumb, "川口 美香さんに、意向を尋ねる", "橋本", "原田")
    answers(thumb, "川口 美香", "承諾")
    answers(thumb, "原田 太郎", "見送り")
    expect(thumb.page.get_by_text("見送りの方がいます。")).to_be_visible()
    expect(thumb.page.get_by_role("button", name=re.compile("案内を書く"))).to_have_count(0)
    thumb.tap("見送りの方を除いて進める")
    thumb.tap("川口 美香さんに、案内を書く")
    expect(thumb.page.get_by_label("本文")).to_have_value(
        re.compile("ご一緒するのは、橋本 健さんです。\n販路の話")
    )
    thumb.page.keyboard.press("Escape")
    thumb.tap("日を決めて予定に入れる")
    thumb.tap("保存")
    expect(thumb.page.get_by_role("link", name=re.compile("販路の話を持ち寄る"))).to_be_visible()
    expect(thumb.control("日を決めて予定に入れる")).to_have_count(0)


def answers(thumb: Thumb, name: str, answer: str) -> None:
    thumb.tap_on(thumb.page.get_by_role("group", name=f"{name}さんの返事").get_by_role("button", name=answer))


def asks_without_names(thumb: Thumb, control: str, *unnamed: str) -> None:
    """The letter says what it is for, and leaves the others out."""
    thumb.tap(control)
    letter = thumb.page.get_by_label("本文")
    expect(letter).to_have_value(re.compile("販路の話を持ち寄る"))
    assert not any(name in letter.input_value() for name in unnamed)
    thumb.page.keyboard.press("Escape")
