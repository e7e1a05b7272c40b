"""Reads what the rules of insight look at, and asks them."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select

from server.contacts.reason import reason_on
from server.contacts.standing import Standing
from server.contacts.tie import Tie
from server.events.event import Event
from server.followups.dismissal import Dismissal
from server.followups.papers import Papers
from server.insight.course import Course
from server.insight.courses import courses
from server.insight.figures import Figures, active_network
from server.insight.move import Move, Moves
from server.insight.moves import Situation, moves_for, week_of
from server.insight.view import View
from server.sync.documents import Document
from server.sync.entry import Entry

D = TypeVar("D", bound=Document)


def moves(view: View) -> Moves:
    """Of the week in which it is now."""
    week = week_of(view.now.date())
    return Moves(as_of=view.now, week=week, moves=proposed(view, situation_of(view), week))


def figures(view: View) -> Figures:
    people = [each for each in courses(view.session, view.owner_id).values() if not each.work]
    network = active_network(people, view.now.date().toordinal())
    return Figures(as_of=view.now, network=network, people=len(people))


def proposed(view: View, situation: Situation, week: date) -> list[Move]:
    """With something to write about, where there is a reason."""
    found = moves_for(situation, week, view.now)
    papers = Papers(view.session)
    papers.fetch(each.contact_id for each in found)
    return [_with_reason(each, papers, view) for each in found]


def situation_of(view: View) -> Situation:
    people = courses(view.session, view.owner_id)
    return Situation(
        people=people,
        circles=_circles(all_of(view, Tie)),
        events=all_of(view, Event),
        dismissals=all_of(view, Dismissal),
        learned_on=_learned_on(people.values()),
        interests=view.preferences.interests,
        has_account=bool(view.preferences.profile.x_handle),
    )


def all_of(view: View, model: type[D]) -> list[D]:
    """The whole of a small collection."""
    mine = (Entry.owner_id == view.owner_id, Entry.collection == model.collection, ~Entry.deleted)
    return [model.model_validate(body) for body in view.session.scalars(select(Entry.body).where(*mine))]


def _with_reason(move: Move, papers: Papers, view: View) -> Move:
    standing = papers.get(view.owner_id, Standing, move.contact_id)
    about = reason_on(standing.write_about, view.now.date()) if standing else None
    return move.model_copy(update={"about": about})


def _circles(ties: Iterable[Tie]) -> dict[UUID, frozenset[UUID]]:
    """Whom each is tied to."""
    circles: dict[UUID, set[UUID]] = defaultdict(set)
    for tie in ties:
        circles[tie.a].add(tie.b)
        circles[tie.b].add(tie.a)
    return {id: frozenset(others) for id, others in circles.items()}


def _learned_on(people: Iterable[Course]) -> date | None:
    latest = max((course.taught for course in people if course.taught), default=None)
    return date.fromordinal(latest) if latest else None
