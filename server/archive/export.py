"""Everything of one person as a zip: `data.json`, their photos as they are, and a README for both."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import IO, Any
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.cards.photo import Photo
from server.channels.mailbox import Mailbox
from server.services import Services
from server.sync.documents import collections
from server.sync.entry import Entry, Version
from server.sync.feed import wire
from server.version import VERSION

README = """\
This is everything that Enishi holds of you.

data.json    "collections": for each kind of record a list, e.g. contacts, encounters, cards, followups.
             Records refer to one another by "id" (contact_id, contact_ids, event_id ...).
             "_deleted": true marks what you deleted less than 30 days ago; of what is
             gone for good only the id is left.
             "mail_address": where the mail digest goes, once confirmed.
             "history": what a record ("collection", "id") was before it was changed at "replaced_at".
             Times are UTC, ISO 8601. "exported_at", "version": when, and by which Enishi.
photos/      The photos of name cards, byte for byte. A card names its photos, front first, by the
             SHA-256 of the file, which is the file's name here.
"""
_KINDS = ((b"\xff\xd8\xff", ".jpg"), (b"\x89PNG\r\n\x1a\n", ".png"), (b"RIFF", ".webp"))


class _Pipe:
    """What the zip writes into and the answer is sent from; it cannot be rewound, so the zip does not try."""

    def __init__(self) -> None:
        self._held: list[bytes] = []
        self._at = 0

    def write(self, data: bytes) -> int:
        self._held.append(bytes(data))
        self._at += len(data)
        return len(data)

    def tell(self) -> int:
        return self._at

    def flush(self) -> None:
        """There is nothing behind it."""

    def take(self) -> bytes:
        taken, self._held = b"".join(self._held), []
        return taken


def export(services: Services, owner_id: UUID) -> Iterator[bytes]:
    """The zip, piece by piece: of the photos, one at a time is in memory."""
    now, pipe = services.clock(), _Pipe()
    with ZipFile(pipe, "w") as archive:  # type: ignore[call-overload]
        archive.writestr(_entry("README.txt", now), README)
        with (
            services.database.read() as session,
            archive.open(_entry("data.json", now), "w", force_zip64=True) as file,
        ):
            _write_data(session, owner_id, now, file)
            photos = session.scalars(select(Photo.sha256).where(Photo.owner_id == owner_id)).all()
        yield pipe.take()
        for sha256 in sorted(photos):
            if data := services.photos.get(owner_id, sha256):  # None: erased since the download began
                archive.writestr(_entry(f"photos/{sha256}{_suffix(data)}", now, ZIP_STORED), data)
                yield pipe.take()
    yield pipe.take()


def _entry(name: str, now: datetime, compression: int = ZIP_DEFLATED) -> ZipInfo:
    entry = ZipInfo(name, now.timetuple()[:6])
    entry.compress_type = compression
    return entry


def _write_data(session: Session, owner_id: UUID, now: datetime, file: IO[bytes]) -> None:
    """In one read, so that it is all of one moment; a record at a time, so that it may be large."""
    file.write(
        b'{"exported_at": %s, "version": %s,\n"collections": {' % (_json(now.isoformat()), _json(VERSION))
    )
    for index, name in enumerate(sorted(collections())):
        file.write(b"%s\n%s: [" % (b"," if index else b"", _json(name)))
        mine = select(Entry).where(Entry.owner_id == owner_id, Entry.collection == name).order_by(Entry.seq)
        _write_list(file, (wire(entry)["doc"] for entry in session.scalars(mine).yield_per(500)))
        file.write(b"]")
    file.write(b'},\n"history": [')
    past = select(Version).where(Version.owner_id == owner_id).order_by(Version.seq)
    _write_list(file, (_version(version) for version in session.scalars(past).yield_per(500)))
    mailbox = session.get(Mailbox, owner_id)
    file.write(b'],\n"mail_address": %s}\n' % _json(mailbox.address if mailbox else ""))


def _write_list(file: IO[bytes], documents: Iterator[Any]) -> None:
    for index, document in enumerate(documents):
        file.write((b",\n" if index else b"\n") + _json(document))


def _version(version: Version) -> dict[str, Any]:
    of = {"collection": version.collection, "id": str(version.document_id), "seq": version.seq}
    return {**of, "replaced_at": version.replaced_at.isoformat(), "doc": version.body}


def _suffix(data: bytes) -> str:
    return next((suffix for sign, suffix in _KINDS if data.startswith(sign)), "")


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
