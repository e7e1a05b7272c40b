"""How to reach the person: addresses, numbers, mail and web, with labels in many styles or none."""

from dataclasses import dataclass
from random import Random

from tests.bench.cards import words
from tests.bench.cards.family import Family
from tests.bench.cards.person import AREAS, ELSEWHERE, Company, Person, Place, place
from tests.bench.cards.sheet import Row, Run, Sheet

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
ENGLISH = ("caps", "letters", "letters2", "letters3", "mixed", "phone", "caps2", "none", "slash", "office", "bars")
KANJI = str.maketrans("0123456789-", "〇一二三四五六七八九―")


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


def add_contact(
    dice: Random, family: Family, sheet: Sheet, who: Person, firm: Company, language: str
) -> None:
    style = _style(dice, family, language)
    if style.english and dice.random() < 0.4:
        sheet.contact += _abroad(dice, sheet, style)
        sheet.contact += _net(dice, family, sheet, style, who, firm)
        return
    where = [place(dice) for _ in range(dice.randint(2, 3) if family.offices > 1 else 1)]
    for index, spot in enumerate(where):
        sheet.contact += _office(dice, family, sheet, spot, style, index, len(where))
    sheet.contact += _personal(dice, family, sheet, where[0], style, who, firm)
    if language == "both" and dice.random() < 0.5:
        sheet.contact += _english_address(dice, sheet, where[0], style.size)


def _style(dice: Random, family: Family, language: str) -> Style:
    names = ENGLISH if language == "en" else tuple(LABELS)
    name = "none" if dice.random() < family.unlabelled else dice.choice(names)
    return Style(
        LABELS[name], dice.uniform(1.75, 2.4), language == "en",
        dice.choice((0.3, 0.5, 1.0, 0.0 if len(LABELS[name][0]) > 2 else 0.4)),
        dice.random() < (0.7 if language == "en" else 0.04),
        dice.choice(("hyphen",) * 6 + ("paren", "dot", "space")),
    )  # fmt: skip


def _abroad(dice: Random, sheet: Sheet, style: Style) -> list[Row]:
    """An office in another country, its numbers as they are written there."""
    parts, form, area = dice.choice(words.FOREIGN_PLACES)
    rows = list[Row]()
    if dice.random() < 0.85:
        sheet.says("address", " ".join(parts))
        rows += [[Run(part, style.size)] for part in parts]
    kinds: list[tuple[str, int]] = [("tel", 0)]
    kinds += [("fax", 1)] if style.labels[0] and dice.random() < 0.3 else []
    for key, label in kinds:
        number = form.format(area, f"{dice.randint(0, 9999):04}")
        sheet.says(key, number)
        rows.append(style.row(label, number))
    return rows


def _office(
    dice: Random,
    family: Family,
    sheet: Sheet,
    spot: Place,
    style: Style,
    index: int,
    many: int,
) -> list[Row]:
    rows = list[Row]()
    if dice.random() < family.address or many > 1:
        rows += (
            _english_address(dice, sheet, spot, style.size)
            if style.english
            else _address(dice, sheet, spot, style)
        )
        if many > 1:
            label = words.OFFICES[index] if index == 0 else dice.choice(words.OFFICES[1:])
            label = dice.choice(("{}", "{}", "[{}]", "■{}", "【{}】", "<{}>", "● {}")).format(label)
            rows = (
                [[Run(label, style.size), *_indented(rows[0])], *rows[1:]]
                if dice.random() < 0.6
                else [[Run(label, style.size)], *rows]
            )
    tel = _number(dice, spot, style)
    labelled = bool(style.labels[0])
    fax = _number(dice, spot, style) if labelled and dice.random() < 0.55 else ""
    if index == 0 and dice.random() < 0.12 and not fax:
        return rows
    return rows + _tel_fax(dice, sheet, style, tel, fax)


def _indented(row: Row) -> Row:
    first, *others = row
    return [Run(first.text, first.size, first.bold, first.tracking, 1.0), *others]


def _tel_fax(dice: Random, sheet: Sheet, style: Style, tel: str, fax: str) -> list[Row]:
    sheet.says("tel", tel)
    if not fax:
        if style.labels[0] in ("TEL", "TEL:") and dice.random() < 0.08:
            sheet.says("fax", tel)
            return [[Run("TEL/FAX", style.size), Run(tel, style.size, gap=0.5)]]
        return [style.row(0, tel)]
    sheet.says("fax", fax)
    if dice.random() < 0.55:
        return [[*style.row(0, tel), *_indented(style.row(1, fax))]]
    return [style.row(0, tel), style.row(1, fax)]


def _number(dice: Random, spot: Place, style: Style) -> str:
    area = AREAS.get(spot.prefecture) or dice.choice(ELSEWHERE)
    if dice.random() < 0.04:
        return f"0120-{dice.randint(100, 999)}-{dice.randint(100, 999)}"
    digits = 10 - len(area) - 4
    exchange = str(dice.randint(2 * 10 ** (digits - 1), 10**digits - 1))
    return _divided(style, area, exchange, f"{dice.randint(0, 9999):04}")


