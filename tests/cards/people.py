"""People who do not exist, and what their cards say."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Printed:
    """The fields of one card exactly as they are printed; an empty string is not on the card."""

    name: str
    company: str
    name_kana: str = ""
    name_romaji: str = ""
    department: str = ""
    title: str = ""
    postal_code: str = ""
    address: str = ""
    tel: str = ""
    fax: str = ""
    mobile: str = ""
    email: str = ""
    url: str = ""


HANAKO = Printed(
    name="山本 花子",
    name_romaji="Hanako Yamamoto",
    company="株式会社みなと文具",
    department="企画部",
    title="課長",
    postal_code="150-0002",
    address="東京都渋谷区渋谷2-15-1 渋谷ビル8F",
    tel="03-5550-0123",
    fax="03-5550-0124",
    mobile="090-1234-5678",
    email="hanako.yamamoto@minato-bungu.co.jp",
    url="https://www.minato-bungu.co.jp",
)
ALICE = Printed(
    name="Alice Thompson",
    company="Northwind Research Inc.",
    department="Product Development",
    title="Senior Manager",
    postal_code="105-0001",
    address="1-2-3 Toranomon, Minato-ku, Tokyo",
    tel="+81-3-5550-0456",
    email="alice@northwind-research.com",
    url="www.northwind-research.com",
)

FAMILIES = (
    ("佐藤", "サトウ", "Sato"), ("鈴木", "スズキ", "Suzuki"), ("高橋", "タカハシ", "Takahashi"),
    ("田中", "タナカ", "Tanaka"), ("渡辺", "ワタナベ", "Watanabe"), ("伊藤", "イトウ", "Ito"),
    ("小林", "コバヤシ", "Kobayashi"), ("中村", "ナカムラ", "Nakamura"), ("吉田", "ヨシダ", "Yoshida"),
    ("長谷川", "ハセガワ", "Hasegawa"), ("佐々木", "ササキ", "Sasaki"), ("森", "モリ", "Mori"),
    ("大久保", "オオクボ", "Okubo"), ("藤原", "フジワラ", "Fujiwara"), ("西村", "ニシムラ", "Nishimura"),
)  # fmt: skip
GIVEN = (
    ("健太", "ケンタ", "Kenta"), ("陽子", "ヨウコ", "Yoko"), ("翔", "ショウ", "Sho"),
    ("美咲", "ミサキ", "Misaki"), ("浩一", "コウイチ", "Koichi"), ("真理子", "マリコ", "Mariko"),
    ("大輔", "ダイスケ", "Daisuke"), ("さくら", "サクラ", "Sakura"), ("直樹", "ナオキ", "Naoki"),
    ("由美", "ユミ", "Yumi"), ("慎太郎", "シンタロウ", "Shintaro"), ("恵", "メグミ", "Megumi"),
)  # fmt: skip
COMPANIES = (
    ("青葉システムズ", "aoba-sys"), ("ミナト商事", "minato-trade"), ("北斗電機", "hokuto-denki"),
    ("オレンジデザイン", "orange-design"), ("東亜物流サービス", "toa-logi"),
    ("テクノブリッジ", "technobridge"), ("さくら総合研究所", "sakura-ri"),
    ("日之出食品", "hinode-foods"), ("クラウドワン", "cloudone"),
)  # fmt: skip
DEPARTMENTS = (
    "営業部",
    "第二営業部 法人グループ",
    "経営企画室",
    "開発本部",
    "人事総務部",
    "マーケティング部",
)
TITLES = ("部長", "課長", "主任", "代表取締役", "マネージャー", "取締役 営業本部長", "チーフエンジニア")
PLACES = (
    ("100-0005", "東京都千代田区丸の内", "03"), ("106-0032", "東京都港区六本木", "03"),
    ("530-0001", "大阪府大阪市北区梅田", "06"), ("460-0008", "愛知県名古屋市中区栄", "052"),
    ("220-0012", "神奈川県横浜市西区みなとみらい", "045"), ("810-0001", "福岡県福岡市中央区天神", "092"),
)  # fmt: skip
BUILDINGS = ("第一ビル", "中央タワー", "NKビル")


def someone(seed: int) -> Printed:
    """A person with a plausible card; the same one for the same seed."""
    dice = Random(seed)
    family, family_kana, family_romaji = dice.choice(FAMILIES)
    given, given_kana, given_romaji = dice.choice(GIVEN)
    company, domain = dice.choice(COMPANIES)
    postal_code, place, area = dice.choice(PLACES)
    block = f"{dice.randint(1, 9)}-{dice.randint(1, 30)}-{dice.randint(1, 20)}"
    exchange = dice.randint(3000, 5999) if len(area) == 2 else dice.randint(300, 599)
    login = dice.choice((given_romaji[0], given_romaji)).lower()
    return Printed(
        name=f"{family} {given}",
        name_kana=dice.choice(("", f"{family_kana} {given_kana}")),
        name_romaji=dice.choice(("", f"{given_romaji} {family_romaji}")),
        company=dice.choice((f"株式会社{company}", f"{company}株式会社", f"合同会社{company}")),
        department=dice.choice(("", *DEPARTMENTS)),
        title=dice.choice(("", *TITLES)),
        postal_code=postal_code,
        address=f"{place}{block} {dice.choice(BUILDINGS)}{dice.randint(2, 12)}F",
        tel=f"{area}-{exchange}-{dice.randint(1000, 9999)}",
        fax=dice.choice(("", f"{area}-{exchange}-{dice.randint(1000, 9999)}")),
        mobile=dice.choice(("", f"090-{dice.randint(1000, 9999)}-{dice.randint(1000, 9999)}")),
        email=f"{login}.{family_romaji.lower()}@{domain}.co.jp",
        url=dice.choice((f"https://www.{domain}.co.jp/", f"www.{domain}.co.jp", "")),
    )
