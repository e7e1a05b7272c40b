"""Photos, kept byte for byte under `<owner>/<sha256>`."""

import hashlib
import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit
from uuid import UUID

import obstore
from obstore.store import LocalStore, ObjectStore
from sqlalchemy import String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.user import owner_column
from server.cards.bucket import open_bucket, open_probe, within_reach
from server.database import Base
from server.errors import Refused

MAX_BYTES = 25 * 1024 * 1024


class Photo(Base):
    """That a person's photo is safely in the store; `size` in bytes."""

    __tablename__ = "photos"
    owner_id: Mapped[UUID] = owner_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int]
    kept_at: Mapped[datetime]


class PhotoStore:
    """A folder (`file://`) or a bucket (`s3://`, credentials from the environment).

    Each method raises `Unavailable` when that cannot be reached, after half a minute at most.
    """

    def __init__(self, url: str) -> None:
        self._folder = Path(unquote(urlsplit(url).path)) if url.startswith("file://") else None
        self._store = _open_folder(self._folder) if self._folder else open_bucket(url)
        self._probe = self._store if self._folder else open_probe(url)

    def put(self, owner_id: UUID, sha256: str, data: bytes) -> None:
        """On disk when this returns. Refuses bytes that are not what their name says; raises `NoSpace`."""
        if hashlib.sha256(data).hexdigest() != sha256:
            raise Refused("The photo's digest is not that of its bytes.", code="wrong_digest")
        with within_reach():
            obstore.put(self._store, f"{owner_id}/{sha256}", data)
            if self._folder:
                _flush(self._folder / str(owner_id) / sha256)

    def get(self, owner_id: UUID, sha256: str) -> bytes | None:
        """None when it is not there (any more): a platform may have thrown its disk away."""
        with within_reach(), suppress(FileNotFoundError):
            return bytes(obstore.get(self._store, f"{owner_id}/{sha256}").bytes())
        return None

    def has(self, owner_id: UUID, sha256: str) -> bool:
        with within_reach(), suppress(FileNotFoundError):
            obstore.head(self._store, f"{owner_id}/{sha256}")
            return True
        return False

    def drop(self, owner_id: UUID, sha256: str) -> None:
        """Gone when this returns, also when it was gone before."""
        with within_reach(), suppress(FileNotFoundError):
            obstore.delete(self._store, f"{owner_id}/{sha256}")

    def drop_all(self, owner_id: UUID) -> None:
        with within_reach():
            for some in obstore.list(self._store, prefix=str(owner_id)):
                obstore.delete(self._store, [each["path"] for each in some])

    def check(self) -> None:
        """Raises when the store cannot be reached, within a few seconds."""
        prefix = None if self._folder else "readyz"  # of which there is nothing: a page of keys is 1,000
        with within_reach():
            next(iter(obstore.list(self._probe, prefix=prefix, chunk_size=1)), None)


def missing(session: Session, owner_id: UUID, digests: set[str]) -> set[str]:
    kept = select(Photo.sha256).where(Photo.owner_id == owner_id, Photo.sha256.in_(digests))
    return digests - set(session.scalars(kept))


def _open_folder(folder: Path) -> ObjectStore:
    folder.mkdir(parents=True, exist_ok=True)
    return LocalStore(folder)


def _flush(path: Path) -> None:
    """The store writes and renames, but does not wait for the disk."""
    for each in (path, path.parent, path.parent.parent):
        handle = os.open(each, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
