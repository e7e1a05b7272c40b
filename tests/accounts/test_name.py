import pytest

from server.accounts.invitation import recover_link
from server.services import Services
from tests.person import Person


def name_of(person: Person) -> str:
    return str(person.client.get("/api/session").get_json()["user"]["name"])


def test_an_account_bears_the_name_of_its_owners_profile(
    naoki: Person, emi: Person, services: Services
) -> None:
    naoki.add("settings", id=str(naoki.id), profile={"name": " 佐藤 ナオキ "})
    assert name_of(naoki) == "佐藤 ナオキ"
    assert name_of(emi) == "鈴木 恵美"
    assert recover_link(services.database, services.settings, services.clock(), "佐藤 ナオキ")


@pytest.mark.parametrize("name", ["", "   "])
def test_an_emptied_profile_leaves_the_account_its_name(naoki: Person, name: str) -> None:
    naoki.add("settings", id=str(naoki.id), profile={"name": name})
    assert name_of(naoki) == "佐藤 直樹"


def test_a_name_too_long_for_a_list_is_cut(naoki: Person) -> None:
    naoki.add("settings", id=str(naoki.id), profile={"name": "寿限無" * 40})
    assert name_of(naoki) == ("寿限無" * 40)[:80]
