"""To read what is known of everybody without Python's collector looking through it again and again.

Twenty thousand courses are half a million objects, none of which points back to another: the collector, which
only ever looks for circles, goes through all that were made so far each time some thousand more are. That was
two thirds of the time that a document took.
"""

import gc
from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_lock = Lock()
_under_way = 0


def uncollected(work: Callable[P, R]) -> Callable[P, R]:
    """The same; meanwhile nothing is collected in this process. It goes on when the last such work ends."""

    @wraps(work)
    def at_rest(*args: P.args, **kwargs: P.kwargs) -> R:
        _more(1)
        try:
            return work(*args, **kwargs)
        finally:
            _more(-1)

    return at_rest


def _more(by: int) -> None:
    global _under_way
    with _lock:
        _under_way += by
        if _under_way:
            gc.disable()
        else:
            gc.enable()
