"""One process of the product: web, worker or reminder, with the seams a test fills.

Everything else is the product's own. It finds clock and transport in a folder, as product.py wrote them;
settings come from the environment, as always. What one process alone needs, it alone imports.
"""

import json
import logging
import os
from pathlib import Path
from threading import Thread

from waitress.server import create_server

from server import create_app, shell, supervisor, version
from server.accounts.invitation import first_start_link
from server.app import open_services
from server.config import load
from server.migrations import upgrade
from server.services import Services
from tests.clock import MovableClock
from tests.push_services.transport import Transport

CLOCK = "clock"
TRANSPORT = "transport.json"
RELEASE = "release.json"
"""Present when the host has another release: `app`, the built app's folder; `oldest`, its OLDEST_CLIENT."""


def web(services: Services) -> None:
    """Prints the first link, then serves; the threads end with the process."""
    upgrade(services.database)
    link = first_start_link(services.database, services.settings, services.clock())
    app = create_app(services.settings, services.clock, services.push)
    stop = supervisor.stop_on_signal()
    address = f"127.0.0.1:{services.settings.port}"
    server = create_server(app, listen=address, threads=supervisor.WEB_THREADS, ident=None)
    Thread(target=server.run, daemon=True).start()
    print(link or "everybody has an account", flush=True)
    stop.wait()
    server.close()


def work(services: Services) -> None:
    """Reads cards."""
    from server.cards import worker
    from server.cards.reader import Reader

    worker.run(services, supervisor.stop_on_signal(), Reader)


def remind(services: Services) -> None:
    """Sends reminders, and mails where MAIL_URL names a server."""
    from server.channels import mailing
    from server.followups import reminder

    stop = supervisor.stop_on_signal()
    with mailing.beside(services, stop):
        reminder.run(services, stop)


PROCESSES = {"web": web, "worker": work, "reminder": remind}


def become(release: Path) -> None:
    """Another release of the host, as far as phones can tell."""
    said = json.loads(release.read_text())
    shell.folder = lambda: Path(said["app"])
    version.OLDEST_CLIENT = said["oldest"]


def begin(process: str, lab: Path, environment: dict[str, str]) -> None:
    """In a process made for it, which becomes as one that was started with this environment."""
    os.environ.clear()
    os.environ.update(environment, ENISHI_SUPERVISOR=str(os.getppid()))
    os.chdir(Path(__file__).parents[1])
    with (lab / f"{process}.log").open("ab") as log:
        for said in (1, 2):
            os.dup2(log.fileno(), said)
    main(process, lab)


def main(process: str, lab: Path) -> None:
    """Runs until SIGTERM, or until whoever started it is gone."""
    logging.basicConfig(level=logging.WARNING)
    if (lab / RELEASE).exists():
        become(lab / RELEASE)
    push = Transport.load(lab / TRANSPORT).push_services()
    PROCESSES[process](open_services(load(), MovableClock(lab / CLOCK), push))
