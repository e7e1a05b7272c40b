"""`enishi`, as a person starts it: one command, one link, one Ctrl-C."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from server import create_app
from server.__main__ import main

PATIENCE = 60.0


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


class Host:
    """A process tree started by the command, and what it printed."""

    def __init__(self, data: Path, port: int) -> None:
        self.port = port
        environment = {**os.environ, "ENISHI_DATA": str(data), "PORT": str(port)}
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "server"], env=environment, stdout=subprocess.PIPE, text=True
        )
        self.printed = ""

    def wait_until_it_serves(self) -> None:
        assert self.process.stdout
        while "Ctrl-C" not in self.printed:
            line = self.process.stdout.readline()
            assert line, f"ended early: {self.printed}"
            self.printed += line

    def code(self) -> str | None:
        found = re.search(r"\?code=(\S+)", self.printed)
        return found and found[1]

    def ask(self, path: str, body: dict[str, Any] | None = None) -> int:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"http://localhost:{self.port}{path}", data)
        request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=10) as answer:
            status: int = answer.status
            return status

    def children(self) -> list[int]:
        listed = Path(f"/proc/{self.process.pid}/task")
        return [int(pid) for task in listed.iterdir() for pid in (task / "children").read_text().split()]


@contextmanager
def started(data: Path, port: int) -> Iterator[Host]:
    host = Host(data, port)
    try:
        host.wait_until_it_serves()
        yield host
    finally:
        if host.process.poll() is None:
            host.process.kill()
        host.process.communicate()


def wait_for(truth: Any) -> None:
    """For what another process does; the only way to know is to look."""
    until = time.monotonic() + PATIENCE
    while not truth():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.1)


def test_one_command_prints_one_link_and_ctrl_c_ends_all_of_it(tmp_path: Path) -> None:
    with started(tmp_path, free_port()) as host:
        assert host.ask("/readyz") == 200
        assert host.ask("/api/session", {"code": host.code()}) == 200
        wait_for(lambda: len(host.children()) == 2)
        children = host.children()
        host.process.send_signal(signal.SIGINT)
        assert host.process.wait(PATIENCE) == 0
        assert not [pid for pid in children if Path(f"/proc/{pid}").exists()]
    with started(tmp_path, free_port()) as again:
        assert again.code() is None


def test_the_link_is_printed_anew_while_nobody_has_used_it(tmp_path: Path) -> None:
    port = free_port()
    with started(tmp_path, port) as first:
        unused = first.code()
    with started(tmp_path, port) as second:
        assert second.code() not in (None, unused)


def test_a_child_that_is_killed_is_started_again_and_none_outlives_its_parent(tmp_path: Path) -> None:
    with started(tmp_path, free_port()) as host:
        wait_for(lambda: len(host.children()) == 2)
        before = host.children()
        os.kill(before[0], signal.SIGKILL)
        wait_for(lambda: len(set(host.children()) - {before[0]}) == 2)
        orphans = host.children()
        host.process.kill()
        wait_for(lambda: not [pid for pid in orphans if Path(f"/proc/{pid}").exists()])


def test_invite_and_recover_print_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ENISHI_DATA", str(tmp_path))
    assert main(["migrate"]) == 0
    assert main(["recover"]) == 1
    assert main(["invite", "鈴木 恵美"]) == 0
    printed = capsys.readouterr()
    assert len(re.findall(r"http://localhost:8000/\?code=\S+", printed.out)) == 2
    assert "Nobody has an account yet" in printed.err


def test_backup_and_restore_move_an_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "enishi.tar")
    monkeypatch.setenv("ENISHI_DATA", str(tmp_path / "here"))
    assert main(["migrate"]) == 0
    code = re.search(r"\?code=(\S+)", capsys.readouterr().out)
    assert code
    app = create_app()
    assert app.test_client().post("/api/session", json={"code": code[1]}).status_code == 200
    app.extensions["enishi"].database.close()
    assert main(["backup", file]) == 0
    assert main(["restore", file]) == 1
    assert "Somebody has an account here" in capsys.readouterr().err
    monkeypatch.setenv("ENISHI_DATA", str(tmp_path / "there"))
    assert main(["restore", file]) == 0
    assert main(["recover"]) == 0
    assert main(["restore", str(tmp_path / "none.tar")]) == 2
