"""One command, one process tree: the web server here, worker and reminder as children that are kept alive."""

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread

from waitress.server import create_server

from server.accounts.invitation import first_start_link
from server.app import create_app, open_services
from server.config import Settings
from server.migrations import upgrade
from server.push.vapid import read_key

log = logging.getLogger("enishi")

WEB_THREADS = 16
LARGEST_REQUEST = 100 * 1024 * 1024
"""It is on disk before we are asked: enough to say what is too large, and not the usual gigabyte."""
_PARENT = "ENISHI_SUPERVISOR"
CHILDREN = ("worker", "reminder")
PATIENCE = 8.0
"""Seconds a child has to finish what it holds, before it is killed; its lease would end by itself."""


def prepare(settings: Settings) -> None:
    """Brings the database up to date and, while nobody has an account, prints the one-time link.

    Raises `WrongSetting` for a key that nothing can be signed with.
    """
    if settings.vapid_private_key:
        read_key(settings.vapid_private_key.get_secret_value())
    services = open_services(settings)
    upgrade(services.database)
    link = first_start_link(services.database, settings, services.clock())
    if link:
        print(f"\n  Open this link to begin (it works once):\n  {link}\n", flush=True)
    services.database.close()


def run(settings: Settings) -> int:
    """Serves until Ctrl-C or SIGTERM, then stops everything cleanly."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)
    prepare(settings)
    stop = stop_on_signal(then=_interrupt)
    web = create_server(
        create_app(settings),
        listen=_addresses(settings),
        threads=WEB_THREADS,
        ident=None,
        max_request_body_size=LARGEST_REQUEST,
    )
    children = [Thread(target=_keep_alive, args=(name, stop)) for name in CHILDREN]
    for child in children:
        child.start()
    print(f"  Enishi is at {settings.origin} (Ctrl-C ends it)", flush=True)
    with suppress(KeyboardInterrupt):
        web.run()  # ends at the interrupt, with the answers that are under way
    for child in children:
        child.join()
    return 0


def stop_on_signal(then: Callable[[], None] = lambda: None) -> Event:
    """An event that Ctrl-C, SIGTERM or the death of our supervisor sets; a signal also does `then`."""
    stop = Event()

    def heard(*_: object) -> None:
        stop.set()
        then()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, heard)
    if parent := os.environ.get(_PARENT):
        Thread(target=_watch, args=(int(parent), stop), daemon=True).start()
    return stop


def _interrupt() -> None:
    raise KeyboardInterrupt


def _addresses(settings: Settings) -> str:
    """This machine alone, until a PUBLIC_URL says that a proxy in front of us may come from elsewhere."""
    if settings.host_name == "localhost":
        return f"127.0.0.1:{settings.port}"
    return f"*:{settings.port}"


def _watch(parent: int, stop: Event) -> None:
    while os.getppid() == parent and not stop.wait(1):
        pass
    stop.set()


def _keep_alive(name: str, stop: Event) -> None:
    """Starts a child again when it dies; the second that passes keeps a crash from spinning."""
    while not stop.is_set():
        child = _start(name)
        while child.poll() is None and not stop.wait(0.2):
            pass
        if stop.is_set():
            _end(child)
            return
        log.warning("%s ended with %s and is started again", name, child.returncode)
        stop.wait(1)


def _start(name: str) -> "subprocess.Popen[bytes]":
    """In a session of its own: Ctrl-C reaches the parent alone, which stops the children in order."""
    environment = {**os.environ, _PARENT: str(os.getpid())}
    return subprocess.Popen([sys.executable, "-m", "server", name], env=environment, start_new_session=True)


def _end(child: "subprocess.Popen[bytes]") -> None:
    child.terminate()
    try:
        child.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
