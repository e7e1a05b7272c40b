from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Barrier

from pydantic import SecretStr

from server.accounts.secret import keep, secret_key
from server.config import Settings
from server.database import Database
from server.services import Services


def test_a_secret_is_made_once_and_found_again(services: Services) -> None:
    numbers = count()
    for _ in range(2):
        with services.database.write() as session:
            assert keep(session, "VAPID", lambda: f"key {next(numbers)}") == "key 0"


def test_processes_that_start_together_agree(services: Services, settings: Settings) -> None:
    together = Barrier(4)

    def start(number: int) -> str:
        database = Database(settings.database)
        together.wait()
        with database.write() as session:
            kept = keep(session, "VAPID", lambda: f"key {number}")
        database.close()
        return kept

    with ThreadPoolExecutor(4) as processes:
        assert len(set(processes.map(start, range(4)))) == 1
    assert services


def test_a_key_from_the_environment_is_used_and_not_kept(settings: Settings, services: Services) -> None:
    given = settings.model_copy(update={"secret_key": SecretStr("x" * 32)})
    assert secret_key(given, services.database) == "x" * 32
    assert secret_key(settings, services.database) != "x" * 32
