"""`/api/insight`: documents that the phone fetches and keeps."""

from flask import Response
from flask_openapi3.blueprint import APIBlueprint

from server.insight import ledger
from server.insight.fetched import fetched
from server.insight.figure import Circle, Figures, Worths
from server.insight.move import Moves
from server.insight.planning import Plan, Question
from server.insight.review import Review

blueprint = APIBlueprint("insight", __name__, url_prefix="/api/insight")


@blueprint.get("/moves", responses={200: Moves})
def moves() -> Response:
    return fetched(ledger.moves)


@blueprint.get("/figures", responses={200: Figures})
def figures() -> Response:
    return fetched(ledger.figures)


@blueprint.get("/events", responses={200: Worths})
def events() -> Response:
    return fetched(ledger.worths)


@blueprint.get("/circle", responses={200: Circle})
def circle() -> Response:
    return fetched(ledger.circle)


@blueprint.get("/review", responses={200: Review})
def review() -> Response:
    return fetched(ledger.review)


@blueprint.get("/plan", responses={200: Plan})
def plan(query: Question) -> Response:
    return fetched(lambda view: ledger.plan(view, query))
