"""Where an event is, as a line says it. Pure."""

import re
from dataclasses import dataclass

from server.events.reading.found import line
from server.events.reading.web import first_address

_ONLINE = re.compile(
    r"オンライン|ウェビナー|配信|\b(?:online|zoom|webinar|google meet|microsoft teams|youtube live)\b", re.I
)
_BOTH = re.compile(r"ハイブリッド|会場(?:と|&|・|\+|/|および|または)|現地|hybrid", re.I)


@dataclass(frozen=True)
class Place:
    """`address`: of a page, where a link stands for a place."""

    name: str = ""
    online: bool = False
    address: str = ""


def place_of(told: str) -> Place:
    address = first_address(told)
    name = line(told.replace(address, "")) if address else line(told)
    return Place(name, bool(address and not name) or names_online(told), address)


def names_online(told: str) -> bool:
    """One that gathers in a room as well is not online."""
    return bool(_ONLINE.search(told)) and not _BOTH.search(told)
