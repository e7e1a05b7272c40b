"""The cards that were photographed: their pictures in the store, their readings as the worker leaves them."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from uuid import UUID

from server.cards.photo import Photo
from server.cards.reading import ReadCard, Reading, ReadValue
from server.demo import card_face
from server.demo.beat import Beat, drawn_id
from server.demo.cast import Player
from server.demo.year import Year
from server.services import Services
from server.sync.changes import Changes

MOST = 36
"""The latest ones; drawn one by one they take the longest of the whole year."""
DOUBTFUL = ("address", "name_romaji", "email")
"""What a machine is unsure of, one field of each of the three latest cards."""


@dataclass(frozen=True)
class Paper:
    card_id: UUID
    player: Player
    sha256: str
    size: int
    doubtful: str = ""

    @property
    def beat(self) -> Beat:
        assert self.player.knows_since
        fields = {"contact_id": str(self.player.id), "photos": [self.sha256]}
        return Beat(self.player.knows_since, "cards", self.card_id, fields)

    @property
    def reading(self) -> Reading:
        return Reading(id=self.card_id, contact_id=self.player.id, state="read", cards=[_read(self)])


def draw_papers(services: Services, year: Year, dice: Random) -> list[Paper]:
    """The pictures are in the store when this returns."""
    met = [p for p in year.cast if p.has_card and p.knows_since and p.knows_since <= year.scene.now]
    latest = sorted(met, key=lambda p: str(p.knows_since), reverse=True)[:MOST]
    return [
        _draw(services, year.owner_id, player, drawn_id(dice), "".join(DOUBTFUL[n : n + 1]))
        for n, player in enumerate(latest)
    ]


def read_papers(services: Services, year: Year, papers: Sequence[Paper]) -> None:
    """As if the worker had read each: none of them waits."""
    with services.database.write() as session:
        changes = Changes(session, year.owner_id, year.scene.now)
        for paper in papers:
            kept_at = year.scene.now
            session.add(Photo(owner_id=year.owner_id, sha256=paper.sha256, size=paper.size, kept_at=kept_at))
            changes.put(paper.reading)
        changes.settle()


def _draw(services: Services, owner_id: UUID, player: Player, card_id: UUID, doubtful: str) -> Paper:
    picture = card_face.draw(player)
    sha256 = hashlib.sha256(picture).hexdigest()
    services.photos.put(owner_id, sha256, picture)
    return Paper(card_id, player, sha256, len(picture), doubtful)


def _read(paper: Paper) -> ReadCard:
    corners = [[60, 60], [60 + card_face.WIDTH, 60]]
    corners += [[60 + card_face.WIDTH, 60 + card_face.HEIGHT], [60, 60 + card_face.HEIGHT]]
    fields = {line.key: [_value(line, paper)] for line in card_face.lines_of(paper.player) if line.text}
    return ReadCard(box=[[float(x), float(y)] for x, y in corners], fields=fields)


def _value(line: card_face.Line, paper: Paper) -> ReadValue:
    text = line.text.partition(" ")[2] if line.key == "address" else line.text
    left, top, wide = 150.0, 60.0 + line.top, line.size * len(line.text) * 1.0
    box = [[left, top], [left + wide, top], [left + wide, top + line.size], [left, top + line.size]]
    return ReadValue(value=text, confidence=0.71 if line.key == paper.doubtful else 0.98, box=box)
