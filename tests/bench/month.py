"""`python -m tests.bench.month [REMINDERS [SEED [DATABASE]]]`: thirty days on a fake clock.

What `tests/month` does in small, with ten thousand reminders and on SQLite unless told otherwise, and what
came of it. It ends with an error when a rule was broken.
"""

import logging
import os
import platform
import sys
import tempfile
import time
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from server import create_app
from server.config import Settings
from server.database import Database
from server.migrations import upgrade
from tests.channels.post_office import PostOffice, make_post_office
from tests.conftest import MovableClock
from tests.month.month import Month
from tests.month.post import PostServices
from tests.postgres import Postgres

EACH = 90
"""Reminders of one person: three a day."""


def main(reminders: str = "10000", seed: str = "1", kind: str = "sqlite") -> int:
    load = os.getloadavg()[0]
    print(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {os.cpu_count()} x {platform.machine()}, load {load:.1f}")
    print(f"seed {seed}, {kind}", flush=True)
    logging.disable(logging.WARNING)  # what is refused is told below
    with ExitStack() as held:
        folder = Path(held.enter_context(tempfile.TemporaryDirectory()))
        office = held.enter_context(make_post_office(folder).open())
        url = held.enter_context(Postgres()).url if kind == "postgresql" else f"sqlite:///{folder}/enishi.db"
        month = a_month(folder, url, office, Random(int(seed)))
        began = time.perf_counter()
        month.run(people=max(1, int(reminders) // EACH), reminders=int(reminders))
        month.app.extensions["enishi"].database.close()
    tell(month)
    print(f"{time.perf_counter() - began:.0f} s, of which at work {time.process_time():.0f}")
    return 1 if month.ledger.breaches else 0


def a_month(folder: Path, url: str, office: PostOffice, chance: Random) -> Month:
    os.environ["SSL_CERT_FILE"] = str(office.certificate.path)
    settings = Settings(ENISHI_DATA=folder, DATABASE_URL=url, MAIL_URL=office.url)
    database = Database(settings.database_url)
    upgrade(database)
    database.close()
    clock, push = MovableClock(), PostServices()
    return Month(create_app(settings, clock, push), clock, office, push, chance)


def tell(month: Month) -> None:
    ledger = month.ledger
    print(f"{len(ledger.due):,} reminders of {len(month.members):,} people in {month.days} days")
    first = {how: ledger.count(how) for how in ("push", "mail", "home", "by themselves")}
    print("first known by", ", ".join(f"{how} {number:,}" for how, number in first.items()))
    print(f"{len(ledger.sent):,} pushes and mails taken; processes killed: {month.processes.killed:,}")
    for what in ("unreached", "doubled", "in_quiet", "over_cap"):
        print(f"{what:10} {len(getattr(ledger, what)):,}")
    for said in ledger.breaches.values():
        print(*said[:20], sep="\n")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
