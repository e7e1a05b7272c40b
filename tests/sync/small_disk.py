"""A disk of a few megabytes that a test may fill, and what runs on it.

A tmpfs in namespaces of its own, which takes no root; all of it is gone when the process that holds them is.
"""

import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Self

MOUNT = 'mount -t tmpfs -o size="$1" none "$0" && eval "$2"'
NAMESPACES = ["unshare", "--user", "--map-root-user", "--mount", "--pid", "--fork", "--kill-child"]


class SmallDisk:
    """A context manager. OSError with a sentence where nobody may mount anything.

    `script` is for a shell and knows the disk by the name of `folder`; the first line it says is `said`, and
    what it says next is in `log`. We see the disk at `path`, where SQLite does not find its way.
    """

    def __init__(self, folder: Path, megabytes: int, script: str) -> None:
        folder.mkdir()
        self._folder = folder
        self._command = [*NAMESPACES, "sh", "-c", MOUNT, str(folder), f"{megabytes}m", script]
        self.log = folder.with_suffix(".log")

    def __enter__(self) -> Self:
        top = Path(__file__).parents[2]
        with self.log.open("w") as log:
            self._holder = subprocess.Popen(
                self._command, cwd=top, stdout=subprocess.PIPE, stderr=log, text=True
            )
        assert self._holder.stdout
        self.said = self._holder.stdout.readline().strip()
        if not self.said:
            self._holder.communicate()
            raise OSError(f"this machine lets nobody mount a small disk: {self.log.read_text()}")
        self.path = Path(f"/proc/{self._holder.pid}/root{self._folder}")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._holder.kill()
        self._holder.communicate()

    def leaves(self, kilobytes: int) -> None:
        """Somebody else's file takes all but that."""
        free = shutil.disk_usage(self.path).free - kilobytes * 1024
        self._ballast.write_bytes(bytes(max(free, 0)))

    def has_room(self) -> None:
        self._ballast.unlink(missing_ok=True)

    @property
    def _ballast(self) -> Path:
        return self.path / "ballast"
