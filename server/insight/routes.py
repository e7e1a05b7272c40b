"""`/api/insight`: documents that the phone fetches and keeps."""

from flask import Response
from flask_openapi3.blueprint import APIBlueprint

from server.insight import ledger
from server.insight.fetched import fetched
from server.insight.figures import Figures
from server.insight.move import Moves

blueprint = APIBlueprint("insight", __name__, url_prefix="/api/insight")


@blueprint.get("/moves", responses={200: Moves})
def moves() -> Response:
    return fetched(ledger.moves)


@blueprint.get("/figures", responses={200: Figures})
def figures() -> Response:
    return fetched(ledger.figures)
