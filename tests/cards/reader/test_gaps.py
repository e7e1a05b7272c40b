"""Spaces that no card prints are closed, and the one behind a block is put in."""

import pytest

from server.cards.reader.gaps import with_gap_behind_block, without_false_gaps


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("ウエス ト4号館", "ウエスト4号館"),
        ("栄町25-29-21 ト ラストタワー1703", "栄町25-29-21 トラストタワー1703"),
        ("Five Studio LL C", "Five Studio LLC"),
        ("Xogast a", "Xogasta"),
        ("R uga", "Ruga"),
        ("みなと 株式 会社", "みなと 株式会社"),
        ("(株つむぎ電機", "(株)つむぎ電機"),
        ("ープロジェクトマネージャー", "プロジェクトマネージャー"),
        ("高砂2丁目 2番3号 さいたま浦和 ビル505", "高砂2丁目2番3号 さいたま浦和ビル505"),
    ],
)
def test_what_no_card_prints_is_put_right(read: str, printed: str) -> None:
    assert without_false_gaps(read) == printed


@pytest.mark.parametrize(
    "text", ["渋谷1-2-3 ビル4階", "山本 花子", "サトウ ケン", "エ・ミ ルーム", "東京 ビル管理"]
)
def test_a_gap_between_words_stays(text: str) -> None:
    assert without_false_gaps(text) == text


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("大阪市港区海岸通3-2-14テラス", "大阪市港区海岸通3-2-14 テラス"),
        ("丸の内三丁目5番10号丸の内ビル7階", "丸の内三丁目5番10号 丸の内ビル7階"),
    ],
)
def test_a_building_stands_apart_from_its_block(read: str, printed: str) -> None:
    assert with_gap_behind_block(read) == printed


@pytest.mark.parametrize(
    "address",
    ["札幌市北1条西2-3", "千代田区一番町4-5", "京都市8番地の3", "白川二一-一六-一三", "港区1-2-3号室"],
)
def test_what_belongs_to_the_block_stays_with_it(address: str) -> None:
    assert with_gap_behind_block(address) == address
