"""Deleted: for thirty days it can be had back, then only the id is left. Erased: at once."""

import hashlib
from datetime import UTC, datetime, timedelta

import pytest
from flask.testing import FlaskClient

from server.cards.worker import clear_away
from server.database import new_id
from server.services import Services
from tests.conftest import MovableClock
from tests.person import Person, State

AT = "2026-11-12T10:30:00Z"
FRONT = b"\xff\xd8\xff front"
DIGEST = hashlib.sha256(FRONT).hexdigest()
SECRET = "秘密の話"


@pytest.fixture
def taro(naoki: Person) -> State:
    return naoki.add("contacts", name="山田 太郎", note=SECRET)


def delete(person: Person, collection: str, document: State) -> None:
    answer = person.push((collection, document, {**document, "_deleted": True}))
    assert answer.get_json() == {"conflicts": []}


def deleted(person: Person) -> list[State]:
    return list(person.client.get("/api/deleted").get_json()["contacts"])


def erase(person: Person, contact: State) -> int:
    answer = person.client.post(f"/api/contacts/{contact['id']}/erase")
    assert answer.status_code == 200, answer.text
    return int(answer.get_json()["erased"])


def scan(person: Person, contact: State, photo: bytes = FRONT) -> State:
    person.send_photo(photo)
    return person.add("cards", contact_id=contact["id"], photos=[hashlib.sha256(photo).hexdigest()])


def everything(person: Person) -> str:
    """All that this person could ever see of their data, as text."""
    documents = person.pull()["documents"]
    past = [
        person.client.get(f"/api/sync/history/{d['collection']}/{d['doc']['id']}").get_json()
        for d in documents
    ]
    return str((documents, past))


def test_who_was_deleted_is_listed_latest_first_with_the_day_they_are_purged(
    naoki: Person, taro: State, clock: MovableClock
) -> None:
    hanako = naoki.add("contacts", name="鈴木 花子")
    delete(naoki, "contacts", taro)
    clock.move(hours=1)
    delete(naoki, "contacts", hanako)
    assert [each["doc"]["name"] for each in deleted(naoki)] == ["鈴木 花子", "山田 太郎"]
    assert deleted(naoki)[1]["doc"] == taro
    at = datetime(2026, 11, 12, 11, 0, tzinfo=UTC)
    assert datetime.fromisoformat(deleted(naoki)[1]["deleted_at"]) == at
    assert datetime.fromisoformat(deleted(naoki)[1]["purged_at"]) == at + timedelta(days=30)


def test_a_deletion_is_undone_by_pushing_the_old_state(
    naoki: Person, taro: State, services: Services, clock: MovableClock
) -> None:
    delete(naoki, "contacts", taro)
    clock.move(days=29)
    clear_away(services)
    naoki.push(("contacts", {**taro, "_deleted": True}, taro))
    assert naoki.get("contacts", taro["id"]) == taro
    assert deleted(naoki) == []
    clock.move(days=2)
    clear_away(services)
    assert naoki.get("contacts", taro["id"]) == taro
    assert "_deleted" not in naoki.get("standings", taro["id"])


def test_follow_ups_that_went_with_the_person_come_back_as_they_were(
    naoki: Person, taro: State, clock: MovableClock
) -> None:
    naoki.add("encounters", contact_ids=[taro["id"]], at=AT)
    [thanks] = naoki.all("followups")
    naoki.push(("followups", thanks, {**thanks, "state": "done", "done_at": AT}))
    own = naoki.add("followups", contact_id=taro["id"], due_at="2026-12-01T00:00:00Z", why="本を返す")
    dropped = naoki.add("followups", contact_id=taro["id"], due_at="2026-12-01T00:00:00Z", why="不要")
    delete(naoki, "followups", dropped)
    clock.move(hours=1)
    delete(naoki, "contacts", taro)
    assert all(each["_deleted"] for each in naoki.all("followups"))
    clock.move(hours=1)
    naoki.push(("contacts", {**taro, "_deleted": True}, taro))
    assert naoki.get("followups", thanks["id"])["state"] == "done"
    assert naoki.get("followups", own["id"]) == own
    assert naoki.get("followups", dropped["id"])["_deleted"] is True


def test_after_thirty_days_nothing_is_left_but_the_id(
    naoki: Person, taro: State, services: Services, clock: MovableClock
) -> None:
    naoki.push(("contacts", taro, {**taro, "title": "部長"}))
    card = scan(naoki, taro)
    naoki.add("encounters", contact_ids=[taro["id"]], at=AT, note=SECRET)
    delete(naoki, "contacts", naoki.get("contacts", taro["id"]))
    clock.move(days=30)
    while clear_away(services):
        pass
    assert naoki.get("contacts", taro["id"]) == {"id": taro["id"], "_deleted": True}
    assert naoki.get("cards", card["id"]) == {"id": card["id"], "_deleted": True}
    assert SECRET not in everything(naoki)
    assert deleted(naoki) == []
    assert services.photos.get(naoki.id, DIGEST) is None


def test_other_documents_are_purged_as_well(naoki: Person, services: Services, clock: MovableClock) -> None:
    topic = naoki.add("topics", name=SECRET)
    delete(naoki, "topics", topic)
    clock.move(days=30)
    assert clear_away(services)
    assert not clear_away(services)
    assert naoki.all("topics") == [{"id": topic["id"], "_deleted": True}]


