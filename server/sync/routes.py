"""`/api/sync`: pull, push, tick and history, by the wire contract of ARCHITECTURE.md."""

import operator
from functools import cache, reduce
from typing import Any, Literal
from uuid import UUID

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from pydantic import BaseModel, ConfigDict, Field, create_model
from pydantic_core import to_json

from server.sync.changes import Changes
from server.sync.documents import CollectionName, Document, collections
from server.sync.feed import changes_since, history, latest_seq, wire
from server.sync.row import Row
from server.web import owner_id, services

MAX_ROWS = 500


class Since(BaseModel):
    model_config = ConfigDict(extra="forbid")
    seq: int = Field(0, ge=0, lt=2**63)
    limit: int = Field(200, ge=1, le=1000)
    collection: CollectionName | None = None

    @classmethod
    @cache
    def model_json_schema(cls, *how: Any, **more: Any) -> dict[str, Any]:  # type: ignore[override]
        """Made once: flask-openapi3 asks for it with every request, and that costs more than a small pull."""
        return super().model_json_schema(*how, **more)


class Push(BaseModel):
    model_config = ConfigDict(extra="forbid")
    rows: list[Row] = Field(max_length=MAX_ROWS)


class Checkpoint(BaseModel):
    seq: int


class Tick(BaseModel):
    """`seq` of the person's latest change: greater than the phone's own means "pull".

    Phones send theirs as `?seq=`, for whoever reads the log; the answer is the same.
    """

    seq: int


class HistoryPath(BaseModel):
    collection: CollectionName
    id: UUID


@cache
def routes() -> APIBlueprint:
    """Made when the first app is, because the answers are typed by every collection registered until then."""
    blueprint = APIBlueprint("sync", __name__, url_prefix="/api/sync")
    pulled, pushed = _answers()

    @blueprint.get("/pull", responses={200: pulled})
    def pull(query: Since) -> Response:
        with services().database.read() as session:
            documents, seq = changes_since(session, owner_id(), query.seq, query.limit, query.collection)
        page = {"documents": documents, "checkpoint": {"seq": seq}}
        return Response(to_json(page), mimetype="application/json")

    @blueprint.post("/push", responses={200: pushed})
    def push(body: Push) -> dict[str, Any]:
        with services().database.write() as session:
            changes = Changes(session, owner_id(), services().clock())
            return {"conflicts": [wire(entry) for entry in changes.accept(body.rows)]}

    @blueprint.get("/tick", responses={200: Tick})
    def tick() -> dict[str, Any]:
        with services().database.read() as session:
            return {"seq": latest_seq(session, owner_id())}

    @blueprint.get("/history/<collection>/<uuid:id>")
    def versions(path: HistoryPath) -> dict[str, Any]:
        with services().database.read() as session:
            return {"versions": history(session, owner_id(), path.collection, path.id)}

    return blueprint


def _answers() -> tuple[type[BaseModel], type[BaseModel]]:
    """What pull and push answer, as a union of all collections: the source of the phone's types."""
    changes: list[Any] = [_change(name, model) for name, model in sorted(collections().items())]
    documents: Any = list[reduce(operator.or_, changes)]  # type: ignore[misc]
    pulled = create_model("Pulled", documents=(documents, ...), checkpoint=(Checkpoint, ...))
    return pulled, create_model("Pushed", conflicts=(documents, ...))


def _change(name: str, model: type[Document]) -> type[BaseModel]:
    literal: Any = Literal[name]
    return create_model(f"{model.__name__}Change", collection=(literal, ...), doc=(model, ...))
