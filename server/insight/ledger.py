"""Reads what the rules of insight look at, and asks them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select

from server.contacts.contact import Contact
from server.contacts.encounter import Encounter
from server.contacts.meet import Meet
from server.contacts.reason import reason_on
from server.contacts.standing import Standing
from server.contacts.tie import Tie
from server.events.community import Community
from server.events.event import Event
from server.events.season import suggestions
from server.followups.dismissal import Dismissal
from server.followups.papers import Papers
from server.insight.circle import closest, links_among
from server.insight.course_row import courses, learned_on, outsets
from server.insight.figure import Circle, Figures, Node, Worths
from server.insight.figures import figures_of
from server.insight.move import Move, Moves
from server.insight.moves import Situation, moves_for, week_of
from server.insight.planning import Plan, Question, plan_of
from server.insight.review import Review, review_of, week_to_review
from server.insight.uncollected import uncollected
from server.insight.view import View
from server.insight.worth import worths_of
from server.sync.documents import Document
from server.sync.entry import Entry
from server.sync.mention import names

D = TypeVar("D", bound=Document)
_AT_ONCE = 500


@uncollected
def moves(view: View) -> Moves:
    """Of the week in which it is now."""
    week = week_of(view.now.date())
    return Moves(as_of=view.now, week=week, moves=proposed(view, week))


@uncollected
def review(view: View) -> Review:
    """Towards the end of a week of this one, else of the last; with the moves of the week that follows."""
    people, week = courses(view.session, view.owner_id), week_to_review(view.now)
    monday = week.toordinal()
    taught = [UUID(id) for id, each in people.items() if each.taught and each.taught >= monday]
    following = proposed(view, max(week + timedelta(days=7), week_of(view.now.date())))
    return review_of(people, _talks(view, taught), following, week, view.now)


@uncollected
def figures(view: View) -> Figures:
    return figures_of(courses(view.session, view.owner_id), view.now)


@uncollected
def worths(view: View) -> Worths:
    return worths_of(courses(view.session, view.owner_id), all_of(view, Event), view.now)


@uncollected
def circle(view: View) -> Circle:
    nodes, left_out = closest(courses(view.session, view.owner_id))
    links = links_among(nodes, all_of(view, Tie), _introductions(view, nodes))
    return Circle(as_of=view.now, nodes=nodes, links=links, left_out=left_out)


@uncollected
def plan(view: View, question: Question) -> Plan:
    return plan_of(courses(view.session, view.owner_id).values(), question, view.now)


def proposed(view: View, week: date) -> list[Move]:
    """With something to write about, where there is a reason."""
    found = moves_for(situation_of(view, week), week, view.now)
    papers = Papers(view.session)
    papers.fetch(each.contact_id for each in found)
    return [_with_reason(each, papers, view) for each in found]


def situation_of(view: View, week: date) -> Situation:
    events = all_of(view, Event)
    zone = ZoneInfo(view.preferences.time_zone)
    return Situation(
        people=outsets(view.session, view.owner_id, week),
        circles=_circles(all_of(view, Tie)),
        events=events,
        season=suggestions(view.now, zone, all_of(view, Community), events),
        meets=[meet.by_clocks_of(zone) for meet in all_of(view, Meet)],
        dismissals=all_of(view, Dismissal),
        learned_on=learned_on(view.session, view.owner_id),
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


def _talks(view: View, contact_ids: Sequence[UUID]) -> list[Encounter]:
    """All with these people, who are few: only those who taught something in that week, or since."""
    papers = Papers(view.session)
    some = (contact_ids[at : at + _AT_ONCE] for at in range(0, len(contact_ids), _AT_ONCE))
    found = [name for ids in some for name in names(view.session, view.owner_id, ids, Encounter.collection)]
    papers.fetch(id for *_, id in found)
    talks = (papers.get(view.owner_id, Encounter, id) for id in dict.fromkeys(id for *_, id in found))
    return [talk for talk in talks if talk]


def _introductions(view: View, nodes: Sequence[Node]) -> list[tuple[UUID, UUID]]:
    """Who introduced whom, as it stands on the people themselves."""
    papers = Papers(view.session)
    papers.fetch(node.id for node in nodes)
    return [(by, node.id) for node in nodes for by in papers.named(Contact, [node.id], "introduced_by")]


def _circles(ties: Iterable[Tie]) -> dict[str, frozenset[str]]:
    """Whom each is tied to."""
    circles: dict[str, set[str]] = defaultdict(set)
    for a, b in ((str(tie.a), str(tie.b)) for tie in ties):
        circles[a].add(b)
        circles[b].add(a)
    return {id: frozenset(others) for id, others in circles.items()}