def _divided(style: Style, area: str, exchange: str, last: str) -> str:
    if style.international:
        return (
            f"+81-{area[1:]}-{exchange}-{last}"
            if style.figures != "paren"
            else f"+81 (0){area[1:]} {exchange} {last}"
        )
    return {"hyphen": f"{area}-{exchange}-{last}", "paren": f"({area}){exchange}-{last}",
            "dot": f"{area}.{exchange}.{last}",
            "space": f"{area} {exchange} {last}"}[style.figures]  # fmt: skip


def _personal(
    dice: Random, family: Family, sheet: Sheet, spot: Place, style: Style, who: Person, firm: Company
) -> list[Row]:
    rows = list[Row]()
    if dice.random() < family.phones * 0.4 and style.labels[5] and not style.english:
        direct = _number(dice, spot, style)
        sheet.says("tel", direct)
        rows.append(style.row(5, direct))
    if dice.random() < 0.25 + 0.5 * family.phones:
        mobile = _divided(
            style,
            dice.choice(("090", "080", "070")),
            str(dice.randint(1000, 9999)),
            f"{dice.randint(0, 9999):04}",
        )
        sheet.says("mobile", mobile)
        rows.append(style.row(2, mobile))
    rows += _net(dice, family, sheet, style, who, firm)
    return rows


def _net(dice: Random, family: Family, sheet: Sheet, style: Style, who: Person, firm: Company) -> list[Row]:
    rows, first, last = list[Row](), who.given_romaji.lower(), who.family_romaji.lower()
    if dice.random() < 0.95:
        login = dice.choice(
            (
                f"{first}.{last}",
                f"{first[0]}.{last}",
                last,
                f"{last}-{first}",
                f"{first}_{last}",
                f"{first[0]}{last}",
                f"{last}{dice.randint(1, 99)}",
                "info",
            )
        )
        mail = f"{login}@{firm.domain}" if dice.random() < 0.9 else f"{last}.{first}@gmail.com"
        sheet.says("email", mail)
        rows.append(style.row(3, mail))
    if dice.random() < 0.75:
        url = dice.choice(
            ("https://www.{}/", "https://{}", "www.{}", "http://www.{}", "{}", "https://www.{}")
        ).format(firm.domain)
        sheet.says("url", url)
        rows.append([Run(url, style.size)] if style.labels[4] == "http" else style.row(4, url))
    if dice.random() < family.handles:
        handle = f"@{last}_{dice.choice(('photo', 'works', 'jp', 'design', first[:4]))}"[:16]
        sheet.says("x_handle", handle)
        rows.append([Run(dice.choice(("X ", "X: ", "Twitter: ", "")) + handle, style.size)])
    if dice.random() < family.handles * 0.5:
        line = f"{first}{dice.randint(1, 999)}"
        sheet.says("line_id", line)
        rows.append([Run(dice.choice(("LINE ID: ", "LINE: ", "LINE ID ", "LINE：")) + line, style.size)])
    return rows


def _address(dice: Random, sheet: Sheet, spot: Place, style: Style) -> list[Row]:
    block = "-".join(str(dice.randint(1, 30)) for _ in range(dice.choice((2, 3, 3))))
    if dice.random() < 0.2:
        block = f"{dice.randint(1, 9)}丁目{dice.randint(1, 30)}番{dice.randint(1, 20)}号"
    head = dice.choice((spot.prefecture, spot.prefecture, "")) + spot.city + spot.town + block
    code = f"{spot.code[:3]}-{spot.code[3:]}"
    sheet.says("postal_code", code)
    building = _building(dice, 0) if dice.random() < 0.6 else ""
    rows = [[Run(head, style.size)]]
    if building:
        alone = dice.random() < 0.5 or len(head + building) > 26
        rows = [*rows, [Run(building, style.size)]] if alone else [[Run(f"{head} {building}", style.size)]]
    sheet.says("address", " ".join(filter(None, (head, building))))
    mark = Run(style.labels[6] + dice.choice(("", " ")) + code if style.labels[6] else code, style.size)
    if dice.random() < 0.4:
        return [[mark], *rows]
    return [[mark, *_indented(rows[0])], *rows[1:]]


def _building(dice: Random, language: int) -> str:
    name, floor = dice.choice(words.BUILDINGS)[language], dice.randint(1, 30)
    if language:
        return f"{name} {floor}F"
    return name + dice.choice(
        (
            f"{floor}F",
            f"{floor}階",
            f" {floor}F",
            f"{floor * 100 + 3}",
            f"{floor}0{dice.randint(1, 9)}号室",
            "",
        )
    )


def _english_address(dice: Random, sheet: Sheet, spot: Place, size: float) -> list[Row]:
    block = "-".join(str(dice.randint(1, 30)) for _ in range(3))
    code = f"{spot.code[:3]}-{spot.code[3:]}"
    end = dice.choice((f" {code} Japan", f" {code}, Japan", f" {code} JAPAN", f", Japan {code}"))
    building = f"{_building(dice, 1)}, " if dice.random() < 0.4 else ""
    text = f"{building}{block} {spot.english}{end}"
    if code not in sheet.truth.get("postal_code", []):
        sheet.says("postal_code", code)
    words_ = text.split(", ")
    half = len(words_) // 2
    rows = [text] if len(text) < 44 else [", ".join(words_[:half]) + ",", ", ".join(words_[half:])]
    sheet.says("address", " ".join(rows))
    return [[Run(row, size)] for row in rows]
