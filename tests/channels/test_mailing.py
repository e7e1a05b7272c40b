"""The mail digest: when no push was seen, once a day, once in all."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from email.message import EmailMessage
from threading import Event
from typing import Any

import pytest

from server.channels import mailing
from server.channels.desk import LISTED
from server.services import Services
from tests.channels.mails import MORNING, WAITED, Processes, back, subjects, wants_mail
from tests.channels.post_office import PostOffice
from tests.conftest import MovableClock
from tests.followups.doings import meet, set_own
from tests.followups.people import at, ito, study_group, wire, yamada
from tests.person import Person
from tests.push.house import Phone
from tests.push_services.endpoint import Endpoint
from tests.push_services.faults import GONE, UNAVAILABLE


def text(mail: EmailMessage) -> str:
    return "\n".join(mail.get_content().splitlines())


def test_a_push_that_nobody_saw_for_three_hours_is_mailed_once(
    naoki: Person, phone: Phone, processes: Processes, post_office: PostOffice
) -> None:
    event = study_group("2026-11-12 18:00")
    naoki.push(("events", None, wire(event)))
    meet(naoki, ito(), event_id=event.id, private_talk=True, topic_ids=[], note="秘密の話", promise="資料")
    processes.until(WAITED - timedelta(seconds=1))
    assert (phone.titles, post_office.mails) == (["伊藤 花子様へのお礼"], [])
    processes.until(at("2026-11-16 12:00"))
    [mail] = post_office.mails
    assert (mail["To"], mail["Subject"]) == ("naoki@example.jp", "伊藤 花子様へのお礼")
    body = text(mail)
    assert "・伊藤 花子様へのお礼\n  昨日の勉強会\n  http://localhost:8000/people/" in body
    assert "秘密" not in body
    assert "資料" not in body
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail["List-Unsubscribe"].strip("<>") in body
    assert mail["Auto-Submitted"] == "auto-generated"
    assert len(phone.heard) == 1


@pytest.mark.parametrize("seen", ["shown", "opened", "foreground", "done", "put off"])
def test_what_was_seen_or_done_is_not_mailed(
    naoki: Person, phone: Phone, processes: Processes, post_office: PostOffice, seen: str
) -> None:
    meet(naoki, ito())
    processes.until(MORNING + timedelta(hours=1))
    [pushed] = phone.heard
    followup = naoki.all("followups")[0]["id"]
    path, body = {
        "shown": ("/api/push/shown", {"tag": pushed["notification"]["tag"]}),
        "opened": ("/api/push/opened", {"tag": pushed["notification"]["tag"]}),
        "foreground": ("/api/reminders/seen", {}),
        "done": (f"/api/followups/{followup}/done", {}),
        "put off": (f"/api/followups/{followup}/snooze", {"until": "next_week"}),
    }[seen]
    assert naoki.client.post(path, json=body).status_code in (200, 204)
    processes.until(at("2026-11-15 12:00"))
    assert post_office.mails == []


def test_it_is_off_by_default_and_can_be_turned_off(
    naoki: Person, post_office: PostOffice, processes: Processes
) -> None:
    wants_mail(naoki, post_office)
    set_own(naoki, mail_digest=False)
    meet(naoki, ito())
    processes.until(WAITED)
    assert post_office.mails == []
    set_own(naoki, mail_digest=True)
    processes.until(WAITED)
    assert len(post_office.mails) == 1


def test_the_most_valuable_comes_first(naoki: Person, post_office: PostOffice, processes: Processes) -> None:
    wants_mail(naoki, post_office)
    meet(naoki, *[ito()] * LISTED)
    sasaki = ito().model_copy(update={"name": "佐々木 誠"})
    meet(naoki, sasaki, promise="資料", promise_by=MORNING)
    processes.until(MORNING)
    [mail] = post_office.mails
    assert text(mail).index("佐々木 誠様との約束") < text(mail).index("伊藤 花子様へのお礼")


def test_without_a_device_it_goes_when_it_is_due_and_one_a_day(
    naoki: Person, post_office: PostOffice, processes: Processes
) -> None:
    wants_mail(naoki, post_office, lock_screen="topics", language="en")
    meet(naoki, ito(), ito(), promise="the slides")
    processes.until(MORNING)
    assert subjects(post_office) == ["2 people to contact"]
    assert "Promised: the slides" in post_office.mails[0].get_content()
    meet(naoki, yamada(), when="2026-11-13 12:00")  # to be thanked the same evening
    processes.until(at("2026-11-14 08:29"))
    assert len(post_office.mails) == 1
    processes.until(at("2026-11-14 08:30"))
    assert len(post_office.mails) == 2
    assert "Thank 山田 太郎" in post_office.mails[1]["Subject"]


def test_a_device_that_is_gone_counts_as_none(
    naoki: Person, phone: Phone, processes: Processes, post_office: PostOffice, endpoint: Endpoint
) -> None:
    meet(naoki, ito())
    endpoint.faults.then(GONE)
    naoki.client.post("/api/push/test")
    processes.until(MORNING)
    assert (phone.heard, len(post_office.mails)) == ([], 1)


def test_never_in_quiet_hours(
    naoki: Person, phone: Phone, processes: Processes, post_office: PostOffice
) -> None:
    meet(naoki, yamada())  # due at 20:30; three hours later it is night
    processes.until(at("2026-11-13 07:59"))
    assert (len(phone.heard), post_office.mails) == (1, [])
    processes.until(at("2026-11-13 08:00"))
    assert len(post_office.mails) == 1


def test_what_is_due_at_night_has_its_push_and_three_hours_to_be_seen_before_the_mail(
    naoki: Person, phone: Phone, processes: Processes, post_office: PostOffice, endpoint: Endpoint
) -> None:
    contact = naoki.add("contacts", name="伊藤 花子")["id"]
    naoki.add("followups", contact_id=contact, due_at=at("2026-11-12 23:00").isoformat(), why="資料を送る")
    processes.until(at("2026-11-13 10:59"))
    assert (len(phone.heard), post_office.mails) == (1, [])
    [received] = endpoint.record.all
    assert received.message
    assert received.message.ttl == (3 * 60 - 5) * 60  # a phone that comes back after the mail shows nothing
    processes.until(at("2026-11-13 11:00"))
    assert len(post_office.mails) == 1


def test_what_was_mailed_is_pushed_no_more(
    naoki: Person, phone: Phone, processes: Processes, post_office: PostOffice, endpoint: Endpoint
) -> None:
    meet(naoki, ito())
    endpoint.faults.then(UNAVAILABLE, times=100)
    processes.until(WAITED + timedelta(hours=1))
    back(endpoint)
    processes.until(at("2026-11-14 12:00"))
    assert (phone.heard, len(post_office.mails)) == ([], 1)


def test_a_name_cannot_begin_a_header_or_a_line(
    naoki: Person, processes: Processes, post_office: PostOffice
) -> None:
    wants_mail(naoki, post_office)
    meet(naoki, ito().model_copy(update={"name": "伊藤\r\nBcc: x@example.jp\r\n\r\n・偽"}))
    processes.until(MORNING)
    [mail] = post_office.mails
    assert mail["Bcc"] is None
    assert mail["Subject"] == "伊藤 Bcc: x@example.jp ・偽様へのお礼"
    assert "\n・偽" not in text(mail)


def test_two_processes_at_once_mail_nobody_twice(
    naoki: Person, processes: Processes, post_office: PostOffice
) -> None:
    wants_mail(naoki, post_office)
    meet(naoki, ito())
    processes.clock.now = MORNING
    with ThreadPoolExecutor() as both:
        list(both.map(lambda _: processes.mail(), range(4)))
    assert len(post_office.mails) == 1


def test_the_link_in_the_mail_asks_first_and_then_ends_them(
    naoki: Person, processes: Processes, post_office: PostOffice, stranger: Any
) -> None:
    wants_mail(naoki, post_office)
    meet(naoki, ito())
    processes.until(MORNING)
    link = post_office.mails[0]["List-Unsubscribe"].strip("<>")
    assert stranger.get(link).status_code == 200
    assert naoki.all("settings")[0]["mail_digest"] is True
    forged = link[:-6] + ("AAAAA=" if link.endswith("=") else "AAAAAA")
    for wrong in (forged, f"{link}x", "http://localhost:8000/mail/stop/縁"):
        assert stranger.post(wrong).status_code == 404
    headers = {"Origin": "null", "Sec-Fetch-Site": "cross-site"}
    for _ in range(2):
        answer = stranger.post(link, data={"List-Unsubscribe": "One-Click"}, headers=headers)
        assert (answer.status_code, "止めました" in answer.text) == (200, True)
    assert naoki.all("settings")[0]["mail_digest"] is False


def test_the_process_mails_beside_its_pushes_until_it_is_told_to_stop(
    naoki: Person, services: Services, clock: MovableClock, post_office: PostOffice
) -> None:
    wants_mail(naoki, post_office)
    meet(naoki, ito())
    clock.now = MORNING
    stop, tries = Event(), 0
    with mailing.beside(services, stop):
        while not post_office.mails and tries < 300:
            tries += stop.wait(0.1) is False
    assert len(post_office.mails) == 1
