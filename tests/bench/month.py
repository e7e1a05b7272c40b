"""`python -m tests.bench.month [REMINDERS [SEED]]`: thirty days on a fake clock, ten thousand reminders.

What `tests/month` does in small, on SQLite, and what came of it.
It ends with an error when a rule was broken.
"""

import logging
import os
import platform
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from server import create_app
from server.config import Settings
from server.database import Database
from server.migrations import upgrade
from tests.channels.post_office import make_post_office
from tests.conftest import MovableClock
from tests.month.month import Month
from tests.month.post import PostServices

EACH = 90
"""Reminders of one person: three a day."""


def main(reminders: int, seed: int) -> int:
    load = os.getloadavg()[0]
    print(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {os.cpu_count()} x {platform.machine()}, load {load:.1f}")
    print(f"seed {seed}")
    logging.disable(logging.WARNING)  # what is refused is told below
    with tempfile.TemporaryDirectory() as name, make_post_office(Path(name)).open() as office:
        os.environ["SSL_CERT_FILE"] = str(office.certificate.path)
        settings = Settings(
            ENISHI_DATA=Path(name), DATABASE_URL=f"sqlite:///{name}/enishi.db", MAIL_URL=office.url
        )
        database = Database(settings.database_url)
        upgrade(database)
        database.close()
        clock, push = MovableClock(), PostServices()
        month = Month(create_app(settings, clock, push), clock, office, push, Random(seed))
        began = time.perf_counter()
        ledger = month.run(people=max(1, reminders // EACH), reminders=reminders)
        print(f"{len(ledger.due):,} reminders of {len(month.members):,} people in {month.days} days")
    first = {how: ledger.count(how) for how in ("push", "mail", "home", "by themselves")}
    print("first known by", ", ".join(f"{how} {number:,}" for how, number in first.items()))
    print(f"{len(ledger.sent):,} pushes and mails taken; processes killed: {month.processes.killed:,}")
    for what in ("unreached", "doubled", "in_quiet", "over_cap"):
        print(f"{what:10} {len(getattr(ledger, what)):,}")
    for said in ledger.breaches.values():
        print(*said[:20], sep="\n")
    print(f"{time.perf_counter() - began:.0f} s")
    return 1 if ledger.breaches else 0


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:]]
    sys.exit(main(*given, *(10_000, 1)[len(given) :]))
