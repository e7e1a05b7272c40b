import pytest

from server.accounts.invitation import first_start_link, invite_link, recover_link
from server.errors import NotFound, Refused
from server.services import Services
from tests.person import Person


def test_a_link_is_the_origin_and_a_code_that_can_be_typed(services: Services) -> None:
    link = first_start_link(services.database, services.settings, services.clock())
    assert link
    origin, code = link.split("/?code=")
    assert origin == "http://localhost:8000"
    assert [len(group) for group in code.split("-")] == [4, 4, 4]


def test_recovering_needs_a_name_only_where_there_are_several(
    naoki: Person, emi: Person, services: Services
) -> None:
    with pytest.raises(NotFound) as refused:
        recover_link(services.database, services.settings, services.clock())
    assert "佐藤 直樹" in refused.value.detail
    assert "鈴木 恵美" in refused.value.detail
    assert naoki.id != emi.id


def test_recovering_somebody_unknown_says_who_is_known(naoki: Person, services: Services) -> None:
    with pytest.raises(NotFound, match="佐藤 直樹"):
        recover_link(services.database, services.settings, services.clock(), "田中")
    assert naoki.id


def test_recovering_can_name_an_account_by_its_id(naoki: Person, emi: Person, services: Services) -> None:
    assert recover_link(services.database, services.settings, services.clock(), str(naoki.id))
    assert emi.id


def test_recovering_before_anybody_came_says_so(services: Services) -> None:
    with pytest.raises(NotFound, match="Nobody"):
        recover_link(services.database, services.settings, services.clock())


def test_a_name_that_fits_no_list_is_refused(services: Services) -> None:
    with pytest.raises(Refused):
        invite_link(services.database, services.settings, services.clock(), "あ" * 81)
