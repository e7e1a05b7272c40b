"""`enishi demo`: the year goes into an empty database; a link to look at it comes out."""

from random import Random

from sqlalchemy import select

from server.accounts.invitation import recover_link
from server.accounts.user import User
from server.demo.diary import Diary
from server.demo.habits import Habits
from server.demo.me import my_settings
from server.demo.papers import draw_papers, read_papers
from server.demo.year import Year, drawn_year
from server.errors import EnishiError
from server.migrations import upgrade
from server.services import Services

SEED = 1


class InUse(EnishiError):
    status = 409
    code = "in_use"


def fill(services: Services, seed: int = SEED) -> str:
    """A sign-in link. Raises `InUse` where somebody has an account, and changes nothing then."""
    upgrade(services.database)
    year = drawn_year(seed, services.clock())
    _move_in(services, year)
    papers = draw_papers(services, year, Random(seed))
    beats = [my_settings(year), *year.beats, *(paper.beat for paper in papers)]
    habits = Habits(year.cast, year.scene.now, Random(seed))
    Diary(services.database, year.owner_id, year.scene.now).live(beats, year.scene.gatherings, habits)
    read_papers(services, year, papers)
    return recover_link(services.database, services.settings, services.clock(), str(year.owner_id))


def _move_in(services: Services, year: Year) -> None:
    with services.database.write() as session:
        if session.scalar(select(User.id).limit(1)):
            raise InUse("Somebody has an account here. The demo wants an empty database: set ENISHI_DATA.")
        session.add(User(id=year.owner_id, name="", created_at=year.scene.begins))
