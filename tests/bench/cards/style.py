"""How a card labels and divides its numbers."""

from dataclasses import dataclass
from random import Random

from tests.bench.cards.family import Family
from tests.bench.cards.sheet import Row, Run

LABELS = {
    "caps": ("TEL", "FAX", "MOBILE", "E-mail", "URL", "直通", "〒"),
    "caps2": ("TEL:", "FAX:", "Mobile:", "MAIL:", "WEB:", "直通:", "〒"),
    "japanese": ("電話", "FAX", "携帯", "メール", "ホームページ", "直通", "〒"),
    "letters": ("T", "F", "M", "E", "W", "D", ""),
    "letters2": ("T.", "F.", "M.", "E.", "U.", "D.", "〒"),
    "letters3": ("T:", "F:", "C:", "E:", "W:", "D:", "〒"),
    "mixed": ("Tel.", "Fax.", "Mob.", "Mail", "Web", "直通", "〒"),
    "sign": ("℡", "FAX", "携帯", "✉", "URL", "直通", "〒"),
    "phone": ("Phone", "Fax", "Cell", "Email", "Website", "Direct", ""),
    "brackets": ("[TEL]", "[FAX]", "[携帯]", "[Mail]", "[HP]", "[直通]", "〒"),
    "daihyo": ("TEL(代表)", "FAX", "携帯", "e-mail", "http", "TEL(直通)", "〒"),
    "slash": ("T /", "F /", "M /", "E /", "W /", "D /", "〒"),
    "office": ("Office", "Fax", "Cell", "Email", "Web", "Direct", ""),
    "bars": ("tel", "fax", "mob", "mail", "web", "direct", ""),
    "none": ("", "", "", "", "", "", ""),
}
ENGLISH = (
    "caps",
    "letters",
    "letters2",
    "letters3",
    "mixed",
    "phone",
    "caps2",
    "none",
    "slash",
    "office",
    "bars",
)


@dataclass(frozen=True)
class Style:
    labels: tuple[str, ...]
    size: float
    english: bool
    spaced: float
    """em between label and value"""
    international: bool
    figures: str
    """how a number is divided: hyphen, dot, paren, space"""

    def row(self, label: int, value: str) -> Row:
        word = self.labels[label]
        if not word:
            return [Run(value, self.size)]
        if self.spaced == 0:
            return [Run(word + value, self.size)]
        return [Run(word, self.size), Run(value, self.size, gap=self.spaced)]


def choose_style(dice: Random, family: Family, language: str) -> Style:
    names = ENGLISH if language == "en" else tuple(LABELS)
    name = "none" if dice.random() < family.unlabelled else dice.choice(names)
    return Style(
        LABELS[name], dice.uniform(1.75, 2.4), language == "en",
        dice.choice((0.3, 0.5, 1.0, 0.0 if len(LABELS[name][0]) > 2 else 0.4)),
        dice.random() < (0.7 if language == "en" else 0.04),
        dice.choice(("hyphen",) * 6 + ("paren", "dot", "space")),
    )  # fmt: skip
