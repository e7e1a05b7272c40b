"""Reads what the rules of insight look at."""

from typing import TypeVar
from uuid import UUID

from sqlalchemy import select

from server.contacts.contact import Contact
from server.contacts.standing import Standing
from server.insight.figures import Figures, active_network
from server.insight.view import View
from server.sync.documents import Document
from server.sync.entry import Entry

D = TypeVar("D", bound=Document)


def figures(view: View) -> Figures:
    work = {id for id, contact in all_of(view, Contact).items() if contact.relation == "work"}
    counted = {id: each for id, each in all_of(view, Standing).items() if id not in work}
    return Figures(as_of=view.now, network=active_network(counted.values()), people=len(counted))


def all_of(view: View, model: type[D]) -> dict[UUID, D]:
    """The whole collection, by id."""
    mine = (Entry.owner_id == view.owner_id, Entry.collection == model.collection, Entry.deleted.is_(False))
    bodies = view.session.scalars(select(Entry.body).where(*mine))
    return {each.id: each for each in map(model.model_validate, bodies)}
