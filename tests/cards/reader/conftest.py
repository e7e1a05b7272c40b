"""The models and dictionaries are loaded once for all tests."""

import pytest

from server.cards.reader import Reader
from server.cards.reader.fields import FieldParser
from server.cards.reader.recogniser import Recogniser


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader()


@pytest.fixture(scope="session")
def parser() -> FieldParser:
    return FieldParser()


@pytest.fixture(scope="session")
def recogniser() -> Recogniser:
    return Recogniser()
