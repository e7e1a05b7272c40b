"""Where they work: companies that do not exist, at addresses that any town has."""

from dataclasses import dataclass
from random import Random

_FIRMS = """
株式会社こもれび製作所 Komorebi Works komorebi-works|合同会社つむぎ舎 Tsumugisha tsumugisha
北辻物産株式会社 Kitatsuji Bussan kitatsuji|株式会社潮見テクノス Shiomi Technos shiomi-technos
みかげ商店株式会社 Mikage Shoten mikage-shoten|株式会社あさぎデザイン Asagi Design asagi-design
有限会社まるいち珈琲 Maruichi Coffee maruichi-coffee|株式会社ナギサロジ Nagisa Logi nagisa-logi
株式会社灯台出版 Todai Publishing todai-pub|アオバト税理士法人 Aobato Tax aobato-tax
株式会社花織ワークス Kaori Works kaori-works|ほたる法律事務所 Hotaru Law hotaru-law
株式会社ミナモ Minamo minamo|東雲精密工業株式会社 Shinonome Seimitsu shinonome-seimitsu
株式会社縁側メディア Engawa Media engawa-media|さざなみ信用組合 Sazanami Credit sazanami-credit
株式会社リンデン・フード Linden Food linden-food|株式会社ことのは翻訳 Kotonoha kotonoha
株式会社くすのき人材 Kusunoki Jinzai kusunoki-jinzai|合同会社ヨルノハナシ Yorunohanashi yorunohanashi
"""
DEPARTMENTS = ("営業部", "事業開発室", "海外営業課", "マーケティング部", "経営企画室", "開発部", "人事部", "")
TITLES = ("代表", "部長", "課長", "マネージャー", "主任", "プロデューサー", "リーダー", "")
ALONE = ("デザイナー", "ライター", "通訳", "中小企業診断士", "エンジニア", "編集者", "フォトグラファー")
PLACES = (
    ("103-0027", "東京都中央区日本橋"),
    ("150-0001", "東京都渋谷区神宮前"),
    ("111-0053", "東京都台東区浅草橋"),
    ("231-0023", "神奈川県横浜市中区山下町"),
    ("541-0041", "大阪府大阪市中央区北浜"),
    ("604-8155", "京都府京都市中京区錦小路通"),
    ("460-0003", "愛知県名古屋市中区錦"),
)


@dataclass(frozen=True)
class Position:
    """What a card says of somebody's work; all empty for whoever works alone but for a title."""

    company: str
    english: str
    domain: str
    department: str
    title: str
    postal_code: str
    address: str


def drawn_position(dice: Random) -> Position:
    if dice.random() < 0.15:
        return Position("", "", "", "", dice.choice(ALONE), "", "")
    company, *english, domain = dice.choice(_firms()).split()
    postal_code, town = dice.choice(PLACES)
    block = f"{dice.randint(1, 4)}-{dice.randint(1, 20)}-{dice.randint(1, 9)}"
    department, title = dice.choice(DEPARTMENTS), dice.choice(TITLES)
    return Position(
        company, " ".join(english), f"{domain}.example", department, title, postal_code, town + block
    )


def _firms() -> list[str]:
    return [each for line in _FIRMS.split("\n") for each in line.split("|") if each]
