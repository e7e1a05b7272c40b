"""What was erased keeps its id and nothing else, on every way out and every way in."""

from uuid import UUID

from server.database import new_id
from server.services import Services
from server.sync.changes import Changes
from server.sync.documents import model_of
from tests.person import Person, State

AT = "2026-11-12T10:30:00Z"


def erase(services: Services, person: Person, collection: str, document: State) -> None:
    model = model_of(collection)
    assert model
    with services.database.write() as session:
        changes = Changes(session, person.id, services.clock())
        assert changes.erase(model, UUID(document["id"]))
        changes.settle()


def erased_talk(services: Services, person: Person) -> State:
    """An encounter must have a moment; what is left of one has none."""
    talk = person.add("encounters", at=AT, note="秘密の話")
    person.push(("encounters", talk, {**talk, "note": "もっと秘密"}))
    erase(services, person, "encounters", talk)
    return talk


def test_a_pull_tells_the_id_and_that_it_is_gone(naoki: Person, services: Services) -> None:
    before = naoki.pull()["checkpoint"]["seq"]
    talk = erased_talk(services, naoki)
    documents = naoki.pull(before)["documents"]
    assert documents == [{"collection": "encounters", "doc": {"id": talk["id"], "_deleted": True}}]


def test_its_history_is_gone(naoki: Person, services: Services) -> None:
    talk = erased_talk(services, naoki)
    answer = naoki.client.get(f"/api/sync/history/encounters/{talk['id']}")
    assert answer.get_json() == {"versions": []}


def test_an_edit_of_it_is_refused_by_name_and_changes_nothing(naoki: Person, services: Services) -> None:
    talk = erased_talk(services, naoki)
    for believed in (talk, None, {"id": talk["id"], "_deleted": True}):
        answer = naoki.push(("encounters", believed, {**talk, "place": "渋谷"}))
        [error] = answer.get_json()["errors"]
        assert (answer.status_code, error["code"], error["field"]) == (422, "erased", "id")
        assert error["id"] == talk["id"]
    assert naoki.get("encounters", talk["id"]) == {"id": talk["id"], "_deleted": True}


def test_to_delete_it_once_more_is_well_and_changes_nothing(naoki: Person, services: Services) -> None:
    talk = erased_talk(services, naoki)
    seq = naoki.pull()["checkpoint"]["seq"]
    assert naoki.push(("encounters", talk, {**talk, "_deleted": True})).get_json() == {"conflicts": []}
    assert naoki.pull()["checkpoint"]["seq"] == seq


def test_nothing_new_may_name_it_but_what_named_it_before_can_still_be_changed(
    naoki: Person, services: Services
) -> None:
    topic = naoki.add("topics", name="AI")
    talk = naoki.add("encounters", at=AT, topic_ids=[topic["id"]])
    erase(services, naoki, "topics", topic)
    new = naoki.push(("encounters", None, {"id": str(new_id()), "at": AT, "topic_ids": [topic["id"]]}))
    [error] = new.get_json()["errors"]
    assert (new.status_code, error["code"], error["field"]) == (422, "erased", "topic_ids")
    assert naoki.push(("encounters", talk, {**talk, "note": "続き"})).get_json() == {"conflicts": []}
