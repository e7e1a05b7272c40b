"""How to reach the person: addresses, numbers, mail and web, with labels in many styles or none."""

from random import Random

from tests.bench.cards import words
from tests.bench.cards.address import abroad, english_address, indented, japanese_address
from tests.bench.cards.family import Family
from tests.bench.cards.person import AREAS, ELSEWHERE, Company, Person, Place, place
from tests.bench.cards.sheet import Row, Run, Sheet
from tests.bench.cards.style import Style, choose_style


def add_contact(
    dice: Random, family: Family, sheet: Sheet, who: Person, firm: Company, language: str
) -> None:
    style = choose_style(dice, family, language)
    if style.english and dice.random() < 0.4:
        sheet.contact += abroad(dice, sheet, style)
        sheet.contact += _net(dice, family, sheet, style, who, firm)
        return
    where = [place(dice) for _ in range(dice.randint(2, 3) if family.offices > 1 else 1)]
    for index, spot in enumerate(where):
        sheet.contact += _office(dice, family, sheet, spot, style, index, len(where))
    sheet.contact += _personal(dice, family, sheet, where[0], style, who, firm)
    if language == "both" and dice.random() < 0.5:
        sheet.contact += english_address(dice, sheet, where[0], style.size)


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
            english_address(dice, sheet, spot, style.size)
            if style.english
            else japanese_address(dice, sheet, spot, style)
        )
        if many > 1:
            label = words.OFFICES[index] if index == 0 else dice.choice(words.OFFICES[1:])
            label = dice.choice(("{}", "{}", "[{}]", "■{}", "【{}】", "<{}>", "● {}")).format(label)
            rows = (
                [[Run(label, style.size), *indented(rows[0])], *rows[1:]]
                if dice.random() < 0.6
                else [[Run(label, style.size)], *rows]
            )
    tel = _number(dice, spot, style)
    labelled = bool(style.labels[0])
    fax = _number(dice, spot, style) if labelled and dice.random() < 0.55 else ""
    if index == 0 and dice.random() < 0.12 and not fax:
        return rows
    return rows + _tel_fax(dice, sheet, style, tel, fax)


def _tel_fax(dice: Random, sheet: Sheet, style: Style, tel: str, fax: str) -> list[Row]:
    sheet.says("tel", tel)
    if not fax:
        if style.labels[0] in ("TEL", "TEL:") and dice.random() < 0.08:
            sheet.says("fax", tel)
            return [[Run("TEL/FAX", style.size), Run(tel, style.size, gap=0.5)]]
        return [style.row(0, tel)]
    sheet.says("fax", fax)
    if dice.random() < 0.55:
        return [[*style.row(0, tel), *indented(style.row(1, fax))]]
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
