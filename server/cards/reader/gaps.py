"""What a value has that no card prints: spaces behind narrow letters, half a bracket.
And the space that a block must have."""

import re

from server.cards.reader.lexicon import FIGURES
from server.cards.reader.script import KANA, KANJI, KATAKANA

FALSE = (
    re.compile(rf"(?<={KATAKANA}) (?={KATAKANA}(?!{KATAKANA}))"),  # ウエス ト館
    re.compile(rf"(?:(?<=^{KATAKANA})|(?<=[^\u30a1-\u30faー・]{KATAKANA})) (?={KATAKANA}{{2}})"),  # ト ラスト
    re.compile(r"(?<=[a-z]{3}) (?=[a-z]$)|(?<=^[A-Z]) (?=[a-z]{2,}$)"),
    re.compile(r"(?<=#) (?=\d)"),  # of a floor abroad
    re.compile(r"(?<=\bL) (?=L ?C$)|(?<=\bLL) (?=C$)"),
    re.compile(r"(?<=[株有]式|[株有]限|合同|合資|合名) (?=会社)"),
    re.compile(rf"(?<={KANJI}|{KANA}) (?=ビル(?!{KANJI}|{KANA}))"),  # 浦和 ビル505
    re.compile(r"(?<=[目番])\s(?=\d)"),
    re.compile(rf"^ー(?={KATAKANA})"),  # the end of a rule before the line
)
HALF_BRACKET = re.compile(r"^\([株有](?!\))")  # of ㈱
BLOCK_END = re.compile(
    rf"(?:[{FIGURES}]+(?:丁目|番地の?|番|号|[-の])?)*(?:[{FIGURES}](?:番地|号)|-[{FIGURES}]+)"
    rf"(?=(?!の|[階号室棟館線町丁番地{FIGURES}])(?:{KANJI}|{KANA}))"
)
"""13-15 or 3番10号, and a building at once behind it."""


def without_false_gaps(text: str) -> str:
    for gap in FALSE:
        text = gap.sub("", text)
    return HALF_BRACKET.sub(r"\g<0>)", text)


def with_gap_behind_block(address: str) -> str:
    """3-2-14テラス -> 3-2-14 テラス: it is next to always printed, and often overlooked."""
    return BLOCK_END.sub(lambda end: end.group() + " ", address, count=1)
