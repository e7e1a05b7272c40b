"""`/readyz`: whoever watches over us gets an answer, also when the database gives none."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from threading import active_count

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server import watch
from server.database import Database
from server.services import Services


@pytest.fixture
def hanging(services: Services) -> Iterator[Services]:
    """Behind this address somebody listens, and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        database = Database(f"postgresql+psycopg://enishi@127.0.0.1:{port}/enishi")
        yield replace(services, database=database)


def test_a_database_that_hangs_is_told_in_time_and_keeps_one_thread(
    app: Flask, services: Services, hanging: Services, stranger: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "PATIENCE", 0.05)
    app.extensions["enishi"] = hanging
    answers = [stranger.get("/readyz")]
    threads = active_count()
    answers += [stranger.get("/readyz") for _ in range(5)]
    assert [(a.status_code, a.get_json()["missing"]) for a in answers] == [(503, "NoAnswer")] * 6
    assert active_count() == threads
    app.extensions["enishi"] = services


def test_it_is_ready_again_when_the_database_answers_though_the_old_line_is_dead(
    app: Flask, services: Services, hanging: Services, stranger: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "GIVEN_UP", 0.0)
    monkeypatch.setattr(watch, "PATIENCE", 0.05)
    app.extensions["enishi"] = hanging
    assert stranger.get("/readyz").status_code == 503
    monkeypatch.undo()
    app.extensions["enishi"] = services
    assert stranger.get("/readyz").status_code == 200
