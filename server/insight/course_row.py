"""What is kept of each course, and how everybody's is read."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ColumnElement, Index, and_, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from server.accounts.user import owner_column
from server.database import Base
from server.insight.course import FORM, Course
from server.insight.outset import Outset, at_rest, outsets_of


class CourseRow(Base):
    """One a contact; it may be thrown away at any time, and is then worked out when it is asked for.

    `body`: the contact's id and the values of its course. Moves look at `at_rest` instead, where there was no
    contact since their week began: the id, and the values of an `Outset`. Both bear the id as text, since to
    make twenty thousand UUIDs takes as long as to read the rest.
    """

    __tablename__ = "courses"
    __table_args__ = (Index("ix_courses_owner_id", "owner_id"),)
    contact_id: Mapped[UUID] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID] = owner_column()
    form: Mapped[int]
    body: Mapped[list[Any]] = mapped_column(JSON)
    at_rest: Mapped[list[Any]] = mapped_column(JSON)
    proposable: Mapped[bool]
    last: Mapped[int]
    taught: Mapped[int | None]

    def keep(self, course: Course) -> None:
        id = str(self.contact_id)
        self.form = FORM
        self.body, self.at_rest = [id, *course.values()], [id, *at_rest(course)]
        self.proposable = course.is_proposable
        self.last = course.last
        self.taught = course.taught


def courses(session: Session, owner_id: UUID) -> dict[str, Course]:
    """Everybody's, by the contact's id."""
    return _courses(session, CourseRow.owner_id == owner_id)


def outsets(session: Session, owner_id: UUID, week: date) -> dict[str, Outset]:
    """Of whoever may be proposed. The course is read of those alone with whom there was contact since."""
    monday = week.toordinal()
    mine = and_(CourseRow.owner_id == owner_id, CourseRow.proposable)
    resting = session.scalars(select(CourseRow.at_rest).where(mine, CourseRow.last < monday))
    stirred = _courses(session, and_(mine, CourseRow.last >= monday))
    return {id: Outset(*values) for id, *values in resting} | outsets_of(stirred, monday)


def learned_on(session: Session, owner_id: UUID) -> date | None:
    """The day of the latest lesson."""
    latest = session.scalar(select(func.max(CourseRow.taught)).where(CourseRow.owner_id == owner_id))
    return date.fromordinal(latest) if latest else None


def _courses(session: Session, those: ColumnElement[bool]) -> dict[str, Course]:
    return {id: Course(*values) for id, *values in session.scalars(select(CourseRow.body).where(those))}
