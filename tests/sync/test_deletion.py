"""A deletion takes away what its person saw, and nothing else; three phones, one story each."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from server.config import Settings
from tests.sync.house import House
from tests.sync.phone import Phone

EMI, KEN, SHO = range(3)


class Story:
    """One note of one person, on three phones that all know it as "w1"."""

    def __init__(self, house: House, phones: list[Phone]) -> None:
        self.house, self.phones = house, phones
        self.account = house.welcomes()
        for phone in phones:
            phone.begins(self.account.origin, self.account.cookie, self.account.owner)
        known = phones[EMI].does("create", collection="contacts", fields={"note": "w1"})
        self.key = ("contacts", known["id"])
        self.sync(EMI, KEN, SHO)

    def notes(self, who: int, note: str) -> None:
        self.phones[who].does("patch", collection="contacts", id=self.key[1], fields={"note": note})

    def deletes(self, who: int) -> None:
        self.phones[who].does("remove", collection="contacts", id=self.key[1])

    def sync(self, *who: int) -> None:
        for number in who:
            self.phones[number].syncs()

    def is_deleted(self) -> bool:
        return "_deleted" in self.house.holds(self.account.owner)[self.key]

    def notes_there_were(self) -> list[str]:
        past = self.house.has_held(self.account.owner)[self.key]
        return [version["note"] for version in past]


@pytest.fixture
def story(migrated_sqlite: Path, tmp_path: Path) -> Iterator[Story]:
    shutil.copy(migrated_sqlite, tmp_path / "enishi.db")
    settings = Settings(ENISHI_DATA=tmp_path, DATABASE_URL=f"sqlite:///{tmp_path / 'enishi.db'}")
    with ExitStack() as stack:
        house = stack.enter_context(House(settings))
        yield Story(house, [stack.enter_context(Phone()) for _ in range(3)])


def test_an_edit_that_the_deleter_did_not_see_wins_whichever_came_first(story: Story) -> None:
    story.notes(KEN, "w2")
    story.deletes(EMI)
    story.sync(KEN, EMI, KEN)
    assert not story.is_deleted()


def test_an_edit_that_a_third_phone_put_back_is_in_the_history_of_what_was_deleted(story: Story) -> None:
    """The deleter sees what is there, as it is there: this is no edit deleted unseen."""
    story.notes(SHO, "w2")
    story.sync(SHO)
    story.notes(SHO, "w1")
    story.deletes(EMI)
    story.notes(KEN, "w3")
    story.sync(KEN, SHO, EMI, KEN, SHO)
    assert story.is_deleted()
    assert "w3" in story.notes_there_were()
