"""Characters are told apart, and look-alikes put right where their neighbours leave no doubt."""

import pytest

from server.cards.reader.kana_size import SOFT
from server.cards.reader.script import fold, is_kana, narrow, plain, repaired


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("ミナ卜商事", "ミナト商事"),
        ("卜ヨタ", "トヨタ"),
        ("中央タワ一9F", "中央タワー9F"),
        ("口バート", "口バート"),
        ("キ力イ", "キカイ"),
        ("流体工ネルギー研究室", "流体エネルギー研究室"),
        ("日本デ一夕活用", "日本データ活用"),
        ("中央夕ワー", "中央タワー"),
        ("スカイビルニー〇三", "スカイビル二一〇三"),
        ("シンフォ二一総合研究所", "シンフォニー総合研究所"),
        ("株式会社八-モニ-酒造", "株式会社ハーモニー酒造"),
        ("株式会社了ーク法律事務所", "株式会社アーク法律事務所"),
        ("一般社団法人了一ク", "一般社団法人アーク"),
        ("完了", "完了"),
    ],
)
def test_kanji_within_katakana_become_katakana(read: str, printed: str) -> None:
    assert repaired(read) == printed


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("ソリユーションズ", "ソリューションズ"),
        ("コンドウョシエ", "コンドウヨシエ"),
        ("ステーシヨン", "ステーション"),
        ("パシフイツク", "パシフィック"),
        ("本町オフイス", "本町オフィス"),
        ("安藤内科クリニツク", "安藤内科クリニック"),
        ("オーシヤンホールディングス", "オーシャンホールディングス"),
        ("スペシヤリスト", "スペシャリスト"),
        ("プロジエクトマネージャー", "プロジェクトマネージャー"),
        ("フジヤマ", "フジヤマ"),
        ("ミツトヨ", "ミツトヨ"),
        ("富士フイルム", "富士フイルム"),
        ("きょうこ", "きょうこ"),
        ("キユーピー", "キユーピー"),
        ("サンヨー", "サンヨー"),
        ("デュオ", "デュオ"),
    ],
)
def test_small_kana_stand_where_they_can_be_spoken(read: str, printed: str) -> None:
    assert repaired(read) == printed


def test_a_block_has_no_day() -> None:
    assert repaired("若里4丁日17番1号") == "若里4丁目17番1号"


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("港南ニ丁目16番", "港南二丁目16番"),
        ("第ニグループ", "第二グループ"),
        ("ハ丁目", "八丁目"),
        ("ヒルズニー階", "ヒルズ二一階"),
        ("スカイビルー九階", "スカイビル一九階"),
        ("スカイビル二三ミ〇ミ", "スカイビル二三三〇三"),
        ("パIトナー", "パートナー"),
        ("プロジェクトマネージャ1", "プロジェクトマネージャー"),
        ("デハ〇八ー〇一〇九", "デ八〇八ー〇一〇九"),
        ("Al Laboratory", "AI Laboratory"),
        ("Canaria Pharma, lnc.", "Canaria Pharma, Inc."),
        ("Mail lnagai@aoba.jp", "Mail lnagai@aoba.jp"),
        ("取締役 CE0", "取締役 CEO"),
        ("FA×  03-1234-5678", "FAX  03-1234-5678"),
        ("Al Suzuki", "Al Suzuki"),
        ("マーケティング部ーシニアエンジニア", "マーケティング部|シニアエンジニア"),
        ("株北前ロジスティクス", "㈱北前ロジスティクス"),
        ("株式会社北前", "株式会社北前"),
        ("Te103-6717-8240", "Tel03-6717-8240"),
    ],
)
def test_what_stands_there_is_told_by_what_follows(read: str, printed: str) -> None:
    assert repaired(read) == printed


@pytest.mark.parametrize(
    "text",
    [
        "山口一郎",
        "八王子市",
        "力石 工",
        "第三ハイツ",
        "第三ハーバー",
        "第二ミナト",
        "丸の内センター三階",
        "ビル一階",
        "サン工業",
        "電力センター",
    ],
)
def test_kanji_among_kanji_stay(text: str) -> None:
    assert repaired(text) == text


def test_full_width_letters_become_plain_ones() -> None:
    assert "".join(map(narrow, "ＴＥＬ：０３（１２）　ア㈱髙")) == "TEL:03(12) ア㈱髙"


def test_kana_is_kana_only() -> None:
    assert is_kana("やまもと はなこ")
    assert is_kana("サトウ・ケン")
    assert not is_kana("山もと")
    assert not is_kana("・")


def test_folding_forgets_width_case_and_spaces() -> None:
    assert fold("ＴＥＬ　Ａb") == fold("telab")


def test_plain_text_has_single_spaces() -> None:
    assert plain(" 営業部  課長 ") == "営業部 課長"


def test_no_letter_at_all_is_no_syllable_that_softens_the_next() -> None:
    assert "キ" in SOFT
    assert "" not in SOFT  # before the first letter of a column
