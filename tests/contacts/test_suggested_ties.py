"""Who may know whom: suggested from what is on record, set by the person."""

from uuid import uuid4

import pytest

from server.contacts.contact import Contact
from server.contacts.suggestion import Clues, suggest
from server.database import new_id
from tests.person import Person, State

AT = "2026-11-12T10:30:00Z"


def of(naoki: Person, contact: State) -> list[tuple[str, str, str]]:
    answer = naoki.client.get(f"/api/contacts/{contact['id']}/suggested-ties")
    assert answer.status_code == 200, answer.text
    return [(t["contact_id"], t["how"], t["why"]) for t in answer.get_json()["ties"]]


def test_whoever_introduced_them_and_their_colleagues(naoki: Person) -> None:
    hanako = naoki.add("contacts", name="佐藤 花子")
    taro = naoki.add("contacts", name="山田 太郎", company="丸の内商事", introduced_by=hanako["id"])
    jiro = naoki.add("contacts", name="山田 次郎", company="丸の内商事")
    naoki.add("contacts", name="鈴木 三郎", company="川崎鋼業")
    assert of(naoki, taro) == [
        (hanako["id"], "introduced", ""),
        (jiro["id"], "colleagues", "丸の内商事"),
    ]
    assert of(naoki, hanako) == [(taro["id"], "introduced", "")]


def test_whoever_is_met_again_and_again_at_the_same_circle(naoki: Person) -> None:
    salon = naoki.add("communities", name="朝活サロン")
    taro, hanako, once = (naoki.add("contacts", name=name) for name in ("太郎", "花子", "一度"))
    for people in ([taro, hanako, once], [taro, hanako]):
        event = naoki.add("events", title="定例会", starts_at=AT, community_id=salon["id"])
        naoki.add("encounters", contact_ids=[p["id"] for p in people], event_id=event["id"], at=AT)
    assert of(naoki, taro) == [(hanako["id"], "community", "朝活サロン")]
    assert of(naoki, once) == []


def test_a_tie_that_is_set_is_not_suggested_again(naoki: Person) -> None:
    taro = naoki.add("contacts", name="山田 太郎", company="丸の内商事")
    jiro = naoki.add("contacts", name="山田 次郎", company="丸の内商事")
    naoki.add("ties", a=jiro["id"], b=taro["id"], how="colleagues")
    assert of(naoki, taro) == []


def test_nobody_elses_people_are_suggested_or_asked_about(naoki: Person, emi: Person) -> None:
    taro = naoki.add("contacts", name="山田 太郎", company="丸の内商事")
    emi.add("contacts", name="山田 次郎", company="丸の内商事")
    assert of(naoki, taro) == []
    assert emi.client.get(f"/api/contacts/{taro['id']}/suggested-ties").status_code == 404
    assert naoki.client.get(f"/api/contacts/{uuid4()}/suggested-ties").status_code == 404
    assert naoki.client.get("/api/contacts/taro/suggested-ties").status_code == 422


@pytest.mark.parametrize("company", ["", "丸の内商事"])
def test_few_are_suggested_and_never_oneself(company: str) -> None:
    taro = Contact(id=new_id(), company=company)
    others = [Contact(id=new_id(), company=company) for _ in range(50)]
    suggested = suggest(Clues(taro, [taro, *others]))
    assert len(suggested) == (8 if company else 0)
    assert taro.id not in {tie.contact_id for tie in suggested}
