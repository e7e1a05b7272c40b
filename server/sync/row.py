"""A pushed row, before anything is looked up: what it addresses, and whether it can be understood."""

import json
from typing import Any, get_args
from uuid import UUID

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core.core_schema import ErrorType

from server.sync.documents import Document, State, model_of
from server.sync.entry import Entry


class Row(BaseModel):
    """One pushed change. `newDocumentState` may carry `"_deleted": true`."""

    model_config = ConfigDict(extra="forbid")
    collection: str
    assumedMasterState: State | None
    newDocumentState: State

    @property
    def deleted(self) -> bool:
        deleted = self.newDocumentState.get("_deleted", False)
        if not isinstance(deleted, bool):
            raise BadRow("_deleted", "Must be true or false.")
        return deleted

    @property
    def fields(self) -> State:
        return {k: v for k, v in self.newDocumentState.items() if k != "_deleted"}


_PYDANTICS = frozenset(get_args(ErrorType))


class BadRow(Exception):
    """`errors`: one entry a field, `{"field", "message", "code"}`, and `limit` where something is too long.

    A phone has words of its own for each `code`: `too_long`, `out_of_range`, `malformed`, `unknown_field`,
    `unknown_collection`, `server_only`, `id_taken`, `dangling`, `erased`, `too_many`, and for those that
    documents raise as a `misfit`.
    """

    def __init__(self, field: str, message: str, code: str = "malformed") -> None:
        self.errors: list[dict[str, Any]] = [{"field": field, "message": message, "code": code}]


def address(row: Row, owner_id: UUID) -> tuple[type[Document], UUID]:
    model = model_of(row.collection)
    if model is None:
        raise BadRow("collection", "There is no such collection.", "unknown_collection")
    if model.server_only:
        raise BadRow("collection", "Only the server writes here.", "server_only")
    id = uuid_of(row)
    if id is None:
        raise BadRow("id", "Must be a UUID.")
    if model.one_per_person and id != owner_id:
        raise BadRow("id", "Must be your own user id.")
    return model, id


def uuid_of(row: Row) -> UUID | None:
    try:
        return UUID(row.newDocumentState.get("id"))
    except (ValueError, TypeError, AttributeError):
        return None


def parse(model: type[Document], state: State) -> Document:
    """Strict as JSON is: a text is a text, a number no date."""
    text = json.dumps(state)
    if "\\u0000" in text:
        _refuse_nul(state)
    try:
        return model.model_validate_json(text, strict=True)
    except ValidationError as error:
        bad = BadRow("", "")
        bad.errors = [_misfit(dict(e)) for e in error.errors(include_input=False, include_url=False)]
        raise bad from None


def _refuse_nul(state: State) -> None:
    """PostgreSQL keeps it, and cannot look into a document that holds it."""
    for field, value in state.items():
        if _holds_nul(value):
            raise BadRow(field, "A text cannot hold the character NUL.")


def _holds_nul(value: Any) -> bool:
    if isinstance(value, str):
        return "\0" in value
    if isinstance(value, dict):
        value = [*value, *value.values()]
    return isinstance(value, list) and any(map(_holds_nul, value))


def believes(assumed: State | None, model: type[Document], entry: Entry) -> bool:
    """Did the writer know the document as it stands? Compared after normalising."""
    if assumed is None or bool(assumed.get("_deleted")) != entry.deleted:
        return False
    current = model.complete(entry.body)
    state = {k: v for k, v in assumed.items() if k != "_deleted"}
    try:
        return state == current or parse(model, {**current, **state}).wire() == current
    except BadRow:
        return False


def _misfit(error: dict[str, Any]) -> dict[str, Any]:
    """Of pydantic's hundred kinds of error those that a person can do something about."""
    kind, bounds = error["type"], error.get("ctx", {})
    told = {"field": ".".join(map(str, error["loc"])), "message": error["msg"]}
    if "max_length" in bounds:
        return {**told, "code": "too_long", "limit": bounds["max_length"]}
    if kind.startswith(("greater_than", "less_than")):
        return {**told, "code": "out_of_range"}
    if kind == "extra_forbidden":
        return {**told, "code": "unknown_field"}
    return {**told, "code": "malformed" if kind in _PYDANTICS else kind}
