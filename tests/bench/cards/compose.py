"""Family -> sheet: what is printed, in which words, labels and rows."""

from random import Random

from tests.bench.cards import words
from tests.bench.cards.contact import add_contact
from tests.bench.cards.family import Family
from tests.bench.cards.person import Company, Person, company, person
from tests.bench.cards.sheet import Run, Sheet


def compose(dice: Random, family: Family) -> Sheet:
    who, sheet = person(dice), Sheet()
    language = dice.choice(family.languages)
    firm = company(dice, who)
    sole = dice.random() < family.sole
    if not sole or dice.random() < 0.3:
        _brand(dice, family, sheet, firm, language)
    _who(dice, family, sheet, who, language, sole)
    add_contact(dice, family, sheet, who, firm, language)
    if dice.random() < family.services:
        sheet.extra = [[Run(text, 1.9)] for text in dice.sample(words.SERVICES, dice.randint(1, 3))]
    return sheet


def _brand(dice: Random, family: Family, sheet: Sheet, firm: Company, language: str) -> None:
    size, tracking = dice.uniform(2.8, 4.4), dice.choice((0.0, 0.0, 0.0, 0.08))
    names = {"ja": [firm.name], "en": [firm.english], "both": [firm.name, firm.english]}[language]
    if language == "ja" and dice.random() < 0.15:
        names.append(firm.english)
    rows = [
        [Run(name, size * (0.65 if row else 1), dice.random() < 0.5, tracking * (not row))]
        for row, name in enumerate(names)
    ]
    for name in names:
        sheet.says("company", name)
    if dice.random() < family.tagline:
        rows.insert(dice.choice((0, len(rows))), [Run(dice.choice(words.TAGLINES), dice.uniform(1.8, 2.6))])
    sheet.brand = rows


def _who(dice: Random, family: Family, sheet: Sheet, who: Person, language: str, sole: bool) -> None:
    post = _post(dice, family, sheet, language, sole)
    name = _english_name(dice, sheet, who) if language == "en" else _name(dice, family, sheet, who, language)
    below = dice.random() < (0.5 if language == "en" else 0.2)
    sheet.who = name + post if below else post + name
    if (
        post
        and len(post) == 1
        and len(post[0]) == 1
        and not below
        and language != "en"
        and dice.random() < 0.2
    ):
        beside = [Run(post[0][0].text, 2.5), *(run for run in name[-1] if len(name) == 1)]
        if len(name) == 1:
            sheet.who = [beside]
    if language != "en" and dice.random() < family.qualification:
        row = [Run(dice.choice(words.QUALIFICATIONS), 2.0)]
        sheet.who.insert(dice.choice((0, len(sheet.who))), row)


def _post(dice: Random, family: Family, sheet: Sheet, language: str, sole: bool) -> list[list[Run]]:
    """Departments and titles: on one row, or on one each."""
    size = dice.uniform(2.1, 2.9)
    departments = [dice.choice(words.DEPARTMENTS)] if dice.random() < family.department and not sole else []
    title = dice.choice(words.TRADES if sole else words.TITLES)
    titles = [title] if dice.random() < family.title or sole else []
    rows = list[list[Run]]()
    for column in {"ja": (0,), "en": (1,), "both": (0, 1)}[language]:
        rows += _post_rows(
            dice, sheet, [d[column] for d in departments], [t[column] for t in titles], size, column
        )
        size *= 0.85
    return rows


