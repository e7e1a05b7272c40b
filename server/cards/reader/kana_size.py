"""Large kana and small ones, which the recogniser takes for each other: they differ in size alone."""

import re

LARGE = str.maketrans("ャュョァィゥェォッゃゅょ", "ヤユヨアイウエオツやゆよ")
SMALL = str.maketrans("ヤユヨアイウエオツやゆよつ", "ャュョァィゥェォッゃゅょっ")
SOFT = frozenset("キシチニヒミリギジヂビピ")
"""Syllables that a small ャ, ュ, ョ may follow."""
_SOFT = "".join(SOFT)
_LARGE_HERE = re.compile(rf"(?<![{_SOFT}テデフヴイ])[ャュョ]|(?<![きしちにひみりぎじぢびぴ])[ゃゅょ]")
_SMALL_HERE = re.compile(
    rf"(?<=[{_SOFT}])(?<!キ)[ヤユヨ](?=ー)|(?<=[シジチ])[ヤヨ](?=ン)|(?<=オフ)イ(?=ス)|(?<=フ)イ(?=[ツッ]ク)|(?<=フ[イィ])ツ(?=ク)"
)
_WORDS = (
    "クリニック|スペシャリスト|プロジェクト|ディレクター|クリエイティブ|マーケティング|コンサルティング|エグゼクティブ|"
    "ネットワーク|コミュニケーション|コミュニティ|ロジスティクス|フィナンシャル|ファイナンス|ファシリティ|エンジェル|"
    "エージェント|エージェンシー|マネージャー|マネジャー|チャンネル|チャレンジ|パッケージ|ショップ|ステップ|メディカル|"
    "メディア|セキュリティ|ファーム|ファクトリー|フィールド|フォトグラファー|ディーラー|ディベロップメント|"
    "ジャパン|キャリア|キャピタル|ジャーナル|ミュージック|ミュージアム|ビューティー|ティーチャー|アクティブ|パティシエ|"
    "ソリューション|ロボット|ロボティクス|テック|トラック|プロダクション|リサーチャー|インターナショナル|"
    "サイエンティスト|ブティック|プラスチック|フィットネス|ペット|ネット|ウェディング|ウェブ"
)
_SIZED = {word.translate(LARGE): word for word in _WORDS.split("|")}


def _either(large: str) -> str:
    """Each kana as it is, or small."""
    return "".join(f"[{letter}{letter.translate(SMALL)}]" for letter in large)


_WORD_HERE = re.compile("|".join(_either(word) for word in sorted(_SIZED, key=len, reverse=True)))
"""Words of cards with a small kana, whichever size its kana were taken for."""


def sized(text: str) -> str:
    """ャ, ュ, ョ stand only behind a syllable in i; ソリユーション has no ユ: nothing else is spelt so,
    but for キユーピー. Firms that spell themselves with large ones (キヤノン, 富士フイルム) are
    no words of `_WORDS`."""
    text = _LARGE_HERE.sub(lambda match: match.group().translate(LARGE), text)
    text = _WORD_HERE.sub(lambda match: _SIZED[match.group().translate(LARGE)], text)
    return _SMALL_HERE.sub(lambda match: match.group().translate(SMALL), text)
