"""Vertical writing (縦書き): columns from right to left."""

from random import Random

from PIL import Image, ImageDraw

from tests.bench.cards.fonts import face_for, font
from tests.bench.cards.setting import Placed, Setting, Zone, fitting, set_rows
from tests.bench.cards.sheet import Row, Run, Sheet

KANJI = str.maketrans("0123456789-", "〇一二三四五六七八九―")
FIGURES = str.maketrans("0123456789", "〇一二三四五六七八九")
TURNED = "ー―-～〜（）()「」…"
LEADING = 1.65


def set_vertically(
    dice: Random, setting: Setting, sheet: Sheet, ink: tuple[int, int, int], mixed: bool
) -> None:
    """Company at the right, the name in the middle, the rest at the left in columns or (mixed) below."""
    brand = [[Run(run.text, min(run.size, 3.4)) for run in row] for row in sheet.brand]
    contact = [row for row in sheet.contact if row]
    upright = [] if mixed else [row for row in contact if _fits_columns(row)]
    across = [row for row in contact if row not in upright]
    kanji = dice.random() < 0.75
    if kanji:
        _told(sheet, upright)
    columns = [_kanji(row) if kanji else row for row in _broken(upright)]
    low = 0.95 if not across else (0.62 if setting.card.height > setting.card.width else 0.68)
    middle = 0.5 if not columns else 0.56
    _columns(setting, brand, (middle + 0.14, 0.07, 0.94, low), ink, "t", from_right=True)
    _columns(setting, sheet.who, (middle - 0.16, 0.1, middle + 0.13, low), ink, "m", from_right=True)
    _columns(setting, columns, (0.05, 0.12, middle - 0.18, low), ink, dice.choice("tb"), from_right=False)
    side = dice.choice("lc")
    zone: Zone = (0.06, low + 0.02, 0.94, 0.96, side, "b")
    set_rows(setting, [*across, *sheet.extra], zone, ink)


def _told(sheet: Sheet, rows: list[Row]) -> None:
    """Addresses are read as printed, in kanji figures; numbers as one dials them."""
    for run in (run for row in rows for run in row):
        sheet.truth["address"] = [
            each.replace(run.text, run.text.translate(FIGURES)) for each in sheet.truth.get("address", [])
        ]


def _fits_columns(row: Row) -> bool:
    text = "".join(run.text for run in row)
    return not any("a" <= letter.lower() <= "z" for letter in text.replace("TEL", "").replace("FAX", ""))


def _broken(rows: list[Row]) -> list[Row]:
    """Long rows in two columns."""
    return [
        part
        for row in rows
        for part in ([[run] for run in row] if len(row) > 1 and sum(len(r.text) for r in row) > 16 else [row])
    ]


def _kanji(row: Row) -> Row:
    return [
        Run(run.text.replace("TEL", "電話").replace("FAX", "FAX").translate(KANJI), run.size, gap=run.gap)
        for run in row
    ]


def _columns(
    setting: Setting,
    rows: list[Row],
    box: tuple[float, float, float, float],
    ink: tuple[int, int, int],
    align: str,
    from_right: bool,
) -> None:
    left, top, right, bottom = (part * side for part, side in zip(box, setting.card.size * 2, strict=True))
    if not rows:
        return
    scale = _scale(setting, rows, right - left, bottom - top)
    widths = [max(run.size for run in row) * setting.pixels_per_mm * scale * LEADING for row in rows]
    slack = right - left - sum(widths)
    x = right - (0 if from_right else slack / 2)
    for row, width in zip(rows, widths, strict=True):
        x -= width
        length = _length(setting, row, scale)
        y = top + {"t": 0.0, "m": (bottom - top - length) / 2, "b": bottom - top - length}[align]
        _column(setting, row, x + width / 2, y, scale, ink)


def _scale(setting: Setting, rows: list[Row], width: float, height: float) -> float:
    wide = sum(max(run.size for run in row) for row in rows) * setting.pixels_per_mm * LEADING
    tall = max(_length(setting, row, 1.0) for row in rows)
    return fitting(rows, min(1.0, width / wide, height / tall))


def _length(setting: Setting, row: Row, scale: float) -> float:
    unit = setting.pixels_per_mm * scale
    return sum(len(run.text) * run.size * (1.06 + run.tracking) * unit + run.gap * run.size * unit * (n > 0)
               for n, run in enumerate(row))  # fmt: skip


def _column(setting: Setting, row: Row, x: float, y: float, scale: float, ink: tuple[int, int, int]) -> None:
    for index, run in enumerate(row):
        size = run.size * setting.pixels_per_mm * scale
        y += run.gap * size if index else 0
        bottom = y + len(run.text) * size * (1.06 + run.tracking)
        setting.placed.append(Placed(run.text, (x - size * 0.6, y, x + size * 0.6, bottom), True))
        for letter in run.text:
            _letter(setting, letter, x, y + size / 2, round(size), run.bold, ink)
            y += size * (1.06 + run.tracking)


def _letter(
    setting: Setting, letter: str, x: float, y: float, size: int, bold: bool, ink: tuple[int, int, int]
) -> None:
    face = font(face_for(setting.face, letter), size, bold)
    if letter not in TURNED:
        setting.pen.text((x, y), letter, font=face, fill=ink, anchor="mm")
        return
    stamp = Image.new("L", (size * 2, size * 2), 0)
    ImageDraw.Draw(stamp).text((size, size), letter, font=face, fill=255, anchor="mm")
    turned = stamp.rotate(-90)
    setting.card.paste(Image.new("RGB", turned.size, ink), (round(x - size), round(y - size)), turned)
