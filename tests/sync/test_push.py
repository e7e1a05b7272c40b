"""Pushing: what a phone knows becomes what the server knows, or nothing does."""

from uuid import uuid4

import pytest

from server.database import new_id
from server.followups.followup import followup_id
from tests.person import Person

AT = "2026-11-12T10:30:00Z"


def test_a_new_contact_comes_back_with_every_field(naoki: Person) -> None:
    contact = naoki.add("contacts", name="山田 太郎")
    assert contact["name"] == "山田 太郎"
    assert contact["emails"] == []
    assert contact["relation"] == "none"


def test_the_same_push_twice_changes_nothing_the_second_time(naoki: Person) -> None:
    row = ("contacts", None, {"id": str(new_id()), "name": "山田 太郎"})
    naoki.push(row)
    seq = naoki.pull()["checkpoint"]["seq"]
    assert naoki.push(row).get_json() == {"conflicts": []}
    assert naoki.pull()["checkpoint"]["seq"] == seq


def test_a_field_missing_in_an_update_keeps_its_value(naoki: Person) -> None:
    contact = naoki.add("contacts", name="山田 太郎", company="緑川印刷")
    naoki.push(("contacts", contact, {"id": contact["id"], "title": "部長"}))
    after = naoki.get("contacts", contact["id"])
    assert (after["name"], after["company"], after["title"]) == ("山田 太郎", "緑川印刷", "部長")


def test_a_stale_belief_changes_nothing_and_tells_the_master_state(naoki: Person) -> None:
    old = naoki.add("contacts", name="山田 太郎")
    naoki.push(("contacts", old, {**old, "title": "部長"}))
    answer = naoki.push(("contacts", old, {**old, "title": "課長"})).get_json()
    assert [c["doc"]["title"] for c in answer["conflicts"]] == ["部長"]
    assert naoki.get("contacts", old["id"])["title"] == "部長"


def test_beliefs_are_compared_after_normalising(naoki: Person) -> None:
    event = naoki.add("events", title="勉強会", starts_at="2026-11-12T19:00:00+09:00")
    assert event["starts_at"] == "2026-11-12T10:00:00Z"
    believed = {"id": event["id"], "title": "勉強会", "starts_at": "2026-11-12T10:00:00.000Z"}
    answer = naoki.push(("events", believed, {**believed, "place": "渋谷"}))
    assert answer.get_json() == {"conflicts": []}


def test_a_deleted_document_stays_as_a_tombstone(naoki: Person) -> None:
    topic = naoki.add("topics", name="AI")
    naoki.push(("topics", topic, {"id": topic["id"], "_deleted": True}))
    assert naoki.get("topics", topic["id"])["_deleted"] is True


def test_an_edit_against_a_deletion_is_a_conflict_that_the_phone_may_win(naoki: Person) -> None:
    topic = naoki.add("topics", name="AI")
    naoki.push(("topics", topic, {**topic, "_deleted": True}))
    edit = {**topic, "name": "生成AI"}
    [conflict] = naoki.push(("topics", topic, edit)).get_json()["conflicts"]
    assert conflict["doc"]["_deleted"] is True
    naoki.push(("topics", conflict["doc"], edit))
    assert naoki.get("topics", topic["id"]) == edit


def test_what_was_replaced_stands_in_the_history(naoki: Person) -> None:
    contact = naoki.add("contacts", name="山田 太郎")
    naoki.push(("contacts", contact, {**contact, "name": "山田 大郎"}))
    answer = naoki.client.get(f"/api/sync/history/contacts/{contact['id']}").get_json()
    assert [v["doc"]["name"] for v in answer["versions"]] == ["山田 太郎"]


def test_one_bad_row_is_named_and_nothing_of_the_request_is_applied(naoki: Person) -> None:
    good, bad = str(new_id()), str(new_id())
    answer = naoki.push(
        ("contacts", None, {"id": good, "name": "山田 太郎"}),
        ("contacts", None, {"id": bad, "name": 5, "shoe_size": 27}),
    )
    assert answer.status_code == 422
    errors = answer.get_json()["errors"]
    assert {(e["row"], e["id"], e["field"]) for e in errors} == {(1, bad, "name"), (1, bad, "shoe_size")}
    assert all(e["message"] for e in errors)
    assert {e["code"] for e in errors} == {"malformed", "unknown_field"}
    assert naoki.all("contacts") == []


def test_what_is_too_long_is_refused_with_the_length_that_it_may_have(naoki: Person) -> None:
    answer = naoki.push(("contacts", None, {"id": str(new_id()), "company": "社" * 301}))
    [error] = answer.get_json()["errors"]
    assert (error["field"], error["code"], error["limit"]) == ("company", "too_long", 300)


def test_an_id_of_nobody_is_refused_by_name(naoki: Person) -> None:
    answer = naoki.push(("encounters", None, {"id": str(new_id()), "at": AT, "contact_ids": [str(uuid4())]}))
    assert answer.status_code == 422
    [error] = answer.get_json()["errors"]
    assert (error["field"], error["code"]) == ("contact_ids", "dangling")


def test_another_persons_documents_can_neither_be_named_nor_taken(naoki: Person, emi: Person) -> None:
    hers = emi.add("contacts", name="高橋 一郎")
    card = naoki.push(("cards", None, {"id": str(new_id()), "contact_id": hers["id"]}))
    assert (card.status_code, card.get_json()["errors"][0]["field"]) == (422, "contact_id")
    taken = naoki.push(("contacts", hers, {**hers, "name": "わたしのもの"}))
    assert (taken.status_code, taken.get_json()["errors"][0]["field"]) == (422, "id")
    assert emi.get("contacts", hers["id"]) == hers


