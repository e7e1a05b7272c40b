"""Firefox's remote protocol, over a plain socket.

A message is its length in bytes, a colon and JSON; a command is [0, id, name, parameters], its answer
[1, id, error, result]. Source: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
"""

import json
import socket
from typing import Any, Literal


class MarionetteError(Exception):
    """Firefox could not do what was asked."""


class Marionette:
    """A session with the Firefox that listens at `port`. OSError while it does not listen yet."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self._stream = self._socket.makefile("rb")
        self._last_id = 0
        self._read()
        self.command("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {}}})
        self.command("WebDriver:SetTimeouts", {"script": 20_000})

    def command(self, name: str, parameters: dict[str, Any] | None = None) -> Any:
        """The command's result. MarionetteError when Firefox refuses it."""
        self._last_id += 1
        said = json.dumps([0, self._last_id, name, parameters or {}]).encode()
        self._socket.sendall(b"%d:%s" % (len(said), said))
        _, _, error, result = self._read()
        if error:
            raise MarionetteError(f"{name}: {error.get('error')}: {error.get('message')}")
        return result

    def use(self, context: Literal["chrome", "content"]) -> None:
        """Scripts run in the page (content) or in the browser itself (chrome)."""
        self.command("Marionette:SetContext", {"value": context})

    def run(self, function: str, *arguments: Any) -> Any:
        """What the JavaScript function returns, or the promise it returns comes to."""
        script = f"return ({function})(...arguments)"
        answer = self.command("WebDriver:ExecuteScript", {"script": script, "args": list(arguments)})
        return answer["value"]

    def close(self) -> None:
        """Hangs up."""
        self._stream.close()
        self._socket.close()

    def _read(self) -> Any:
        length = b""
        while (byte := self._stream.read(1)) != b":":
            if not byte:
                raise MarionetteError("Firefox is gone")
            length += byte
        return json.loads(self._stream.read(int(length)))
