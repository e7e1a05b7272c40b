"""Pulling: everything that changed since, once, in order."""

from flask.testing import FlaskClient

from tests.person import Person


def test_a_pull_gives_what_changed_since_and_where_to_go_on(naoki: Person) -> None:
    naoki.add("topics", name="AI")
    first = naoki.pull()
    naoki.add("topics", name="採用")
    second = naoki.pull(first["checkpoint"]["seq"])
    assert [d["doc"]["name"] for d in second["documents"]] == ["採用"]
    assert naoki.pull(second["checkpoint"]["seq"])["documents"] == []


def test_a_limit_is_kept_and_nothing_is_skipped(naoki: Person) -> None:
    for name in "いろはにほ":
        naoki.add("topics", name=name)
    seen, seq = [], 0
    while documents := (page := naoki.pull(seq, limit=2))["documents"]:
        seen += [d["doc"]["name"] for d in documents]
        seq = page["checkpoint"]["seq"]
    assert seen == list("いろはにほ")


def test_one_collection_can_be_asked_for(naoki: Person) -> None:
    naoki.add("topics", name="AI")
    naoki.add("contacts", name="山田 太郎")
    assert {d["collection"] for d in naoki.pull(collection="topics")["documents"]} == {"topics"}


def test_the_tick_tells_whether_a_pull_is_worth_while(naoki: Person) -> None:
    before = naoki.client.get("/api/sync/tick?seq=0").get_json()["seq"]
    naoki.add("topics", name="AI")
    assert naoki.client.get("/api/sync/tick?seq=0").get_json()["seq"] > before


def test_nobody_sees_anothers_changes(naoki: Person, emi: Person, stranger: FlaskClient) -> None:
    naoki.add("contacts", name="山田 太郎")
    assert emi.pull()["documents"] == []
    assert stranger.get("/api/sync/pull").status_code == 401


def test_a_limit_out_of_bounds_is_refused(naoki: Person) -> None:
    assert naoki.client.get("/api/sync/pull?limit=100000").status_code == 422
    assert naoki.client.get("/api/sync/pull?seq=-1").status_code == 422


def test_a_collection_of_no_possible_name_is_refused(naoki: Person) -> None:
    for name in ("%00", "contacts%00", "a" * 500):
        assert naoki.client.get(f"/api/sync/pull?collection={name}").status_code == 422
        assert naoki.client.get(f"/api/sync/history/{name}/{naoki.id}").status_code == 422
