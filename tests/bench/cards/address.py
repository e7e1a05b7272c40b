"""Addresses as they are printed: Japanese, of Japan in Latin letters, of other countries."""

from random import Random

from tests.bench.cards import words
from tests.bench.cards.person import Place
from tests.bench.cards.sheet import Row, Run, Sheet
from tests.bench.cards.style import Style


def indented(row: Row) -> Row:
    first, *others = row
    return [Run(first.text, first.size, first.bold, first.tracking, 1.0), *others]


def japanese_address(dice: Random, sheet: Sheet, spot: Place, style: Style) -> list[Row]:
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
    return [[mark, *indented(rows[0])], *rows[1:]]


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


def english_address(dice: Random, sheet: Sheet, spot: Place, size: float) -> list[Row]:
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


def abroad(dice: Random, sheet: Sheet, style: Style) -> list[Row]:
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