def _post_rows(
    dice: Random, sheet: Sheet, departments: list[str], titles: list[str], size: float, english: int
) -> list[list[Run]]:
    for text in departments:
        sheet.says("department", text)
    for text in titles:
        sheet.says("title", text)
    apart = [
        part
        for text in departments
        for part in (text.split(" ") if not english and dice.random() < 0.4 else [text])
    ]
    if english:
        order = [*titles, *departments] if dice.random() < 0.5 else [*departments, *titles]
        if len(order) == 2 and dice.random() < 0.12 and "," not in "".join(order):
            return [[Run(f"{order[0]} / {order[1]}", size)]]
        return [[Run(text, size)] for text in order]
    if titles and departments and dice.random() < 0.45 and len(departments[0] + titles[0]) < 18:
        return [[Run(departments[0], size), Run(titles[0], size, gap=dice.choice((0.6, 1.0, 1.6)))]]
    rows = [[Run(text, size)] for text in [*apart, *titles]]
    return rows[::-1] if len(rows) == 2 and len(apart) == 1 and dice.random() < 0.15 else rows


def _name(dice: Random, family: Family, sheet: Sheet, who: Person, language: str) -> list[list[Run]]:
    size = dice.uniform(3.8, 6.6)
    style = dice.choice(("space", "space", "wide", "spread", "none"))
    text = f"{who.family} {who.given}" if style != "none" else f"{who.family}{who.given}"
    if dice.random() < 0.03:
        return _katakana_name(dice, sheet, size)
    sheet.says("name", text)
    rows = [_name_row(style, who, size, dice)]
    if dice.random() < family.kana:
        rows.insert(0 if dice.random() < 0.8 else 1, [Run(_kana(dice, sheet, who), dice.uniform(1.6, 2.1))])
    if dice.random() < family.romaji or language == "both":
        latin = _romaji(dice, who)
        sheet.says("name_romaji", latin)
        rows.append([Run(latin, dice.uniform(1.9, 2.8), tracking=dice.choice((0, 0, 0.1)))])
    return rows


def _katakana_name(dice: Random, sheet: Sheet, size: float) -> list[list[Run]]:
    text, latin = dice.choice(words.KATAKANA_NAMES)
    sheet.says("name", text)
    sheet.says("name_romaji", latin)
    rows = [[Run(text, size * 0.8)], [Run(latin, dice.uniform(1.9, 2.8))]]
    return rows if dice.random() < 0.7 else [[Run(latin, size * 0.8)], [Run(text, dice.uniform(1.9, 2.8))]]


def _name_row(style: str, who: Person, size: float, dice: Random) -> list[Run]:
    bold = dice.random() < 0.4
    if style == "none":
        return [Run(who.family + who.given, size, bold)]
    gap = {"space": 0.5, "wide": 1.0, "spread": 1.1}[style]
    tracking = 0.35 if style == "spread" else 0.0
    return [Run(who.family, size, bold, tracking), Run(who.given, size, bold, tracking, gap)]


def _kana(dice: Random, sheet: Sheet, who: Person) -> str:
    text = f"{who.family_kana} {who.given_kana}"
    if dice.random() < 0.5:
        text = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)
    sheet.says("name_kana", text)
    return text


def _romaji(dice: Random, who: Person) -> str:
    given, family = who.given_romaji, who.family_romaji
    ways = (f"{given} {family}", f"{given} {family}", f"{given} {family.upper()}", f"{family} {given}")
    loud = (f"{family.upper()} {given}", f"{given} {family}".upper(), f"{family}, {given}")
    return dice.choice((*ways, *loud))


def _english_name(dice: Random, sheet: Sheet, who: Person) -> list[list[Run]]:
    given, family = (
        dice.choice(words.FOREIGN) if dice.random() < 0.4 else (who.given_romaji, who.family_romaji)
    )
    plain = f"{given} {family}"
    text = dice.choice(
        (plain, plain, plain, plain.upper(), f"{given} {family.upper()}", f"{given} {family[0]}. {family}")
    )
    sheet.says("name", text)
    before, after = dice.choice(
        (("", ""),) * 5 + (("Dr. ", ""), ("", ", Ph.D."), ("", ", CFA"), ("", ", M.D., Ph.D."))
    )
    return [[Run(before + text + after, dice.uniform(3.4, 5.4), bold=dice.random() < 0.5)]]
