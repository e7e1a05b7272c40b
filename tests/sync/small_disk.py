"""The server on a disk of a few megabytes that a test may fill.

A tmpfs in a mount namespace of its own, which takes no root; it is reached through the server's process.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.sync.house import Account, enter
from tests.sync.mortal import free_port, wait_until_it_answers

MOUNT = 'mount -t tmpfs -o size="$1" none "$0" && cp "$2" "$0/enishi.db" && shift 2 && exec "$@"'
NAMESPACES = ["unshare", "--user", "--map-root-user", "--mount"]


class SmallDisk:
    """A context manager. `path` is the disk. OSError with a sentence where nobody may mount anything."""

    def __init__(self, folder: Path, megabytes: int, migrated_sqlite: Path) -> None:
        folder.mkdir()
        self.port = free_port()
        server = [sys.executable, "-m", "tests.sync.mortal", folder, f"sqlite:///{folder}/enishi.db"]
        disk = [folder, f"{megabytes}m", migrated_sqlite]
        self._command = [*NAMESPACES, "sh", "-c", MOUNT, *map(str, [*disk, *server, self.port])]
        self._folder = folder

    def __enter__(self) -> Self:
        top, pipe = Path(__file__).parents[2], subprocess.PIPE
        self._server = subprocess.Popen(self._command, cwd=top, stdout=pipe, stderr=pipe, text=True)
        assert self._server.stdout
        self._link = self._server.stdout.readline().strip()
        if "code=" not in self._link:
            raise OSError(f"this machine lets nobody mount a small disk: {self._server.communicate()[1]}")
        self.path = Path(f"/proc/{self._server.pid}/root{self._folder}")
        wait_until_it_answers(self.port)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.kill()
        self._server.communicate()

    def welcomes(self) -> Account:
        """The first person; there is no other."""
        return enter(f"http://127.0.0.1:{self.port}", self._link)

    def leaves(self, kilobytes: int) -> None:
        """Somebody else's file takes all but that."""
        free = shutil.disk_usage(self.path).free - kilobytes * 1024
        self._ballast.write_bytes(bytes(max(free, 0)))

    def has_room(self) -> None:
        self._ballast.unlink(missing_ok=True)

    @property
    def _ballast(self) -> Path:
        return self.path / "ballast"
