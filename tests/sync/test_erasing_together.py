"""One phone erases a person while seven others write about them: nobody waits in vain, nothing comes back."""

from concurrent.futures import ThreadPoolExecutor

from server.cards.worker import clear_away
from server.database import new_id
from server.services import Services
from tests.person import Person, State

AT = "2026-11-12T10:30:00Z"
SECRET = "秘密の話"


def test_what_seven_phones_write_while_one_erases_is_taken_before_or_refused_by_name(
    naoki: Person, services: Services
) -> None:
    taro = naoki.add("contacts", name="山田 太郎", note=SECRET)

    def write(phone: Person) -> set[str]:
        codes = set()
        for _ in range(4):
            talk: State = {"id": str(new_id()), "at": AT, "contact_ids": [taro["id"]], "note": SECRET}
            answer = phone.push(("encounters", None, talk))
            assert answer.status_code in (200, 422), answer.text
            codes |= {error["code"] for error in answer.get_json().get("errors", [])}
        return codes

    def erase(phone: Person) -> int:
        return phone.client.post(f"/api/contacts/{taro['id']}/erase").status_code

    with ThreadPoolExecutor(8) as together:
        writing = together.map(write, [naoki.elsewhere() for _ in range(7)])
        erasing = together.submit(erase, naoki.elsewhere())
    assert erasing.result() == 200
    assert set().union(*writing) <= {"erased"}
    clear_away(services)
    assert SECRET not in str(naoki.pull())
    assert all(each["doc"].get("_deleted") for each in naoki.pull()["documents"])
