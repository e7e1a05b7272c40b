"""WebKit's Web Inspector, over its web socket: the one remote protocol that leaves a browser its profile.

The page is a target within the connection: what is said to it is wrapped, and so are its answers. One that
moves to another process, as with its first address, is another target then.
Source: https://github.com/WebKit/WebKit, Source/JavaScriptCore/inspector/protocol (Target.json, Runtime.json)
"""

import asyncio
import json
from typing import Any

import aiohttp

from tests.background import Background

ANSWER_SECONDS = 25


class InspectorError(Exception):
    """The page threw, or the browser could not do what was asked."""


class _MovedError(Exception):
    """The page is another target now, and the old one will not answer."""


class Inspector:
    """The page behind the web socket at `url`."""

    def __init__(self, background: Background, url: str) -> None:
        self._background = background
        self._target = ""
        self._last_id = 0
        background.run(self._connect(url))

    def run(self, function: str, *arguments: Any) -> Any:
        """What the JavaScript function returns, or the promise it returns comes to.

        InspectorError when it throws, TimeoutError when nothing comes of it.
        """
        return self._background.run(self._call(f"({function})(...{json.dumps(arguments)})"))

    def close(self) -> None:
        """Hangs up."""
        self._background.run(self._hang_up())

    async def _connect(self, url: str) -> None:
        self._session = aiohttp.ClientSession()
        self._socket = await self._session.ws_connect(url, max_msg_size=0)

    async def _hang_up(self) -> None:
        await self._socket.close()
        await self._session.close()

    async def _call(self, call: str) -> Any:
        async with asyncio.timeout(ANSWER_SECONDS):
            while True:
                try:
                    promise = await self._command("Runtime.evaluate", expression=f"(async () => {call})()")
                    kept = {"promiseObjectId": promise["objectId"], "returnByValue": True}
                    return (await self._command("Runtime.awaitPromise", **kept)).get("value")
                except _MovedError:
                    continue

    async def _command(self, method: str, **parameters: Any) -> Any:
        while not self._target:
            await self._hear()
        self._last_id += 1
        message = json.dumps({"id": self._last_id, "method": method, "params": parameters})
        await self._say("Target.sendMessageToTarget", targetId=self._target, message=message)
        while (answer := await self._hear()).get("id") != self._last_id:
            pass
        if "error" in answer or answer["result"]["wasThrown"]:
            raise InspectorError(f"{method}: {answer}")
        return answer["result"]["result"]

    async def _say(self, method: str, **parameters: str) -> None:
        await self._socket.send_json({"id": self._last_id, "method": method, "params": parameters})

    async def _hear(self) -> dict[str, Any]:
        """What the page says next; empty when it was the browser that spoke."""
        heard = await self._socket.receive_json()
        match heard.get("method"), heard.get("params"):
            case "Target.dispatchMessageFromTarget", {"message": message}:
                return dict(json.loads(message))
            case "Target.targetCreated", {"targetInfo": {"targetId": target, **about}}:
                self._target = self._target if about.get("isProvisional") else target
            case "Target.didCommitProvisionalTarget", {"newTargetId": target}:
                self._target = target
                raise _MovedError
        return {}
