"""The lab with both services, a page to subscribe with, a sender and a shade."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.browsers.shade import Shade
from tests.push_services.lab import PushLab
from tests.push_services.sender import Sender
from tests.push_services.site import Site


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[PushLab]:
    with PushLab(tmp_path, lambda: datetime.now(UTC)) as lab:
        yield lab


@pytest.fixture
def sender(lab: PushLab) -> Sender:
    return Sender(lab)


@pytest.fixture
def shade(lab: PushLab, tmp_path: Path) -> Iterator[Shade]:
    with Shade(lab.background, tmp_path) as shade:
        yield shade


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as site:
        yield site
