"""What people are called: frequent names, put together by lot."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

FAMILIES = """
佐伯 さえき Saeki|篠原 しのはら Shinohara|三浦 みうら Miura|岡田 おかだ Okada|村上 むらかみ Murakami
石川 いしかわ Ishikawa|西田 にしだ Nishida|桜井 さくらい Sakurai|菅野 かんの Kanno|内藤 ないとう Naito
大西 おおにし Onishi|浜田 はまだ Hamada|水谷 みずたに Mizutani|古川 ふるかわ Furukawa|早川 はやかわ Hayakawa
野村 のむら Nomura|荒井 あらい Arai|川口 かわぐち Kawaguchi|飯島 いいじま Iijima|黒田 くろだ Kuroda
松尾 まつお Matsuo|白石 しらいし Shiraishi|小池 こいけ Koike|杉本 すぎもと Sugimoto|藤井 ふじい Fujii
上原 うえはら Uehara|柴田 しばた Shibata|永井 ながい Nagai|本多 ほんだ Honda|平野 ひらの Hirano
吉川 よしかわ Yoshikawa|中島 なかじま Nakajima|斎藤 さいとう Saito|森田 もりた Morita|武田 たけだ Takeda
宮本 みやもと Miyamoto|久保 くぼ Kubo|松井 まつい Matsui|山内 やまうち Yamauchi|秋山 あきやま Akiyama
千葉 ちば Chiba|高木 たかぎ Takagi|原 はら Hara|林 はやし Hayashi|関口 せきぐち Sekiguchi
長谷川 はせがわ Hasegawa|五十嵐 いがらし Igarashi|佐々木 ささき Sasaki|堀内 ほりうち Horiuchi|辻 つじ Tsuji
"""
GIVEN = """
悠斗 ゆうと Yuto|彩香 あやか Ayaka|健吾 けんご Kengo|美穂 みほ Miho|拓也 たくや Takuya|奈緒 なお Nao
亮 りょう Ryo|千尋 ちひろ Chihiro|和也 かずや Kazuya|麻衣 まい Mai|慎一 しんいち Shinichi|沙織 さおり Saori
大樹 だいき Daiki|里奈 りな Rina|隆之 たかゆき Takayuki|恵子 けいこ Keiko|淳 じゅん Jun|香織 かおり Kaori
康平 こうへい Kohei|優子 ゆうこ Yuko|雅人 まさと Masato|真由 まゆ Mayu|秀樹 ひでき Hideki|早紀 さき Saki
翼 つばさ Tsubasa|葵 あおい Aoi|修平 しゅうへい Shuhei|友美 ともみ Tomomi|圭 けい Kei|瞳 ひとみ Hitomi
洋介 ようすけ Yosuke|佳奈 かな Kana|信吾 しんご Shingo|綾 あや Aya|直人 なおと Naoto|遥 はるか Haruka
"""
FROM_ELSEWHERE = (
    ("陳 美玲", "ちん めいりん", "Meiling Chen"),
    ("Alexandra Konstantinou", "", "Alexandra Konstantinou"),
    ("グエン・ティ・ラン", "", "Lan Nguyen"),
    ("Tom Whitfield", "", "Tom Whitfield"),
    ("朴 志勳", "ぱく じふん", "Jihoon Park"),
)
"""Names that are longer, shorter and written otherwise than most."""


@dataclass(frozen=True)
class Name:
    written: str
    kana: str
    romaji: str

    @property
    def handle(self) -> str:
        """An account on X; none of fifteen characters ends so by accident."""
        first, *_, last = self.romaji.split()
        return f"{first[:8].lower()}_{last[0].lower()}_demo"


def drawn_names(dice: Random) -> Iterator[Name]:
    """Without end, and no handle twice until all have been given."""
    yield from (Name(*each) for each in FROM_ELSEWHERE)
    families, given = _table(FAMILIES), _table(GIVEN)
    pairs = [(f, g) for f in families for g in given]
    dice.shuffle(pairs)
    taken: set[str] = set()
    for family, own in pairs:
        name = Name(f"{family[0]} {own[0]}", f"{family[1]} {own[1]}", f"{own[2]} {family[2]}")
        if name.handle not in taken:
            taken.add(name.handle)
            yield name


def _table(text: str) -> list[list[str]]:
    return [each.split() for line in text.split("\n") for each in line.split("|") if each]
