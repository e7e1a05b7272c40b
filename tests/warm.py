"""What each test would make anew, and the same every time, is made once.

Every test has an app and an engine of its own. For each of an app's routes Werkzeug writes and compiles two
functions that build its address (nobody asks for one here), and each engine compiles every statement anew.
"""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine
from werkzeug.routing import Rule

from server import database

Builder = Callable[..., tuple[str, str]]


def keep(patch: pytest.MonkeyPatch) -> None:
    """As long as the patch lasts."""
    patch.setattr(Rule, "_compile_builder", _kept_builder)
    patch.setattr(database, "create_engine", _warm_engine)


_compile_builder = Rule._compile_builder
_builders: dict[object, Builder] = {}


def _kept_builder(rule: Rule, append_unknown: bool = True) -> Builder:
    """Made of the rule's path; only defaults could tell two of them apart."""
    if rule.defaults:
        return _compile_builder(rule, append_unknown)
    path = tuple(rule._trace), append_unknown
    if path not in _builders:
        _builders[path] = _compile_builder(rule, append_unknown)
    return _builders[path]


_warm: dict[str, Engine] = {}


def _warm_engine(url: str, **options: Any) -> Engine:
    """With connections of its own; it speaks as the first of its kind that reached its database."""
    engine = create_engine(url, **options)
    first = _warm.get(engine.name)
    if first and first.dialect.server_version_info:
        engine.dialect, engine._compiled_cache = first.dialect, first._compiled_cache
    else:
        _warm[engine.name] = engine
    return engine