def test_what_only_the_server_writes_is_refused_from_phones(naoki: Person) -> None:
    answer = naoki.push(("standings", None, {"id": str(new_id()), "stage": "network"}))
    assert answer.get_json()["errors"][0]["field"] == "collection"


def test_settings_bear_ones_own_id(naoki: Person, emi: Person) -> None:
    assert naoki.push(("settings", None, {"id": str(naoki.id), "cap": 3})).status_code == 200
    assert naoki.push(("settings", None, {"id": str(emi.id), "cap": 0})).status_code == 422


def test_a_time_zone_that_does_not_exist_is_refused(naoki: Person) -> None:
    answer = naoki.push(("settings", None, {"id": str(naoki.id), "time_zone": "Asia/Edo"}))
    assert answer.get_json()["errors"][0]["field"] == "time_zone"


def test_a_number_is_no_time_and_a_text_no_switch(naoki: Person) -> None:
    row = {"id": str(new_id()), "at": 1_760_000_000, "hit_it_off": "yes"}
    fields = {e["field"] for e in naoki.push(("encounters", None, row)).get_json()["errors"]}
    assert fields == {"at", "hit_it_off"}


def test_a_time_before_the_calendar_is_refused(naoki: Person) -> None:
    row = {"id": str(new_id()), "at": "0001-01-01T00:00:00+09:00"}
    answer = naoki.push(("encounters", None, row))
    assert (answer.status_code, answer.get_json()["errors"][0]["field"]) == (422, "at")


@pytest.mark.parametrize("at", ["9999-12-31T23:30:00Z", "0002-01-01T00:00:00+14:00"])
def test_a_time_at_the_end_of_the_calendar_is_refused(naoki: Person, at: str) -> None:
    row = {"id": str(new_id()), "starts_at": at}
    answer = naoki.push(("events", None, row))
    assert (answer.status_code, answer.get_json()["errors"][0]["field"]) == (422, "starts_at")


def test_whoever_is_named_twice_was_met_once(naoki: Person) -> None:
    contact = naoki.add("contacts", name="山田 太郎")["id"]
    talk = naoki.add("encounters", contact_ids=[contact, contact], at=AT)
    assert talk["contact_ids"] == [contact]
    naoki.push(("encounters", talk, {**talk, "contact_ids": [contact] * 3, "note": "採用の話"}))
    assert len(naoki.all("followups")) == 1


@pytest.mark.parametrize("deleted", ["yes", 1, None])
def test_a_deletion_is_true_or_false(naoki: Person, deleted: object) -> None:
    answer = naoki.push(("topics", None, {"id": str(new_id()), "name": "AI", "_deleted": deleted}))
    assert (answer.status_code, answer.get_json()["errors"][0]["field"]) == (422, "_deleted")


def test_no_number_is_too_large_to_go_on_counting(naoki: Person) -> None:
    contact = naoki.add("contacts", name="山田 太郎")
    row = {"id": str(new_id()), "contact_id": contact["id"], "due_at": AT, "snoozed": 10**4200}
    answer = naoki.push(("followups", None, row))
    assert (answer.status_code, answer.get_json()["errors"][0]["field"]) == (422, "snoozed")


def test_what_follows_from_a_change_never_falls_on_anothers_document(naoki: Person, emi: Person) -> None:
    talk = new_id()
    his = naoki.add("contacts", name="山田 太郎")
    rung = naoki.add("followups", id=str(followup_id(talk, 1)), contact_id=his["id"], due_at=AT)
    hers = emi.add("contacts", name="高橋 一郎")
    row = {"id": str(talk), "contact_ids": [hers["id"]], "at": AT}
    assert emi.push(("encounters", None, row)).status_code == 422
    assert naoki.get("followups", rung["id"]) == rung
    assert emi.all("encounters") == []


def test_half_a_surrogate_pair_is_refused_with_a_sentence(naoki: Person) -> None:
    row = '{"collection":"topics","assumedMasterState":null,"newDocumentState":{"id":"%s","name":"\\ud83d"}}'
    body = f'{{"rows":[{row}]}}'
    answer = naoki.client.post("/api/sync/push", data=body % new_id(), content_type="application/json")
    assert answer.status_code == 422


def test_a_nul_is_refused_with_a_sentence_as_no_database_can_look_into_it(naoki: Person) -> None:
    answer = naoki.push(("contacts", None, {"id": str(new_id()), "company": "縁", "name": "\x00太郎"}))
    assert answer.status_code == 422
    [error] = answer.get_json()["errors"]
    assert (error["field"], error["code"]) == ("name", "malformed")


@pytest.mark.parametrize("name", ["\\u0000", "👩‍👩‍👧‍👦", "محمد بن سلمان", "\u202eאבג"])
def test_a_name_may_hold_what_a_name_holds(naoki: Person, name: str) -> None:
    added = naoki.add("contacts", name=name, company="縁")
    other = naoki.add("contacts", name="太郎", company="縁")
    assert naoki.get("contacts", added["id"])["name"] == name
    assert naoki.client.get(f"/api/contacts/{other['id']}/suggested-ties").status_code == 200


def test_nesting_without_end_is_refused(naoki: Person) -> None:
    body = '{"rows":' + "[" * 100_000
    answer = naoki.client.post("/api/sync/push", data=body, content_type="application/json")
    assert answer.status_code in (400, 422)
