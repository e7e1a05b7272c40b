"""`enishi read [--json] PHOTO...`: the reader on the command line."""

import json
import sys
from pathlib import Path

from server.cards.reader.errors import UnreadablePhoto
from server.cards.reader.photo import MAX_BYTES
from server.cards.reader.reader import Reader
from server.cards.reader.reading import DOUBTFUL_BELOW, CardReading, Reading, Value


def read_command(paths: list[Path], as_json: bool) -> int:
    """Print what each photo says: with `as_json` one line of JSON a photo, a table otherwise.

    The exit status is 1 when a photo could not be read; the others are read all the same.
    """
    reader, failed = Reader(), False
    for path in paths:
        try:
            reading = reader.read(_bytes(path), photo=str(path))
        except (OSError, UnreadablePhoto) as error:
            failed = True
            _complain(path, error, as_json)
        else:
            print(reading.model_dump_json() if as_json else _table(reading), flush=True)
    return int(failed)


def _bytes(path: Path) -> bytes:
    """At most one byte more than a photo may have, which is enough to refuse it."""
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _complain(path: Path, error: OSError | UnreadablePhoto, as_json: bool) -> None:
    code, detail = (
        (error.code, error.detail)
        if isinstance(error, UnreadablePhoto)
        else ("unreadable_file", error.strerror or "This file cannot be opened.")
    )
    if as_json:
        line = {"photo": str(path), "error": code, "detail": detail}
        print(json.dumps(line, ensure_ascii=False), flush=True)
    else:
        print(f"{path}: {detail}", file=sys.stderr)


def _table(reading: Reading) -> str:
    head = f"{reading.photo} ({reading.ms} ms)"
    cards = [_card(card) for card in reading.cards] or ["  no card"]
    return "\n".join([head, *cards])


def _card(card: CardReading) -> str:
    """One row a value, a question mark before the doubtful ones."""
    rows = [(key, value) for key, values in card.fields.items() for value in values]
    return "\n".join(
        f"  {_mark(value)} {key:<12} {value.confidence:4.0%}  {value.value}" for key, value in rows
    )


def _mark(value: Value) -> str:
    return "?" if value.confidence < DOUBTFUL_BELOW else " "
