"""Latin letters for what is spoken."""

from unicodedata import normalize

import jaconv


def romaji(kana: str) -> str:
    """Hepburn as on cards: サトウ -> Sato."""
    plain = str(jaconv.kata2alphabet(jaconv.hira2kata(normalize("NFKC", kana))))
    for long, short in (("ou", "o"), ("oo", "o"), ("uu", "u"), ("-", "")):
        plain = plain.replace(long, short)
    return plain.capitalize()
