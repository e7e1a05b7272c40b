"""Free ports for the services, opened and closed in one way."""

import asyncio
import ssl
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack

from aiohttp import web

HERE = "127.0.0.1"

Connection = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class Listening:
    """What one service listens with; `close` closes all of it."""

    def __init__(self) -> None:
        self._open = AsyncExitStack()

    async def web(self, application: web.Application, tls: ssl.SSLContext | None = None) -> int:
        """Serves the application; gives the port."""
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        self._open.push_async_callback(runner.cleanup)
        await web.TCPSite(runner, HERE, 0, ssl_context=tls).start()
        return int(runner.addresses[0][1])

    async def socket(self, connection: Connection, tls: ssl.SSLContext) -> int:
        """Serves plain connections over TLS; gives the port."""
        server = await asyncio.start_server(connection, HERE, 0, ssl=tls)
        self._open.callback(server.close)
        return int(server.sockets[0].getsockname()[1])

    async def close(self) -> None:
        """Closes every port."""
        await self._open.aclose()
