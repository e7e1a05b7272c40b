"""What is read of everybody at once is not looked through for circles meanwhile; afterwards all goes on."""

import gc

import pytest

from server.insight.uncollected import uncollected


@uncollected
def outer() -> tuple[bool, bool, bool]:
    """Before, within and after another such work."""
    return gc.isenabled(), inner(), gc.isenabled()


@uncollected
def inner() -> bool:
    return gc.isenabled()


@uncollected
def failing() -> None:
    raise RuntimeError


def test_nothing_is_collected_meanwhile_and_afterwards_it_is() -> None:
    assert outer() == (False, False, False)
    assert gc.isenabled()


def test_nor_does_trouble_leave_it_off() -> None:
    with pytest.raises(RuntimeError):
        failing()
    assert gc.isenabled()
