"""`python -m tests.bench.sync [sqlite|postgresql] [--profile]`: what sync costs the server, network aside.

An evening pushed at once (1,000 rows: people, cards, talks, follow-ups), and a new phone that pulls 20,000
people with their standings. Two runs of each; on a busy machine
the time at work (of client and server together, but not of PostgreSQL) tells more.
"""

import cProfile
import pstats
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter, process_time
from typing import Any
from uuid import uuid4

from sqlalchemy import text

from server import create_app
from server.accounts.invitation import invite_link
from server.config import Settings
from server.database import Database
from server.followups.followup import followup_id
from server.migrations import upgrade
from server.services import Services
from tests.person import Person, State
from tests.postgres import Postgres

PEOPLE = 20_000
PAGE = 1000
Row = tuple[str, None, State]


def evening(people: int) -> list[Row]:
    """Four rows a person, in the order in which a phone sends them: people, cards, talks, follow-ups."""
    rows: list[list[Row]] = [[], [], [], []]
    for number in range(people):
        contact, talk = str(uuid4()), uuid4()
        rows[0].append(
            ("contacts", None, {"id": contact, "name": f"山田 太郎{number}", "company": "緑川印刷"})
        )
        rows[1].append(
            ("cards", None, {"id": str(uuid4()), "contact_id": contact, "photos": [f"{number:064x}"]})
        )
        met = {"id": str(talk), "contact_ids": [contact], "at": "2026-11-12T10:30:00Z", "note": "よく話した"}
        rows[2].append(("encounters", None, met))
        thanks = {"id": str(followup_id(talk, 1)), "contact_id": contact, "encounter_id": str(talk)}
        rows[3].append(
            ("followups", None, {**thanks, "due_at": "2026-11-12T23:30:00Z", "why": "thanks", "step": 1})
        )
    return [row for kind in rows for row in kind]


def push(person: Person, rows: list[Row]) -> None:
    for start in range(0, len(rows), 500):
        answer = person.push(*rows[start : start + 500])
        assert answer.get_json() == {"conflicts": []}, answer.text


def pull(person: Person) -> None:
    seq, seen = 0, 0
    while documents := (page := person.pull(seq, limit=PAGE))["documents"]:
        seq, seen = page["checkpoint"]["seq"], seen + len(documents)
    assert seen >= 2 * PEOPLE


def measure(what: str, do: Callable[[], Any], profiled: bool) -> None:
    profile = cProfile.Profile()
    if profiled:
        profile.enable()
    began, worked = perf_counter(), process_time()
    do()
    took, cpu = perf_counter() - began, process_time() - worked
    profile.disable()
    print(f"{what:44s} {took:6.2f} s, of which {cpu:5.2f} s at work", flush=True)
    if profiled:
        pstats.Stats(profile).sort_stats("cumulative").print_stats(45)


def main(kind: str, profiled: bool) -> None:
    with ExitStack() as held:
        folder = Path(held.enter_context(tempfile.TemporaryDirectory()))
        url = held.enter_context(Postgres()).url if kind == "postgresql" else f"sqlite:///{folder}/enishi.db"
        settings = Settings(ENISHI_DATA=folder, DATABASE_URL=url)
        database = Database(settings.database)
        upgrade(database)
        app = create_app(settings)
        services: Services = app.extensions["enishi"]
        code = invite_link(database, settings, services.clock(), "佐藤 直樹").split("code=")[1]
        client = app.test_client()
        client.post("/api/session", json={"code": code})
        naoki = Person(client, client.get("/api/session").get_json()["user"]["id"])
        for profile in (False, profiled):
            rows = evening(250)
            measure("push of 1,000 queued rows", lambda rows=rows: push(naoki, rows), profile)  # type: ignore[misc]
        people = [row for row in evening(PEOPLE) if row[0] == "contacts"]
        measure("push of 20,000 people", lambda: push(naoki, people), False)
        with database.engine.begin() as connection:
            connection.execute(text("ANALYZE"))  # what autovacuum does by itself within a minute
        for profile in (False, profiled):
            measure("pull of 20,000 people and standings", lambda: pull(naoki), profile)
        for each in (database, services.database):
            each.close()


if __name__ == "__main__":
    kinds = [argument for argument in sys.argv[1:] if not argument.startswith("-")] or ["sqlite"]
    main(kinds[0], "--profile" in sys.argv)
