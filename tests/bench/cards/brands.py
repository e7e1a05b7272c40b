"""Names without a legal form: shops, offices, public bodies, temples, words made up for a brand."""

from random import Random

from tests.bench.cards.names import romaji

SHOPS = (
    "居酒屋", "喫茶", "珈琲", "鮨", "そば処", "手打うどん", "焼鳥", "天ぷら", "中国料理", "洋食",
    "ビストロ", "イタリア料理", "和菓子",
    "パティスリー", "美容室", "理容", "整体院", "鍼灸院", "ネイルサロン", "生花店", "古書", "雑貨", "工房",
    "アトリエ", "写真館", "書道教室",
    "ピアノ教室", "学習塾", "民宿", "ホテル", "温泉旅館", "酒蔵", "農園", "オフィス", "カフェ",
    "ギャラリー", "保険サービス", "パン工房",
)  # fmt: skip
SOFT = (
    "ひまわり", "つばき", "さざなみ", "やまぼうし", "はなみずき", "ふくろう", "みのり", "あかり",
    "まごころ", "きずな", "ことのは", "せせらぎ",
    "たんぽぽ", "つむぎ", "にじいろ", "ほたる", "まつば", "ゆずりは", "わかば", "いろは", "おひさま",
    "かもめ", "こはる", "しろくま",
)  # fmt: skip
LATIN_SHOPS = ("Cafe", "Atelier", "Studio", "Salon", "Bar", "Bistro", "Trattoria", "Boulangerie", "Hotel",
    "Gallery",
               "Flower", "Hair", "Nail", "Books", "Coffee", "Kitchen", "La", "Le", "The", "Chez", "Casa",
               "Villa",
               "Yoga", "Design", "Photo", "House of", "Club", "Brasserie", "Vintage", "Dance")  # fmt: skip
OFFICES = (
    "法律事務所", "税理士事務所", "公認会計士事務所", "行政書士事務所", "社会保険労務士事務所",
    "司法書士事務所", "土地家屋調査士事務所",
    "会計事務所", "特許事務所", "建築設計事務所", "デザイン事務所", "社労士・行政書士事務所",
    "税務会計事務所", "総合法律事務所",
    "内科クリニック", "歯科医院", "眼科", "動物病院", "整形外科", "薬局", "医院", "工務店", "商店", "酒店",
    "農園", "企画", "写真事務所", "堂", "屋",
    "鉄工所", "塗装店", "電気商会", "自動車", "石材店", "畳店", "不動産", "印刷所", "製麺所", "建材",
    "鮮魚店", "呉服店", "表具店",
)  # fmt: skip
PUBLIC = ("市役所", "区役所", "町役場", "商工会議所", "観光協会", "市立図書館", "警察署", "消防署",
    "市立病院", "市教育委員会", "農業協同組合",
          "信用金庫", "森林組合", "漁業協同組合", "高等学校", "大学", "新聞社", "放送", "銀行", "バス",
          "鉄道", "ガス", "ホテル")  # fmt: skip
SUBJECTS = (
    "医療",
    "経済",
    "環境",
    "教育",
    "文化",
    "観光",
    "情報",
    "食品",
    "建築",
    "福祉",
    "国際交流",
    "電子",
    "宇宙",
    "農業",
    "音楽",
    "統計",
)
SOCIETIES = (
    "協会",
    "学会",
    "連盟",
    "振興会",
    "機構",
    "研究会",
    "連合会",
    "推進協議会",
    "普及会",
    "研究所",
    "財団",
    "支援センター",
)
TEMPLES = ("寺", "院", "神社", "八幡宮", "教会", "天満宮", "稲荷神社", "寺別院")
SYLLABLES = ("ka", "lo", "mi", "ra", "ve", "no", "ti", "su", "ne", "xo", "ru", "be", "do", "fi", "ga",
    "zen", "lux", "tri",
             "al", "or", "en", "via", "qu", "ster", "mar", "vol", "cy", "pla", "sta", "nex")  # fmt: skip
KATAKANA = ("カ", "ロ", "ミ", "ラ", "ヴェ", "ノ", "ティ", "ス", "ネ", "ゾ", "ル", "ベ", "ド", "フィ", "ガ",
    "ゼン", "ラックス", "トリ",
            "アル", "オル", "エン", "ビア", "クオ", "スター", "マー", "ボル", "サイ", "プラ", "スタ",
            "ネク")  # fmt: skip
LETTERS = (
    "エス",
    "ケイ",
    "エム",
    "ティ",
    "アイ",
    "エヌ",
    "ワイ",
    "ジェイ",
    "エー",
    "ビー",
    "アール",
    "ディー",
)


def brand(dice: Random, family: str, town: str, town_kana: str) -> tuple[str, str]:
    """A name in Japanese (or in Latin letters, as brands are) and in Latin letters."""
    sort = dice.randrange(8)
    latin = romaji(town_kana)
    if sort == 0:
        soft = dice.choice((*SOFT, family, town))
        return f"{dice.choice(SHOPS)}{dice.choice(('', ' '))}{soft}", word(dice)
    if sort == 1:
        shop, name = dice.choice(LATIN_SHOPS), word(dice)
        pair = dice.choice(
            (f"{shop} {name}", f"{shop} & {dice.choice(LATIN_SHOPS)} {name}", f"{name} {shop}")
        )
        return pair, pair
    if sort == 2:
        return f"{family}{dice.choice(OFFICES)}", f"{word(dice)} Office"
    if sort == 3:
        return f"{town}{dice.choice(PUBLIC)}", f"{latin} City"
    if sort == 4:
        name = f"日本{dice.choice(SUBJECTS)}{dice.choice(SUBJECTS)}{dice.choice(SOCIETIES)}"
        return name, f"Japan {word(dice)} {dice.choice(('Association', 'Foundation', 'Chamber'))}"
    if sort == 5:
        return f"{town[:2]}{dice.choice(TEMPLES)}", f"{latin} Temple"
    if sort == 6:
        name = word(dice)
        return dice.choice((name, name.upper(), name.lower())), name
    return f"{dice.choice(SOFT)}{dice.choice(OFFICES[-20:])}", word(dice)


def word(dice: Random) -> str:
    """Made up: Lomira, Vexo."""
    return "".join(dice.choices(SYLLABLES, k=dice.choice((2, 2, 3)))).capitalize()


def stem(dice: Random) -> tuple[str, str]:
    """What stands beside a legal form: made up in katakana, letters read out, a soft word."""
    if dice.random() < 0.5:
        chosen = dice.choices(range(len(SYLLABLES)), k=dice.choice((2, 2, 3)))
        return "".join(KATAKANA[i] for i in chosen), "".join(SYLLABLES[i] for i in chosen)
    if dice.random() < 0.4:
        letters = dice.choice(("・", "")).join(dice.choices(LETTERS, k=dice.choice((2, 3))))
        return letters, word(dice).lower()
    return dice.choice(SOFT), word(dice).lower()
