"""What a person's data is to them: had back, taken along, put right, and in the end taken away."""

import json
from pathlib import Path
from uuid import UUID
from zipfile import ZipFile

from playwright.sync_api import Page, expect

from server.accounts.user import User
from server.database import Database
from tests.journeys.naoki import READ, Naoki
from tests.journeys.thumb import Thumb
from tests.product import Product

ME = "async () => (await (await fetch('/api/session')).json()).user.id"
LEFT_HERE = """async () => {
    const opening = indexedDB.open('enishi');
    const db = await new Promise(done => opening.onsuccess = () => done(opening.result));
    const rows = name => new Promise(done => {
        db.transaction(name).objectStore(name).getAll().onsuccess = event => done(event.target.result);
    });
    const all = (await Promise.all([...db.objectStoreNames].map(rows))).flat();
    return all.filter(row => row.ids !== null).length;  // that everybody was erased is noted for other tabs
}"""


def test_a_person_is_had_back_taken_along_put_right_and_the_account_leaves_nothing(
    naoki: Naoki, tmp_path: Path
) -> None:
    thumb = naoki.has_signed_in()
    naoki.scans_a_card(thumb)
    thumb.tap("人")
    thumb.tap_on(thumb.row("山本 花子", READ))
    restores_the_deleted(thumb)
    downloads_everything(thumb, tmp_path)
    mends_what_was_refused(naoki, thumb)
    deletes_the_account(naoki.product, thumb)


def restores_the_deleted(thumb: Thumb) -> None:
    thumb.tap("その他の操作")
    thumb.tap("この人を削除する")
    expect(thumb.page.get_by_role("heading", name="人", level=1)).to_be_visible()
    opens(thumb, "最近削除したもの")
    thumb.tap("山本 花子を元に戻す")
    expect(thumb.page.get_by_text("最近削除したものはありません")).to_be_visible()


def downloads_everything(thumb: Thumb, folder: Path) -> None:
    opens(thumb, "すべてダウンロード")
    thumb.tap("ダウンロード")
    with thumb.page.expect_download() as download:
        thumb.tap("ファイルを保存")
    download.value.save_as(folder / "enishi.zip")
    with ZipFile(folder / "enishi.zip") as archive:
        contacts = json.loads(archive.read("data.json"))["collections"]["contacts"]
        photos = [name for name in archive.namelist() if name.startswith("photos/")]
    assert [(each["name"], each.get("_deleted", False)) for each in contacts] == [("山本 花子", False)]
    assert len(photos) == 1


def mends_what_was_refused(naoki: Naoki, thumb: Thumb) -> None:
    thumb.page.goto(f"{naoki.phone.origin}/people")
    thumb.tap_on(thumb.row("山本 花子"))
    naoki.edits(thumb, {"会社名": "社" * 301})
    thumb.tap("確認する")
    expect(thumb.page.get_by_text("会社名：長すぎます（300文字まで）。")).to_be_visible()
    thumb.tap("直す")
    naoki.types(thumb, {"会社名": "株式会社みなと"})
    expect(thumb.page.get_by_text("受け付けられなかったもの")).to_have_count(0)
    expect(thumb.page.get_by_text("ありません")).to_be_visible()


def deletes_the_account(product: Product, thumb: Thumb) -> None:
    me = UUID(thumb.page.evaluate(ME))
    assert has_account(product, me)
    opens(thumb, "アカウントを削除")
    thumb.type("確認のため「削除」と入力してください", "削除")
    thumb.tap("アカウントを削除する")
    expect(thumb.control("ログイン")).to_be_visible()
    assert left_here(thumb.page) == 0
    assert not has_account(product, me)


def opens(thumb: Thumb, name: str) -> None:
    """A page of the settings."""
    thumb.page.goto(thumb.page.url.partition("/people")[0].partition("/settings")[0] + "/settings")
    thumb.tap(name)


def left_here(page: Page) -> int:
    """Rows in all tables of the phone's database."""
    return int(page.evaluate(LEFT_HERE))


def has_account(product: Product, user: UUID) -> bool:
    database = Database(product.settings.database)
    try:
        with database.read() as session:
            return session.get(User, user) is not None
    finally:
        database.close()
