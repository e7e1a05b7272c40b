"""Japanese family and given names with their readings (japanese-personal-name-dataset)."""

import re
from dataclasses import dataclass
from functools import cache

import jaconv
from japanese_personal_name_dataset import load_dataset

# What stands on cards, and what the dictionary knows; only for looking up.
VARIANTS = str.maketrans("髙﨑嶋邊邉澤齋齊廣國龍濱瀧櫻惠眞德槇實榮條圓豐與彌禮學凜桒",
                         "高崎島辺辺沢斎斉広国竜浜滝桜恵真徳槙実栄条円豊与弥礼学凛桑")  # fmt: skip


@dataclass(frozen=True)
class Split:
    """A full name as family and given name; `known` counts how many of the two the dictionary has (0..2)."""

    family: str
    given: str
    known: int


class Names:
    """The dictionary, in memory."""

    def __init__(self) -> None:
        men, women, families = load_dataset("org", include_last_names=True)
        self._families = {
            name: (_katakana(entry["reading"]), entry["en"]) for name, entry in families.items()
        }
        self._given: dict[str, set[str]] = {}
        for reading, entry in (*men.items(), *women.items()):
            for kanji in (*entry["kanji"], reading, _katakana(reading)):
                self._given.setdefault(kanji, set()).add(_katakana(reading))

        self.romanised = {
            shortened(entry["en"]) for entry in (*men.values(), *women.values(), *families.values())
        }

    def is_family(self, text: str) -> bool:
        return text.translate(VARIANTS) in self._families or text in self._families

    def is_given(self, text: str) -> bool:
        return text.translate(VARIANTS) in self._given or text in self._given

    def split(self, name: str) -> Split | None:
        """Where family and given name part: at a printed space if there is one, where the dictionary knows
        most. Letter-spaced names (山 本  花 子) have more spaces than the one that parts them."""
        cuts = [match.start() for match in re.finditer(r"\s+", name)] or range(1, len(name))
        splits = [self._judged(_closed(name[:cut]), _closed(name[cut:])) for cut in cuts]
        return max(splits, key=lambda split: (split.known, -abs(len(split.family) - 2)), default=None)

    def family_readings(self, family: str) -> set[str]:
        """Katakana; empty when unknown."""
        entry = self._families.get(family) or self._families.get(family.translate(VARIANTS))
        return {entry[0]} if entry else set()

    def given_readings(self, given: str) -> set[str]:
        return self._given.get(given) or self._given.get(given.translate(VARIANTS)) or set()

    def _judged(self, family: str, given: str) -> Split:
        return Split(family, given, self.is_family(family) + self.is_given(given))


def _closed(text: str) -> str:
    return re.sub(r"\s", "", text)


@cache
def _katakana(text: str) -> str:
    return str(jaconv.hira2kata(text))


def romanised(katakana: str) -> str:
    """Hepburn without long vowels, as e-mail addresses have it: サトウ -> sato."""
    plain = str(jaconv.kata2alphabet(katakana)).lower()
    return shortened(plain)


def shortened(romaji: str) -> str:
    """Fold what people spell in several ways: ou, oo, oh -> o; uu -> u; m before b, p -> n."""
    for long, short in (
        ("ou", "o"),
        ("oo", "o"),
        ("oh", "o"),
        ("uu", "u"),
        ("mb", "nb"),
        ("mp", "np"),
        ("-", ""),
    ):
        romaji = romaji.replace(long, short)
    return romaji
