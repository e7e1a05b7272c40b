"""What a phone's change leads to in the same transaction."""

from datetime import datetime

import pytest
from sqlalchemy import select

from server.followups.followup import THANKS, followup_id
from server.followups.notice import Notice, Reminder
from server.services import Services
from tests.conftest import MovableClock
from tests.followups.people import MINE, at, here, id_of, ito, met, study_group, wire, wrote, yamada
from tests.person import Person, State

TONIGHT = "2026-11-12 20:00"


def meet(person: Person, **changed: object) -> State:
    """Ms Ito, met at eight; the thanks that stand now."""
    person.push(
        ("contacts", None, wire(ito())),
        ("encounters", None, {**wire(met(ito(), TONIGHT)), **changed}),
    )
    [thanks] = person.all("followups")
    return thanks


def next_push(services: Services, person: Person) -> str | None:
    with services.database.read() as session:
        reminder = session.get(Reminder, person.id)
    return here(reminder.next_at) if reminder and reminder.next_at else None


def notices(services: Services) -> list[Notice]:
    with services.database.read() as session:
        return list(session.scalars(select(Notice).order_by(Notice.due_at)))


def test_an_encounter_sets_the_thanks_and_the_reminder(services: Services, naoki: Person) -> None:
    thanks = meet(naoki)
    assert (thanks["why"], thanks["state"], thanks["due_at"]) == ("thanks", "open", "2026-11-12T23:30:00Z")
    assert next_push(services, naoki) == "2026-11-13 08:30"


def test_the_phones_own_follow_up_is_adopted_by_its_id(naoki: Person) -> None:
    encounter = met(yamada(), TONIGHT)
    mine = {
        "id": str(followup_id(encounter.id, THANKS)),
        "contact_id": str(yamada().id),
        "encounter_id": str(encounter.id),
        "due_at": "2026-11-12T14:00:00Z",
        "why": "thanks",
        "step": 1,
    }
    answer = naoki.push(
        ("contacts", None, wire(yamada())), ("encounters", None, wire(encounter)), ("followups", None, mine)
    )
    assert answer.get_json() == {"conflicts": []}
    [thanks] = naoki.all("followups")
    assert (thanks["id"], here(datetime.fromisoformat(thanks["due_at"]))) == (mine["id"], "2026-11-12 20:30")


def test_the_same_push_again_changes_nothing(naoki: Person) -> None:
    meet(naoki)
    before = naoki.pull()
    meet(naoki)
    assert naoki.pull() == before


def test_an_office_mail_read_from_the_card_moves_the_thanks_to_the_morning(
    services: Services, naoki: Person
) -> None:
    unread = {"id": str(id_of("unread"))}
    naoki.push(("contacts", None, unread))
    encounter = wire(met(ito(), TONIGHT)) | {"contact_ids": [unread["id"]]}
    naoki.push(("encounters", None, encounter))
    assert next_push(services, naoki) == "2026-11-12 20:30"
    naoki.push(("contacts", naoki.get("contacts", unread["id"]), unread | {"emails": ["ito@example.jp"]}))
    assert next_push(services, naoki) == "2026-11-13 08:30"
    assert len(notices(services)) == 1


def test_writing_closes_the_thanks_and_the_reminder(services: Services, naoki: Person) -> None:
    meet(naoki)
    naoki.push(("interactions", None, wire(wrote(ito(), "2026-11-12 21:00"))))
    [thanks] = naoki.all("followups")
    assert (thanks["state"], thanks["done_at"]) == ("done", "2026-11-12T12:00:00Z")
    assert next_push(services, naoki) is None
    assert notices(services) == []


def test_putting_off_moves_the_reminder(services: Services, naoki: Person) -> None:
    thanks = meet(naoki)
    later = thanks | {"due_at": "2026-11-14T01:00:00Z", "snoozed": 1}
    naoki.push(("followups", thanks, later))
    assert naoki.all("followups") == [later]
    assert next_push(services, naoki) == "2026-11-14 10:00"


def test_deleting_the_encounter_drops_the_thanks(services: Services, naoki: Person) -> None:
    meet(naoki)
    encounter = naoki.get("encounters", id_of("encounter"))
    naoki.push(("encounters", encounter, encounter | {"_deleted": True}))
    assert [f["state"] for f in naoki.all("followups")] == ["dropped"]
    assert next_push(services, naoki) is None


def test_deleting_the_person_deletes_what_was_to_be_done_for_them(services: Services, naoki: Person) -> None:
    meet(naoki)
    contact = naoki.get("contacts", ito().id)
    naoki.push(("contacts", contact, contact | {"_deleted": True}))
    assert [f.get("_deleted") for f in naoki.all("followups")] == [True]
    assert next_push(services, naoki) is None


def test_the_events_end_moves_the_thanks(services: Services, naoki: Person) -> None:
    event = study_group("2026-11-12 18:00")
    naoki.push(
        ("contacts", None, wire(yamada())),
        ("events", None, wire(event)),
        ("encounters", None, wire(met(yamada(), TONIGHT, event_id=event.id))),
    )
    assert next_push(services, naoki) == "2026-11-12 21:30"
    until_half_past = wire(event) | {"ends_at": "2026-11-12T11:30:00Z"}
    naoki.push(("events", wire(event), until_half_past))
    assert next_push(services, naoki) == "2026-11-12 21:00"


