"""What is counted, table by table; nobody from work is in any of it."""

from datetime import datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.contacts.tie import Tie
from server.insight.circle import MOST, closest, links_among
from server.insight.figure import Node
from server.insight.figures import figures_of
from tests.followups.people import id_of
from tests.insight.people import NOW, course, day, people

DAY = 86_400


def began(text: str) -> float:
    return datetime.fromisoformat(f"{text}T19:00+09:00").timestamp()


def test_the_headline_counts_the_network_that_is_alive() -> None:
    all = people(
        a=course("network", "2026-10-01"),
        drifted=course("network", "2024-01-01", active_until=day("2026-11-11")),
        boss=course("network", "2026-10-01", work=True),
        b=course("opened_up", "2026-10-01"),
    )
    figures = figures_of(all, NOW)
    assert (figures.network, figures.people) == (1, 3)


def test_stages_are_those_that_were_reached_when_each_month_ended() -> None:
    dates = [day("2026-08-10"), day("2026-09-05"), day("2026-11-01"), None]
    figures = figures_of(people(a=course("opened_up", "2026-08-10", reached=dates)), NOW)
    by_month = {stage.month.isoformat(): stage.counts for stage in figures.stages}
    assert len(by_month) == 12
    assert by_month["2026-07-01"] == [0, 0, 0, 0, 0]
    assert by_month["2026-08-01"] == [0, 1, 0, 0, 0]
    assert by_month["2026-10-01"] == [0, 0, 1, 0, 0]
    assert by_month["2026-11-01"] == [0, 0, 0, 1, 0]
    assert [(rise.stage, rise.on.isoformat()) for rise in figures.rises] == [("opened_up", "2026-11-01")]


def test_whom_one_was_close_to_before_was_never_gained() -> None:
    old = course("network", "2026-11-01", reached=[day("2026-11-01")] * 4, old_friend=True)
    figures = figures_of(people(a=old), NOW)
    assert {tuple(stage.counts) for stage in figures.stages} == {(0, 0, 0, 0, 1)}
    assert (figures.network, figures.risen, figures.rises) == (1, 0, [])


def test_today_everybody_stands_where_the_list_has_them_met_or_not() -> None:
    all = people(
        handle=course("interested"), a=course("network", "2026-10-01"), boss=course("interested", work=True)
    )
    *_, october, today = (stage.counts for stage in figures_of(all, NOW).stages)
    assert (october, today) == ([0, 0, 0, 0, 1], [1, 0, 0, 0, 1])


THANKED = [
    ("within three days", 3 * DAY, (1, 0, 0)),
    ("a second later is later", 3 * DAY + 1, (0, 1, 0)),
    ("not yet", None, (0, 0, 1)),
]


@pytest.mark.parametrize(
    ("wait", "expected"), [each[1:] for each in THANKED], ids=[each[0] for each in THANKED]
)
def test_thanks_count_from_the_first_meeting(wait: float | None, expected: tuple[int, int, int]) -> None:
    met = began("2026-10-01")
    one = course("acquainted", "2026-10-01", began_at=met, thanked_at=wait and met + wait)
    long_ago = course("acquainted", "2026-01-01", began_at=began("2026-01-01"))
    thanks = figures_of(people(a=one, b=long_ago), NOW).thanks
    assert (thanks.within, thanks.later, thanks.not_yet) == expected


def test_the_new_stand_against_the_same() -> None:
    all = people(
        new=course("acquainted", "2026-11-03", met=[day("2026-11-03"), day("2026-11-10")]),
        same=course("acquainted", "2026-09-03", met=[day("2026-09-03"), day("2026-11-10")]),
    )
    months = {each.month.isoformat(): (each.met, each.fresh) for each in figures_of(all, NOW).months}
    assert (months["2026-11-01"], months["2026-10-01"], months["2026-09-01"]) == ((2, 1), (0, 0), (1, 1))


def test_topics_and_events_stand_by_the_ties_that_opened_up() -> None:
    go, tea, salon = (str(id_of(name)) for name in ("go", "tea", "salon"))
    all = people(
        a=course("network", "2026-10-01", topics=[go], events=[salon]),
        b=course("opened_up", "2026-10-01", topics=[go, tea], events=[salon]),
        c=course("acquainted", "2026-10-01", topics=[tea]),
    )
    figures = figures_of(all, NOW)
    assert [(str(t.id), t.people, t.opened_up, t.network) for t in figures.topics] == [
        (go, 2, 2, 1),
        (tea, 2, 1, 0),
    ]
    assert [(str(e.id), e.opened_up) for e in figures.events] == [(salon, 2)]


def test_whom_one_wrote_with_first_and_has_met_since() -> None:
    all = people(
        met=course("in_touch", "2026-10-01", online=True, met=[day("2026-10-20")], faced=day("2026-10-20")),
        by_video=course("in_touch", "2026-10-01", online=True, met=[day("2026-10-20")]),
        not_yet=course("in_touch", "2026-10-01", online=True),
        other=course("in_touch", "2026-10-01", met=[day("2026-10-01")]),
    )
    figures = figures_of(all, NOW)
    assert (figures.began_online, figures.came_to_meet) == (3, 1)


def test_the_circle_holds_the_closest_and_says_how_many_it_leaves_out() -> None:
    crowd = {str(UUID(int=n)): course("acquainted", "2026-10-01") for n in range(MOST + 5)}
    friend, boss = id_of("friend"), id_of("boss")
    nodes, left_out = closest(
        crowd
        | {
            str(friend): course("network", "2026-10-01"),
            str(boss): course("network", "2026-10-01", work=True),
        }
    )
    assert (nodes[0].id, len(nodes), left_out) == (friend, MOST, 6)
    ties = [Tie(id=id_of("t"), a=friend, b=UUID(int=0)), Tie(id=id_of("u"), a=friend, b=boss)]
    assert [(link.a, link.b) for link in links_among(nodes, ties, [])] == [(friend, UUID(int=0))]


def test_who_introduced_whom_is_a_link_once_wherever_it_is_on_record() -> None:
    a, b = sorted((id_of("a"), id_of("b")))
    nodes = [Node(id=a, stage="network"), Node(id=b, stage="in_touch")]
    ties = [Tie(id=id_of("t"), a=a, b=b, how="introduced"), Tie(id=id_of("u"), a=a, b=b, how="friends")]
    links = links_among(nodes, ties, [(a, b), (id_of("gone"), b)])
    assert [(link.a, link.b, link.how) for link in links] == [(a, b, "friends"), (a, b, "introduced")]


@given(st.lists(st.integers(0, 4), max_size=20))
def test_in_every_month_each_person_stands_at_one_stage_at_most(ranks: list[int]) -> None:
    names = ("interested", "acquainted", "in_touch", "opened_up", "network")
    all = {str(UUID(int=n)): course(names[rank], "2026-01-10") for n, rank in enumerate(ranks)}
    figures = figures_of(all, NOW)
    assert all == {} or sum(figures.stages[-1].counts) == len(all)
    assert [sum(month.counts) for month in figures.stages] == sorted(sum(m.counts) for m in figures.stages)
