"""Whose year it is: somebody in a trading house who is about to start on their own."""

from server.demo import sayings
from server.demo.beat import Beat
from server.demo.year import Year

NAME = "水野 航"


def my_settings(year: Year) -> Beat:
    profile = {
        "name": NAME,
        "name_kana": "みずの わたる",
        "company": "北浜商事株式会社",
        "department": "機械部",
        "title": "課長代理",
        "email": "mizuno@kitahama.example",
        "x_handle": "wataru_m_demo",
        "signature": "水野 航\n北浜商事株式会社 機械部\nmizuno@kitahama.example",
    }
    fields = {"profile": profile, "interests": list(sayings.INTERESTS), "lock_screen": "topics"}
    return Beat(year.scene.begins, "settings", year.owner_id, fields)
