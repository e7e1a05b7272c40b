"""`enishi read PHOTO...`: the reader on the command line."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from tqdm import tqdm

from server.cards.reader import output
from server.cards.reader.errors import UnreadablePhoto
from server.cards.reader.explain import explain
from server.cards.reader.photo import MAX_BYTES
from server.cards.reader.reader import Reader

Form = Literal["table", "json", "csv", "vcard"]
FORMS: dict[Form, output.Write] = {
    "table": output.as_table, "json": output.as_json, "csv": output.as_csv, "vcard": output.as_vcards,
}  # fmt: skip
PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif"})


def read_command(paths: list[Path], form: Form = "table", explained: Path | None = None) -> int:
    """Print what each photo says; of a folder all pictures in it, by name. Pictures of every stage go into
    the folder `explained`.

    The exit status is 1 when a photo could not be read; the others are read all the same. Where the standard
    error is a screen, a bar on it shows how far it is.
    """
    photos = list(_photos(paths))
    reader, failed = Reader(), False
    if form == "csv":
        print(output.csv_head(), flush=True)
    for path in tqdm(photos, unit="photo", leave=False, disable=None if len(photos) > 1 else True):
        done = _read(reader, path, form)
        failed |= not done
        if done and explained:
            explain(reader, _bytes(path), explained, path.stem)
    return int(failed)


def _photos(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(each for each in path.iterdir() if each.suffix.lower() in PICTURES)
        else:
            yield path


def _read(reader: Reader, path: Path, form: Form) -> bool:
    try:
        reading = reader.read(_bytes(path), photo=str(path))
    except (OSError, UnreadablePhoto) as error:
        _complain(path, error, form)
        return False
    written = FORMS[form](reading)
    if written:
        tqdm.write(written, file=sys.stdout)
        sys.stdout.flush()
    return True


def _bytes(path: Path) -> bytes:
    """At most one byte more than a photo may have, which is enough to refuse it."""
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _complain(path: Path, error: OSError | UnreadablePhoto, form: Form) -> None:
    code, detail = (
        (error.code, error.detail)
        if isinstance(error, UnreadablePhoto)
        else ("unreadable_file", error.strerror or "This file cannot be opened.")
    )
    if form == "json":
        tqdm.write(output.error_as_json(str(path), code, detail), file=sys.stdout)
        sys.stdout.flush()
    else:
        tqdm.write(f"{path}: {detail}", file=sys.stderr)
