"""Characters are told apart, and look-alikes put right where their neighbours leave no doubt."""

import pytest

from server.cards.reader.script import fold, is_kana, narrow, plain, repaired


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("ミナ卜商事", "ミナト商事"),
        ("卜ヨタ", "トヨタ"),
        ("中央タワ一9F", "中央タワー9F"),
        ("口バート", "口バート"),
        ("キ力イ", "キカイ"),
    ],
)
def test_kanji_within_katakana_become_katakana(read: str, printed: str) -> None:
    assert repaired(read) == printed


@pytest.mark.parametrize("text", ["山口一郎", "八王子市", "力石 工", "ビル一階", "サン工業"])
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
