"""Push services beside the house, and the reminder process."""

import pytest

from server.services import Services
from tests.conftest import MovableClock
from tests.followups.process import Process
from tests.push.house import app, endpoint, lab, turn_on

__all__ = ["app", "endpoint", "lab", "turn_on"]


@pytest.fixture
def process(services: Services, clock: MovableClock) -> Process:
    return Process(services, clock)
