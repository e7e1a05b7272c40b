"""The server on a disk of a few megabytes that a test may fill.

A tmpfs in a mount namespace of its own, which takes no root; it is reached through the server's process.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from server.config import Settings
from tests.sync.house import Account
from tests.sync.mortal import free_port, wait_until_it_answers, welcome

MOUNT = (
    'mount -t tmpfs -o size="$1" none "$0" && cp "$2" "$0/enishi.db" && echo mounted && shift 2 && exec "$@"'
)
NAMESPACES = ["unshare", "--user", "--map-root-user", "--mount"]


class SmallDisk:
    """A context manager. `path` is the disk. OSError with a sentence where nobody may mount anything."""

    def __init__(self, folder: Path, megabytes: int, migrated_sqlite: Path) -> None:
        folder.mkdir()
        self.port = free_port()
        server = [sys.executable, "-m", "tests.sync.mortal", folder, f"sqlite:///{folder}/enishi.db"]
        disk = [folder, f"{megabytes}m", migrated_sqlite]
        self._command = [*NAMESPACES, "sh", "-c", MOUNT, *disk, *server, str(self.port)]
        self._folder = folder

    def __enter__(self) -> Self:
        pipe = subprocess.PIPE
        top = Path(__file__).parents[2]
        self._server = subprocess.Popen(
            self._command, cwd=top, stdout=pipe, stderr=subprocess.STDOUT, text=True
        )
        assert self._server.stdout
        said = self._server.stdout.readline()
        if said != "mounted\n":
            self._server.communicate()
            raise OSError(f"this machine lets nobody mount a small disk: {said}")
        self.path = Path(f"/proc/{self._server.pid}/root{self._folder}")
        self.url = f"sqlite:///{self.path / 'enishi.db'}"
        wait_until_it_answers(self.port)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.kill()
        self._server.communicate()

    def welcomes(self) -> Account:
        return welcome(Settings(ENISHI_DATA=self.path, DATABASE_URL=self.url, PORT=self.port))

    def leaves(self, kilobytes: int) -> None:
        """Somebody else's file takes all but that."""
        free = shutil.disk_usage(self.path).free - kilobytes * 1024
        self._ballast.write_bytes(bytes(max(free, 0)))

    def has_room(self) -> None:
        self._ballast.unlink(missing_ok=True)

    @property
    def _ballast(self) -> Path:
        return self.path / "ballast"
