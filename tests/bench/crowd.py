"""Twenty thousand people and what happened with them, drawn with fixed dice: what busy years leave behind."""

import json
import random
import urllib.request
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from tests.sync.house import Account

Document = dict[str, Any]
Change = tuple[str, Document]

PEOPLE = 20_000
YEARS = 4
RECENT = 60
"""People of the last few days: the only ones for whom anything is still due."""
AT_ONCE = 100
FAMILY = (
    *(("山本", "ヤマモト", "Yamamoto"), ("佐藤", "サトウ", "Sato"), ("髙橋", "タカハシ", "Takahashi")),
    *(("鈴木", "スズキ", "Suzuki"), ("田中", "タナカ", "Tanaka"), ("渡邊", "ワタナベ", "Watanabe")),
    *(("伊藤", "イトウ", "Ito"), ("中村", "ナカムラ", "Nakamura"), ("小林", "コバヤシ", "Kobayashi")),
    *(("加藤", "カトウ", "Kato"), ("吉田", "ヨシダ", "Yoshida"), ("松本", "マツモト", "Matsumoto")),
)
GIVEN = (
    *(("花子", "ハナコ", "Hanako"), ("健一", "ケンイチ", "Kenichi"), ("恵美", "エミ", "Emi")),
    *(("直樹", "ナオキ", "Naoki"), ("美咲", "ミサキ", "Misaki"), ("大輔", "ダイスケ", "Daisuke")),
    *(("陽子", "ヨウコ", "Yoko"), ("翔太", "ショウタ", "Shota"), ("由紀", "ユキ", "Yuki")),
)
TITLES = ("部長", "課長", "代表取締役", "エンジニア", "デザイナー", "")
TOPICS = (
    "最近の学び",
    "碁",
    "登山",
    "子育て",
    "コーヒー",
    "OSS",
    "採用",
    "転職",
    "旅行",
    "音楽",
    "地方移住",
    "生成AI",
)


def fill(account: Account, now: datetime, people: int = PEOPLE) -> list[Document]:
    """Pushes them all, each with their talks and messages; gives the people."""
    dice = random.Random(4)
    topics = [{"id": _id(dice), "name": name} for name in TOPICS]
    events = [_event(dice, number, now) for number in range(YEARS * 100)]
    _push(account, [*(("topics", each) for each in topics), *(("events", each) for each in events)])
    contacts = [_person(dice, number) for number in range(people)]
    for start in range(0, people, AT_ONCE):
        some = contacts[start : start + AT_ONCE]
        _push(account, [change for each in some for change in _story(dice, each, events, topics, now)])
    lately = now - timedelta(hours=30)
    _push(
        account, [("encounters", _talk(dice, each, events[0], topics, lately)) for each in contacts[-RECENT:]]
    )
    return contacts


def _push(account: Account, changes: Sequence[Change]) -> None:
    rows = [
        {"collection": collection, "assumedMasterState": None, "newDocumentState": document}
        for collection, document in changes
    ]
    headers = {"Content-Type": "application/json", "Cookie": account.cookie}
    body = json.dumps({"rows": rows}).encode()
    urllib.request.urlopen(urllib.request.Request(f"{account.origin}/api/sync/push", body, headers)).close()


def _story(
    dice: random.Random,
    contact: Document,
    events: Sequence[Document],
    topics: Sequence[Document],
    now: datetime,
) -> Iterator[Change]:
    yield "contacts", contact
    for _ in range(dice.choice((1, 1, 1, 2))):
        event = dice.choice(events)
        at = datetime.fromisoformat(event["starts_at"]) + timedelta(hours=1)
        if at > now - timedelta(days=10):
            continue
        yield "encounters", _talk(dice, contact, event, topics, at)
        if dice.random() < 0.6:
            yield (
                "interactions",
                {"id": _id(dice), "contact_id": contact["id"], "at": _iso(at + timedelta(days=1))},
            )


def _talk(
    dice: random.Random, contact: Document, event: Document, topics: Sequence[Document], at: datetime
) -> Document:
    return {
        "id": _id(dice),
        "contact_ids": [contact["id"]],
        "event_id": event["id"],
        "at": _iso(at),
        "topic_ids": [each["id"] for each in dice.sample(topics, 2)],
        "note": "次の勉強会にも来るそう。",
        "hit_it_off": dice.random() < 0.2,
    }


def _event(dice: random.Random, number: int, now: datetime) -> Document:
    """The first is tomorrow's, the others lie behind."""
    starts = now + timedelta(days=1) if number == 0 else now - timedelta(days=dice.randrange(11, YEARS * 365))
    return {"id": _id(dice), "title": f"勉強会 第{number}回", "starts_at": _iso(starts), "place": "渋谷"}


def _person(dice: random.Random, number: int) -> Document:
    family, given = dice.choice(FAMILY), dice.choice(GIVEN)
    return {
        "id": _id(dice),
        "name": f"{family[0]} {given[0]}",
        "name_kana": f"{family[1]} {given[1]}",
        "name_romaji": f"{given[2]} {family[2]}",
        "company": f"株式会社第{number}製作所",
        "department": "営業部",
        "title": dice.choice(TITLES),
        "note": "勉強会でお会いした。",
        "looks": "",
        "emails": [f"person{number}@example.jp"],
        "handles": [],
        "phones": [{"kind": "mobile", "number": f"090-0000-{number:05}"}],
    }


def _id(dice: random.Random) -> str:
    return str(UUID(int=dice.getrandbits(128), version=4))


def _iso(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()