def test_other_quiet_hours_move_the_reminder_only(services: Services, naoki: Person) -> None:
    meet(naoki)
    before = naoki.all("followups")
    settings = wire(MINE) | {"id": str(naoki.id), "quiet": {"start": "20:00", "end": "10:00"}}
    naoki.push(("settings", None, settings))
    assert next_push(services, naoki) == "2026-11-13 10:00"
    assert naoki.all("followups") == before


def test_each_person_has_a_ladder_of_their_own(services: Services, naoki: Person, emi: Person) -> None:
    meet(naoki)
    assert emi.all("followups") == []
    assert next_push(services, emi) is None
    assert [n.owner_id for n in notices(services)] == [naoki.id]


def test_a_hundred_people_in_one_push_get_a_step_each(services: Services, naoki: Person) -> None:
    rows = []
    for n in range(100):
        contact = ito().model_copy(update={"id": id_of(f"guest {n}")})
        rows += [("contacts", None, wire(contact))]
        rows += [("encounters", None, wire(met(contact, TONIGHT, name=f"encounter {n}")))]
    assert naoki.push(*rows).status_code == 200
    assert len(naoki.all("followups")) == len(notices(services)) == 100


def answered(person: Person) -> None:
    """Ms Ito was met at eight, thanked, and wrote back on another day."""
    meet(person)
    reply = wrote(ito(), "2026-11-12 19:59", direction="in").model_copy(update={"at": at("2026-11-13 07:00")})
    person.push(("interactions", None, wire(wrote(ito(), "2026-11-12 20:30"))))
    person.push(("interactions", None, wire(reply)))


def standing(person: Person) -> list[tuple[str, str, str]]:
    found = (
        (f["why"], f["state"], here(datetime.fromisoformat(f["due_at"]))) for f in person.all("followups")
    )
    return sorted(found)


def test_an_answer_sets_the_meeting_and_the_cadence(naoki: Person, clock: MovableClock) -> None:
    clock.now = at("2026-11-13 07:01")
    answered(naoki)
    assert standing(naoki) == [
        ("keep", "open", "2027-02-12 08:30"),
        ("meet", "open", "2026-11-20 08:30"),
        ("thanks", "done", "2026-11-13 08:30"),
    ]


def test_a_letter_logged_by_mistake_and_taken_back_leaves_no_trace(naoki: Person) -> None:
    meet(naoki)
    before = standing(naoki)
    letter = wire(wrote(ito(), "2026-11-12 21:00"))
    naoki.push(("interactions", None, letter))
    assert standing(naoki) != before
    naoki.push(("interactions", letter, letter | {"_deleted": True}))
    assert standing(naoki) == before


def test_an_encounter_deleted_and_brought_back_has_its_thanks_again(naoki: Person) -> None:
    meet(naoki)
    before, encounter = standing(naoki), naoki.get("encounters", id_of("encounter"))
    naoki.push(("encounters", encounter, encounter | {"_deleted": True}))
    naoki.push(("encounters", encounter | {"_deleted": True}, encounter))
    assert standing(naoki) == before


def test_on_a_journey_what_stands_open_moves_along(services: Services, naoki: Person) -> None:
    meet(naoki)
    settings = wire(MINE) | {"id": str(naoki.id)}
    naoki.push(("settings", None, settings))
    in_london = settings | {"time_zone": "Europe/London"}
    naoki.push(("settings", settings, in_london))
    assert next_push(services, naoki) == "2026-11-13 17:30"
    naoki.push(("settings", in_london, settings))
    assert next_push(services, naoki) == "2026-11-13 08:30"


def test_another_ladder_changes_what_stands_at_once(naoki: Person, clock: MovableClock) -> None:
    clock.now = at("2026-11-13 07:01")
    answered(naoki)
    before = standing(naoki)
    settings = wire(MINE) | {"id": str(naoki.id)}
    calmer = settings | {"ladder": settings["ladder"] | {"meet": {"on": False, "after_days": 7}}}
    naoki.push(("settings", None, calmer))
    assert ("meet", "dropped", "2026-11-20 08:30") in standing(naoki)
    naoki.push(("settings", calmer, settings))
    assert standing(naoki) == before


def test_a_ladder_of_ones_own_for_a_stage_moves_what_stands(naoki: Person, clock: MovableClock) -> None:
    clock.now = at("2026-11-13 07:01")
    answered(naoki)
    usual = wire(MINE) | {"id": str(naoki.id)}
    own = {"in_touch": {"meet": {"after_days": 14}}, "network": {"thanks": "off"}}
    naoki.push(("settings", None, usual | {"ladder": {"stages": own}}))
    assert ("meet", "open", "2026-11-27 08:30") in standing(naoki)
    from_before = {key: usual["ladder"][key] for key in ("thanks", "engage", "meet", "keep")}
    kept = naoki.get("settings", str(naoki.id))
    naoki.push(("settings", kept, usual | {"ladder": from_before}))
    assert naoki.get("settings", str(naoki.id))["ladder"] == usual["ladder"]
    assert ("meet", "open", "2026-11-20 08:30") in standing(naoki)


@pytest.mark.parametrize(
    "zone",
    ["Mars/Olympus", "", "Asia", "../../etc/passwd", "/etc/localtime", "asia/tokyo", "JST-9"],
)
def test_a_time_zone_that_does_not_exist_is_refused(naoki: Person, zone: str) -> None:
    answer = naoki.push(("settings", None, wire(MINE) | {"id": str(naoki.id), "time_zone": zone}))
    assert answer.status_code == 422
    assert "no such time zone" in answer.text
    assert naoki.all("settings") == []
