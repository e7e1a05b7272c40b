"""Kinds of characters, and spellings that count as equal."""

import re
import unicodedata

KANJI = r"[\u3400-\u9fff\uf900-\ufaff々〆ヶ]"
KANA = r"[\u3041-\u3096\u30a1-\u30fa\u30fcー]"


def is_japanese(letter: str) -> bool:
    return bool(re.fullmatch(f"{KANJI}|{KANA}", letter))


def has_japanese(text: str) -> bool:
    return bool(re.search(f"{KANJI}|{KANA}", text))


def is_kana(text: str) -> bool:
    """Hiragana or katakana only, spaces aside."""
    return bool(re.fullmatch(rf"(?:{KANA}|\s|・)+", text)) and bool(re.search(KANA, text))


def is_katakana(letter: str) -> bool:
    return bool(re.fullmatch(r"[\u30a1-\u30fa\u30fcー]", letter))


KATAKANA = r"[\u30a1-\u30faー]"
LOOKALIKES = str.maketrans("卜八力口二工夕千一", "トハカロニエタチー")


def repaired(text: str) -> str:
    """Kanji that look like katakana, within katakana: ミナ卜 -> ミナト, タワ一9F -> タワー9F. 卜 is hardly
    ever written; the others must not lead on to a kanji."""
    text = re.sub(rf"(?<={KATAKANA})卜|卜(?={KATAKANA})", "ト", text)
    text = re.sub(rf"(?<={KATAKANA}{{2}})一(?={KANJI})(?![番丁号階級代])", "ー", text)
    within = rf"(?<={KATAKANA})[八力口二工夕千一](?!{KANJI})"
    return re.sub(within, lambda match: match.group().translate(LOOKALIKES), text)


def is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def narrow(letter: str) -> str:
    """Full-width Latin letters, digits and marks as half-width, the ideographic space as a space; other
    characters (㈱, 髙, ①) stay as printed. One character gives one character."""
    code = ord(letter)
    if 0xFF01 <= code <= 0xFF5E:
        return chr(code - 0xFEE0)
    return " " if letter.isspace() else letter


def plain(text: str) -> str:
    """With single spaces, as a person would type it."""
    return " ".join(text.split())


def fold(text: str) -> str:
    """For comparing: NFKC, lower case, no spaces."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).lower()
