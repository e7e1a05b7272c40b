"""OpenVINO and ONNX Runtime are two ways to the same answer."""

import importlib.util
from collections.abc import Callable
from importlib.machinery import ModuleSpec

import pytest

from server.cards.reader import Reader
from tests.cards.draw import draw_card, photograph
from tests.cards.people import HANAKO


def without(package: str) -> Callable[[str], ModuleSpec | None]:
    return lambda name: None if name == package else importlib.util.find_spec(name)


def test_without_openvino_the_card_says_the_same(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.cards.reader.network.find_spec", without("openvino"))
    photo = photograph(draw_card(HANAKO))
    ours, other = (each.read(photo).cards[0].fields for each in (reader, Reader()))
    assert {key: found[0].value for key, found in ours.items()} == {
        key: found[0].value for key, found in other.items()
    }
