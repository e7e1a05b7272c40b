"""Rows of text set into zones of the card."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageDraw

from tests.bench.cards.fonts import face_for, font
from tests.bench.cards.sheet import Row, Run

Zone = tuple[float, float, float, float, str, str]
"""Left, top, right, bottom as parts of the card; l, c or r; t, m or b."""

LEADING = 1.5
SMALLEST = 1.35  # mm, about 4 points


@dataclass(frozen=True)
class Placed:
    """A run where it was set: left, top, right, bottom in pixels."""

    text: str
    box: tuple[float, float, float, float]
    downwards: bool = False


@dataclass(frozen=True)
class Setting:
    """The card being set, in what, and where its runs have come to stand."""

    card: Image.Image
    pixels_per_mm: float
    face: Path
    placed: list[Placed] = field(default_factory=list)

    @property
    def pen(self) -> ImageDraw.ImageDraw:
        return ImageDraw.Draw(self.card)


class TooMuch(Exception):
    """The rows fit their place only in letters that no printer would use."""


def fitting(rows: list[Row], scale: float) -> float:
    if scale * min(run.size for row in rows for run in row) < SMALLEST:
        raise TooMuch
    return scale


def set_rows(setting: Setting, rows: list[Row], zone: Zone, ink: tuple[int, int, int]) -> None:
    """Set the rows into the zone, smaller when they would not fit; too much for it raises `TooMuch`."""
    left, top, right, bottom = (
        part * side for part, side in zip(zone[:4], setting.card.size * 2, strict=True)
    )
    rows = [row for row in rows if row]
    if not rows:
        return
    scale = _scale(setting, rows, right - left, bottom - top)
    heights = [_height(setting, row, scale) for row in rows]
    slack = bottom - top - sum(heights)
    y = top + {"t": 0.0, "m": slack / 2, "b": slack}[zone[5]]
    for row, height in zip(rows, heights, strict=True):
        width = _width(setting, row, scale)
        x = left + {"l": 0.0, "c": (right - left - width) / 2, "r": right - left - width}[zone[4]]
        _set_row(setting, row, x, y + height / LEADING, scale, ink)
        y += height


def _scale(setting: Setting, rows: list[Row], width: float, height: float) -> float:
    widest = max(_width(setting, row, 1.0) for row in rows)
    tall = sum(_height(setting, row, 1.0) for row in rows)
    return fitting(rows, min(1.0, width / max(widest, 1), height / max(tall, 1)))


def _pixels(setting: Setting, run: Run, scale: float) -> int:
    return round(run.size * setting.pixels_per_mm * scale)


def _height(setting: Setting, row: Row, scale: float) -> float:
    return max(_pixels(setting, run, scale) for run in row) * LEADING


def _pieces(setting: Setting, run: Run, scale: float) -> Iterator[tuple[str, float]]:
    """Text and its advance: letter by letter when they stand apart."""
    size = _pixels(setting, run, scale)
    pen = font(face_for(setting.face, run.text), size, run.bold)
    for piece in run.text if run.tracking else [run.text]:
        yield piece, pen.getlength(piece) + run.tracking * size


def _width(setting: Setting, row: Row, scale: float) -> float:
    gaps = sum(run.gap * _pixels(setting, run, scale) for run in row[1:])
    return gaps + sum(advance for run in row for _, advance in _pieces(setting, run, scale))


def _set_row(
    setting: Setting, row: Row, x: float, base: float, scale: float, ink: tuple[int, int, int]
) -> None:
    for index, run in enumerate(row):
        size = _pixels(setting, run, scale)
        x += run.gap * size if index else 0
        face = font(face_for(setting.face, run.text), size, run.bold)
        start = x
        for piece, advance in _pieces(setting, run, scale):
            setting.pen.text((x, base), piece, font=face, fill=ink, anchor="ls")
            x += advance
        setting.placed.append(Placed(run.text, (start, base - 0.98 * size, x, base + 0.22 * size)))