def test_to_erase_takes_at_once_what_is_only_about_them(
    naoki: Person, taro: State, services: Services
) -> None:
    scan(naoki, taro)
    naoki.add("positions", contact_id=taro["id"], company=SECRET)
    naoki.add("interactions", contact_id=taro["id"], at=AT, note=SECRET)
    talk = naoki.add("encounters", contact_ids=[taro["id"]], at=AT, note=SECRET)
    naoki.push(("encounters", talk, {**talk, "note": f"{SECRET}、続き"}))
    other = naoki.add("topics", name="AI")
    assert erase(naoki, taro) == 8  # contact, standing, card, reading, position, interaction, talk, thanks
    assert SECRET not in everything(naoki)
    assert DIGEST not in everything(naoki)
    assert naoki.get("topics", other["id"]) == other
    assert naoki.client.get(f"/api/photos/{DIGEST}").status_code == 404
    clear_away(services)
    assert services.photos.get(naoki.id, DIGEST) is None


def test_what_others_have_a_part_in_stays_and_names_them_no_more(naoki: Person, taro: State) -> None:
    hanako = naoki.add("contacts", name="鈴木 花子", introduced_by=taro["id"])
    talk = naoki.add("encounters", contact_ids=[taro["id"], hanako["id"]], at=AT, note="三人で")
    agenda = {"people": [taro["id"], hanako["id"]], "checklist": []}
    event = naoki.add("events", title="勉強会", starts_at=AT, agenda=agenda)
    naoki.push(("encounters", talk, {**talk, "note": "三人で話した"}))
    erase(naoki, taro)
    assert naoki.get("encounters", talk["id"])["contact_ids"] == [hanako["id"]]
    assert naoki.get("events", event["id"])["agenda"]["people"] == [hanako["id"]]
    assert naoki.get("contacts", hanako["id"])["introduced_by"] is None
    versions = naoki.client.get(f"/api/sync/history/encounters/{talk['id']}").get_json()["versions"]
    assert versions
    assert taro["id"] not in str(versions)


def test_a_photo_that_another_card_shows_stays(naoki: Person, taro: State, services: Services) -> None:
    hanako = naoki.add("contacts", name="鈴木 花子")
    scan(naoki, taro)
    scan(naoki, hanako)
    erase(naoki, taro)
    clear_away(services)
    assert naoki.client.get(f"/api/photos/{DIGEST}").data == FRONT


def test_a_photo_that_goes_up_again_before_its_bytes_were_gone_stays(
    naoki: Person, taro: State, services: Services
) -> None:
    scan(naoki, taro)
    erase(naoki, taro)
    assert naoki.send_photo(FRONT).status_code == 201
    clear_away(services)
    assert naoki.client.get(f"/api/photos/{DIGEST}").data == FRONT


def test_nothing_about_them_is_left_to_do(naoki: Person, taro: State) -> None:
    scan(naoki, taro)
    naoki.add("encounters", contact_ids=[taro["id"]], at=AT)
    erase(naoki, taro)
    live = [d for d in naoki.pull()["documents"] if not d["doc"].get("_deleted")]
    assert live == []


def test_someone_who_was_deleted_before_can_be_erased_at_once(naoki: Person, taro: State) -> None:
    naoki.add("encounters", contact_ids=[taro["id"]], at=AT, note=SECRET)
    delete(naoki, "contacts", taro)
    assert erase(naoki, taro) > 0
    assert deleted(naoki) == []
    assert SECRET not in everything(naoki)


def test_to_erase_twice_is_to_erase_once(naoki: Person, taro: State) -> None:
    assert erase(naoki, taro) == 2
    seq = naoki.pull()["checkpoint"]["seq"]
    assert erase(naoki, taro) == 0
    assert naoki.pull()["checkpoint"]["seq"] == seq


def test_nobody_else_erases_or_lists_them(
    naoki: Person, taro: State, emi: Person, stranger: FlaskClient
) -> None:
    path = f"/api/contacts/{taro['id']}/erase"
    assert emi.client.post(path).status_code == 404
    assert stranger.post(path).status_code == 401
    delete(naoki, "contacts", taro)
    assert deleted(emi) == []


def test_who_never_was_cannot_be_erased(naoki: Person) -> None:
    assert naoki.client.post(f"/api/contacts/{new_id()}/erase").status_code == 404
    assert naoki.client.post("/api/contacts/taro/erase").status_code == 422


def test_a_group_meeting_goes_on_without_them_and_no_longer_says_what_they_answered(
    naoki: Person, taro: State
) -> None:
    ken, mika = naoki.add("contacts", name="橋本 健"), naoki.add("contacts", name="川口 美香")
    answers = {"asked": [mika["id"]], "agreed": [ken["id"]], "declined": [taro["id"]]}
    others = [taro["id"], mika["id"]]
    meet = naoki.add("meets", bridge=ken["id"], others=others, begun_at=AT, **answers)
    erase(naoki, taro)
    left = naoki.get("meets", meet["id"])
    assert (left["others"], left["declined"]) == ([mika["id"]], [])
    erase(naoki, ken)
    assert naoki.get("meets", meet["id"])["bridge"] is None
