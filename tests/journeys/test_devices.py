"""A phone that was signed out from another device: nothing is shown on it, nothing on it is lost."""

from playwright.sync_api import expect

from tests.journeys.naoki import Naoki

MAKE_A_CODE = """async () => {
    const headers = {'Content-Type': 'application/json'};
    const answer = await fetch('/api/recovery-codes', {method: 'POST', headers, body: '{}'});
    return (await answer.json()).recovery_codes[0];
}"""
END_IT_FROM_AFAR = """async () => {
    const {sessions} = await (await fetch('/api/sessions')).json();
    await fetch(`/api/sessions/${sessions.find(each => each.current).id}`, {method: 'DELETE'});
}"""
SYNCED = 30_000


def test_a_phone_ended_from_afar_hides_what_it_has_until_the_same_person_signs_in(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    thumb.page.goto(f"{naoki.phone.origin}/capture/without-card")
    thumb.type("お名前", "中村 さくら")
    thumb.tap("完了")
    expect(thumb.page.get_by_role("heading", name="今日の連絡", level=1)).to_be_visible()
    thumb.page.goto(f"{naoki.phone.origin}/people")
    expect(thumb.row("中村 さくら")).to_be_visible()
    code = thumb.page.evaluate(MAKE_A_CODE)
    thumb.page.evaluate(END_IT_FROM_AFAR)
    locked = thumb.page.get_by_role("heading", name="ログインが終了しました")
    expect(locked).to_be_visible(timeout=SYNCED)
    thumb.page.reload()
    expect(locked).to_be_visible()
    expect(thumb.page.get_by_text("中村 さくら")).to_have_count(0)
    for name in ("名刺を撮る", "シャッター", "完了"):
        thumb.tap(name)
    expect(locked).to_be_visible()
    thumb.type("コード", code)
    thumb.tap("ログイン")
    expect(thumb.page.get_by_role("heading", name="前の晩の準備")).to_be_visible()
    thumb.page.goto(f"{naoki.phone.origin}/people")
    expect(thumb.row("中村 さくら")).to_be_visible()
    expect(thumb.page.get_by_text("この端末に保存")).to_have_count(0, timeout=SYNCED)
