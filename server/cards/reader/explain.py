"""Pictures and words of every stage of a reading: `enishi read --explain DIR`."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from server.cards.reader.confidence import Weighed
from server.cards.reader.flat import FlatCard
from server.cards.reader.lines import TextLine
from server.cards.reader.quad import Corners
from server.cards.reader.reader import Reader
from server.cards.reader.scorer import ROLES

Colour = tuple[int, int, int]
FOUND: Colour = (220, 40, 40)
COLOURS: dict[str, Colour] = {
    "name": (200, 30, 60), "name_kana": (230, 110, 130), "name_romaji": (230, 110, 130),
    "company": (30, 90, 200), "department": (20, 150, 150), "title": (20, 150, 90), "address": (150, 90, 20),
    "postal_code": (190, 130, 50), "other": (130, 130, 130),
}  # fmt: skip
NUMBERS: Colour = (120, 60, 170)


def explain(reader: Reader, data: bytes, folder: Path, name: str) -> None:
    """Write into `folder`, for each stage: the quadrilaterals found in the photo, every card upright, its
    numbered lines in the colour of their field, and in words which line became which field and why."""
    folder.mkdir(parents=True, exist_ok=True)
    photo, cards = reader.look(data)
    picture = Image.fromarray(photo.pixels)
    for card, _ in cards:
        _outline(ImageDraw.Draw(picture), card.outline, FOUND, "")
    picture.save(folder / f"{name}-1-photo.jpg")
    for number, (card, lines) in enumerate(cards, start=1):
        Image.fromarray(card.pixels).save(folder / f"{name}-2-card-{number}.jpg")
        fields = [each for values in reader.parser.fields(lines).values() for each in values]
        _lines(card, lines, fields).save(folder / f"{name}-3-lines-{number}.jpg")
        (folder / f"{name}-4-fields-{number}.txt").write_text(_why(reader, lines, fields), encoding="utf-8")


def _lines(card: FlatCard, lines: list[TextLine], fields: list[Weighed]) -> Image.Image:
    picture = Image.fromarray(card.pixels)
    pen = ImageDraw.Draw(picture)
    for number, line in enumerate(lines, start=1):
        keys = [each.candidate.key for each in fields if _within(each.candidate.line, line)]
        colour = COLOURS.get(keys[0], NUMBERS) if keys else COLOURS["other"]
        _outline(pen, line.box, colour, str(number))
    return picture


def _outline(pen: ImageDraw.ImageDraw, box: Corners, colour: Colour, number: str) -> None:
    corners = [(float(x), float(y)) for x, y in box]
    pen.polygon(corners, outline=colour, width=3)
    pen.text(corners[0], number, fill=colour, anchor="rb", font=ImageFont.load_default(22))


def _within(part: TextLine, line: TextLine) -> bool:
    (left, top), (right, bottom) = line.box.min(axis=0), line.box.max(axis=0)
    x, y = part.box.mean(axis=0)
    spanned = part.box.min(axis=0)[1] - 2 <= line.box.mean(axis=0)[1] <= part.box.max(axis=0)[1] + 2
    return bool((left <= x <= right and top <= y <= bottom) or (spanned and line.text in part.text))


def _why(reader: Reader, lines: list[TextLine], fields: list[Weighed]) -> str:
    """The lines, then every value with what spoke for it."""
    said = [
        f"{number:3} {line.text}  (least sure letter {min(line.sureness):.2f})"
        for number, line in enumerate(lines, start=1)
    ]
    values = [_value(each) for each in fields]
    card = reader.parser.prepared(lines)
    weighed = list[str]()
    for segment, chances, reasons in zip(card.segments, *reader.parser.scorer.reasons(card), strict=True):
        likely = ", ".join(f"{ROLES[role]} {chances[role]:.2f}" for role in np.argsort(-chances)[:2])
        weighed.append(f"  {segment.text}: {likely}; most for it: {', '.join(reasons)}")
    return "\n".join(["Lines", *said, "", "Fields", *values, "", "Words weighed", *weighed, ""])


def _value(each: Weighed) -> str:
    agrees = f", agrees with {', '.join(sorted(each.checked.agrees))}" if each.checked.agrees else ""
    against = (
        f", DISAGREES with {', '.join(sorted(each.checked.disagrees))}" if each.checked.disagrees else ""
    )
    return f"  {each.candidate.key:<12} {each.confidence:.2f}  {each.candidate.value}{agrees}{against}"
