"""A push service in a process of its own that takes everything: `python -m tests.bench.push_sink FOLDER MS`.

Writes the way to it (for every host that the product knows) to FOLDER, prints its port, answers after so many
milliseconds, and ends when its input does.
"""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aiohttp import web

from tests.push_services import autopush, fcm
from tests.push_services.certificate import make_certificate
from tests.push_services.listening import Listening
from tests.push_services.transport import Transport
from tests.serve import TRANSPORT

HOSTS = (*fcm.HOSTS, autopush.HOST)


@contextmanager
def sink(folder: Path, milliseconds: int = 0) -> Iterator[Transport]:
    """The way to it, while it runs."""
    command = [sys.executable, "-m", "tests.bench.push_sink", str(folder), str(milliseconds)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield Transport.load(folder / TRANSPORT)
        process.kill()


async def _serve(folder: Path, seconds: float) -> None:
    async def take(request: web.Request) -> web.Response:
        await request.read()
        await asyncio.sleep(seconds)
        return web.Response(status=201)

    application = web.Application()
    application.router.add_post("/{rest:.*}", take)
    certificate = make_certificate(folder, HOSTS)
    listening = Listening()
    port = await listening.web(application, certificate.server_context())
    Transport(dict.fromkeys(HOSTS, port), str(certificate.path)).save(folder / TRANSPORT)
    print(port, flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await listening.close()


if __name__ == "__main__":
    asyncio.run(_serve(Path(sys.argv[1]), int(sys.argv[2]) / 1000))
