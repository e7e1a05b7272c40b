from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server import create_app
from server.config import Settings
from tests.accounts.authenticator import Authenticator
from tests.conftest import MovableClock


@pytest.fixture
def authenticator(settings: Settings) -> Authenticator:
    return Authenticator(settings.origin)


@pytest.fixture
def app_clients(app: Flask) -> list[FlaskClient]:
    """Two phones of nobody yet."""
    return [app.test_client(), app.test_client()]


@pytest.fixture
def open_app(settings: Settings, clock: MovableClock) -> Iterator[Flask]:
    """A host where everybody may make an account."""
    made = create_app(settings.model_copy(update={"signup": "open"}), clock)
    yield made
    made.extensions["enishi"].database.close()
