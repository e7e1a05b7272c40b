"""Several phones of one person at once: nobody waits in vain, no change is lost, and a pull skips none."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from server.database import new_id
from tests.person import Person, State

WRITERS = 8
EACH = 8


def page_by_page(phone: Person, wanted: int) -> Iterator[State]:
    """What a phone gets that pulls all the while, and never looks back."""
    seq = seen = 0
    while seen < wanted:
        page = phone.pull(seq, limit=3)
        seq, seen = page["checkpoint"]["seq"], seen + len(page["documents"])
        yield from (each["doc"] for each in page["documents"])


def test_eight_phones_write_while_a_ninth_pulls_and_it_misses_nothing(naoki: Person) -> None:
    def write(phone: Person) -> list[str]:
        return [phone.add("topics", name="AI")["id"] for _ in range(EACH)]

    with ThreadPoolExecutor(WRITERS + 1) as together:
        pulled = together.submit(lambda phone: list(page_by_page(phone, WRITERS * EACH)), naoki.elsewhere())
        written = together.map(write, [naoki.elsewhere() for _ in range(WRITERS)])
        expected = sorted(id for ids in written for id in ids)
    assert sorted(doc["id"] for doc in pulled.result()) == expected
    assert naoki.pull()["checkpoint"]["seq"] == WRITERS * EACH


def test_the_same_new_document_from_eight_phones_is_one(naoki: Person) -> None:
    row = ("contacts", None, {"id": str(new_id()), "name": "山田 太郎"})
    with ThreadPoolExecutor(WRITERS) as together:
        answers = list(
            together.map(lambda phone: phone.push(row), [naoki.elsewhere() for _ in range(WRITERS)])
        )
    assert {(a.status_code, str(a.get_json())) for a in answers} == {(200, "{'conflicts': []}")}
    assert len(naoki.all("contacts")) == 1


def test_of_eight_edits_of_one_state_one_is_taken_and_seven_are_told(naoki: Person) -> None:
    old = naoki.add("contacts", name="山田 太郎")

    def edit(each: tuple[int, Person]) -> list[State]:
        number, phone = each
        answer = phone.push(("contacts", old, {**old, "title": f"役職{number}"}))
        return list(answer.get_json()["conflicts"])

    with ThreadPoolExecutor(WRITERS) as together:
        told = list(together.map(edit, enumerate([naoki.elsewhere() for _ in range(WRITERS)])))
    taken = naoki.get("contacts", old["id"])
    assert sorted(len(conflicts) for conflicts in told) == [0] + [1] * (WRITERS - 1)
    assert all(conflict["doc"] == taken for conflicts in told for conflict in conflicts)
