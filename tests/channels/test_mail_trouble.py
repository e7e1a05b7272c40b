"""The mail digest comes once in all, whoever dies on the way and whichever server is away."""

from datetime import timedelta
from email.message import EmailMessage

import pytest

from server.channels.mailing import LEASE
from server.channels.postman import Outcome, Postman
from tests.channels.mails import MORNING, WAITED, Processes, back, subjects, wants_mail
from tests.channels.post_office import HANG_UP, PostOffice
from tests.followups.doings import meet
from tests.followups.people import at, ito, yamada
from tests.person import Person
from tests.push.house import Phone
from tests.push_services.endpoint import Endpoint
from tests.push_services.faults import UNAVAILABLE


class Killed(BaseException):
    """kill -9: nothing after it runs."""


class DiesAfterSending(Postman):
    def send(self, mail: EmailMessage) -> Outcome:
        super().send(mail)
        raise Killed


class DiesBeforeSending(Postman):
    def send(self, _: EmailMessage) -> Outcome:
        raise Killed


@pytest.mark.parametrize(("dies", "sent"), [(DiesBeforeSending, 0), (DiesAfterSending, 1)])
def test_killed_in_the_middle_another_sends_the_same_mail(
    naoki: Person, processes: Processes, post_office: PostOffice, dies: type[Postman], sent: int
) -> None:
    wants_mail(naoki, post_office)
    meet(naoki, ito(), ito())
    processes.clock.now = MORNING
    with pytest.raises(Killed):
        Processes(processes.services, processes.clock, dies).mail()
    assert len(post_office.mails) == sent
    meet(naoki, yamada(), when="2026-11-12 20:30")  # due by now, and yet not part of what was begun
    processes.clock.now = MORNING + LEASE - timedelta(seconds=1)
    assert processes.mail() is False
    processes.until(at("2026-11-14 08:00"))
    assert subjects(post_office) == ["連絡の予定が2件あります"] * (sent + 1)
    assert len({mail["Message-ID"] for mail in post_office.mails}) == 1


def test_what_may_have_been_mailed_is_not_pushed_because_a_repeat_is_put_off(
    naoki: Person, phone: Phone, processes: Processes, post_office: PostOffice, endpoint: Endpoint
) -> None:
    meet(naoki, ito())
    endpoint.faults.then(UNAVAILABLE, times=100)
    processes.until(WAITED - timedelta(seconds=1))
    processes.clock.now = WAITED
    with pytest.raises(Killed):
        Processes(processes.services, processes.clock, DiesAfterSending).mail()
    back(endpoint)
    post_office.faults.append("451 later")
    processes.until(at("2026-11-14 12:00"))
    assert (phone.heard, len({mail["Message-ID"] for mail in post_office.mails})) == ([], 1)


def test_after_an_hour_of_a_mail_server_that_is_away_it_comes_rather_twice_than_never(
    naoki: Person, phone: Phone, processes: Processes, post_office: PostOffice, endpoint: Endpoint
) -> None:
    meet(naoki, ito())
    endpoint.faults.then(UNAVAILABLE, times=100)
    post_office.faults += [HANG_UP] * 100
    processes.until(WAITED + timedelta(minutes=1))
    back(endpoint)
    processes.until(WAITED + timedelta(hours=1))
    assert phone.heard == []
    processes.until(WAITED + timedelta(hours=2))
    assert phone.titles == ["伊藤 花子様へのお礼"]


def test_what_was_done_meanwhile_is_not_mailed(
    naoki: Person, processes: Processes, post_office: PostOffice
) -> None:
    wants_mail(naoki, post_office)
    meet(naoki, ito())
    processes.clock.now = MORNING
    with pytest.raises(Killed):
        Processes(processes.services, processes.clock, DiesBeforeSending).mail()
    naoki.client.post(f"/api/followups/{naoki.all('followups')[0]['id']}/done")
    processes.until(at("2026-11-15 12:00"))
    assert post_office.mails == []


def test_a_server_that_is_away_is_asked_again(
    naoki: Person, processes: Processes, post_office: PostOffice
) -> None:
    wants_mail(naoki, post_office)
    meet(naoki, ito())
    post_office.faults += ["451 later", "421 later", "450 later"]
    processes.until(MORNING + timedelta(minutes=6))
    assert post_office.mails == []
    processes.until(MORNING + timedelta(minutes=9))
    assert len(post_office.mails) == 1


def test_an_address_that_is_refused_is_told_and_tried_again_the_next_day(
    naoki: Person, processes: Processes, post_office: PostOffice
) -> None:
    wants_mail(naoki, post_office)
    meet(naoki, ito())
    post_office.faults.append("550 no such user")
    processes.until(at("2026-11-14 08:29"))
    assert post_office.mails == []
    told = naoki.client.get("/api/reminders/channels").get_json()["mail"]
    assert told["failure"] == "answered 550"
    processes.until(at("2026-11-14 08:30"))
    assert len(post_office.mails) == 1
    assert naoki.client.get("/api/reminders/channels").get_json()["mail"]["failure"] == ""


def test_while_the_mail_server_is_away_a_push_may_bring_it(
    naoki: Person, phone: Phone, processes: Processes, post_office: PostOffice, endpoint: Endpoint
) -> None:
    meet(naoki, ito())
    endpoint.faults.then(UNAVAILABLE, times=100)
    post_office.faults += ["451 later"] * 100
    processes.until(WAITED + timedelta(minutes=1))
    back(endpoint)
    processes.until(WAITED + timedelta(hours=1))
    assert (phone.titles, post_office.mails) == (["伊藤 花子様へのお礼"], [])
    post_office.faults.clear()
    processes.until(WAITED + timedelta(hours=3))
    assert post_office.mails == []  # the push has its three hours to be seen
    processes.until(WAITED + timedelta(hours=5))
    assert len(post_office.mails) == 1
