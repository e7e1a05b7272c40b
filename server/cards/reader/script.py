"""Kinds of characters, and spellings that count as equal."""

import re
import unicodedata

from server.cards.reader.kana_size import sized

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
LOOKALIKES = str.maketrans("卜八力口二工夕千一了", "トハカロニエタチーア")
BEGUN = re.compile(
    r"了(?=[\u30a1-\u30faー]|一[\u30a1-\u30fa])|工(?=ネルギ|ンジ|ンター|レベ|レク|ステ|リア|ージェ|クス|コ)|夕(?=ワー|ウン|クシー|イヤ|イル|ーミナル)|"
    r"力(?=メラ|フェ|ウンセ|ンパニー|ラー|スタ|レッジ|ルチャ)|口(?=ボット|ボティ|ジス|ジック|ーン|ータリー)|"
    r"(?<=デ)[ー一]夕|(?<=[モエ])[ー一]夕(?=[ー一])"
)
"""Words that begin with one of them, also behind a kanji (流体工ネルギー, 中央夕ワー); データ, モーター."""
FIGURES = str.maketrans("ニーハ", "二一八")
COUNTED = "〇一二三四五六七八九"


def repaired(text: str) -> str:
    """Letters that their neighbours leave no doubt of. Each stays one letter."""
    text = re.sub(r"(?<=[\d一二三四五六七八九十]丁)日", "目", text)
    text = re.sub(r"[ニーハ](?=丁目|番[地町館]|号[室館])|(?<=第)[ニーハ]", _figure, text)
    text = re.sub(rf"ニー(?=階)|(?<=ビル)ー(?=[{COUNTED}]階)", _figure, text)
    text = re.sub(rf"(?<=[{COUNTED}])ミ(?=[{COUNTED}]|号|階|$)", "三", text)
    text = re.sub(rf"(?<=[{COUNTED}])ハ(?=[ー-]?[{COUNTED}])|(?<=^[テデ])ハ(?=〇)", "八", text)
    text = re.sub(rf"(?<={KATAKANA})[I|](?={KATAKANA})|(?<=ャ)[1I|]", "ー", text)  # of a column
    text = re.sub(r"\bTe[1I|](?=[\s:.]*[\d(+])", "Tel", text)
    text = re.sub(rf"^株(?![式主価券])(?=(?:{KANJI}|{KANA}|[A-Za-z])(?:\S){{2}})", "㈱", text)
    text = re.sub(rf"ニー?(?=[{COUNTED}])", _figure, text)
    text = re.sub(r"\bAl(?=\s?(?:Lab|Research|Solution|Engineer|研究|推進|事業|戦略|開発|活用))", "AI", text)
    text = re.sub(rf"八-(?={KATAKANA})", "ハー", text)
    text = re.sub(rf"(?<={KATAKANA})[ニ二]-(?={KATAKANA}|(?![{COUNTED}]){KANJI})", "ニー", text)
    text = re.sub(r"\bC([EFIMOPST])0(?=\W|$)", r"C\1O", text)
    text = re.sub(r"^FA×(?=\W|$)", "FAX", text)
    text = re.sub(r"^(?!.*[@/:]).*\bl(?=[bcdfghjkmnpqrstvwxz])", lambda match: match.group()[:-1] + "I", text)
    text = re.sub(rf"(?<={KATAKANA}{{2}})二一(?=(?![{COUNTED}十階号番丁]){KANJI})", "ニー", text)
    text = re.sub(r"(?<=[部課室局科係])ー(?=\s*\S)", "|", text)  # no sound to draw out, but a stroke
    return sized(_katakana(text))


def _figure(like: re.Match[str]) -> str:
    return like.group().translate(FIGURES)


def _katakana(text: str) -> str:
    """Kanji that look like katakana, within katakana: ミナ卜 -> ミナト, タワ一9F -> タワー9F. 卜 is hardly
    ever written; the others must not lead on to a kanji."""
    text = re.sub(rf"(?<={KATAKANA})卜|卜(?={KATAKANA})", "ト", text)
    text = re.sub(rf"(?<={KATAKANA}{{2}})一(?={KANJI})(?![番丁号階級代一二三四五六七八九])", "ー", text)
    text = BEGUN.sub(lambda match: match.group().translate(LOOKALIKES), text)
    within = rf"(?<={KATAKANA})[八力口二工夕千一](?!{KANJI}|〇)"
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
