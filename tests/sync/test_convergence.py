"""Three phones and the server, in any order, over a bad network: all come to hold the same, nothing is lost.

Hypothesis invents the interleavings and shrinks one that fails. 500 by default; for the large figure:
`ENISHI_INTERLEAVINGS=20000 python -m pytest tests/sync/test_convergence.py`.
"""

import os
import shutil
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from server.config import Settings
from tests.postgres import Postgres
from tests.sync.house import House
from tests.sync.phone import Phone

IN_CI = 500
"""The same ones each time: a rare new finding belongs to the long run, not into somebody's commit."""
INTERLEAVINGS = int(os.environ.get("ENISHI_INTERLEAVINGS", IN_CI))
HOURS = 3600
ROUNDS = 6
FIELDS = {"contacts": ("name", "note", "company"), "encounters": ("learned", "place"), "topics": ("name",)}
SERVERS = {"contacts": ("department",)}
TOO_MUCH = "長" * 301
LISTS = {"contacts": ("emails", "urls"), "encounters": ("topic_ids",)}

someone = st.sampled_from((0, 1, 2))
faults = st.lists(
    st.sampled_from(("none", "none", "no_request", "no_answer", "repeated", "late", "twice")), max_size=4
)
holding = st.lists(st.sampled_from(("none", "hold_request", "hold_answer")), min_size=1, max_size=3)

Key = tuple[str, str]


class Devices(RuleBasedStateMachine):
    """What is done is remembered here, as a person would: by word, not by version."""

    house: ClassVar[House]
    phones: ClassVar[list[Phone]]

    @initialize(
        skews=st.tuples(*[st.sampled_from((-48, 0, 48))] * 3),
        known=st.sampled_from(([], ["contacts"], ["topics", "encounters"], list(FIELDS))),
    )
    def begin(self, skews: tuple[int, ...], known: list[str]) -> None:
        """Three phones of one person, who all know some documents already."""
        self.account = self.house.welcomes()
        for phone, skew in zip(self.phones, skews, strict=True):
            phone.begins(self.account.origin, self.account.cookie, self.account.owner, skew * HOURS)
        self.words = 0
        self.late = False
        self.docs: list[Key] = []
        self.first: dict[tuple[Key, str], str] = {}
        self.written: dict[tuple[Key, str], list[tuple[int, str]]] = defaultdict(list)
        self.kept: dict[tuple[Key, str], set[str]] = defaultdict(set)
        self.added: dict[tuple[Key, str], set[str]] = defaultdict(set)
        self.taken: dict[tuple[Key, str], set[str]] = defaultdict(set)
        self.seen: dict[Key, list[dict[str, Any]]] = defaultdict(list)
        """What those who deleted a document had before them: that, and nothing else, they took away."""
        self.unborn: set[Key] = set()
        for collection in known:
            self.creates(0, collection)
        for phone in self.phones if known else ():
            phone.syncs()

    @rule(who=someone, collection=st.sampled_from(tuple(FIELDS)))
    def creates(self, who: int, collection: str) -> None:
        word, field = self.word(), FIELDS[collection][0]
        id = self.phones[who].does("create", collection=collection, fields={field: word})["id"]
        self.docs.append((collection, id))
        self.wrote(who, (collection, id), field, word, waiting=False)

    @precondition(lambda self: self.docs)
    @rule(who=someone, what=st.data(), back=st.booleans())
    def edits(self, who: int, what: st.DataObject, back: bool) -> None:
        """A new word, or the first one again."""
        key, field = self.chosen(what, FIELDS)
        word = self.first.get((key, field), "") if back else self.word()
        answer = self.phones[who].does("patch", collection=key[0], id=key[1], fields={field: word})
        if answer["done"] and answer["before"][field] != word:
            self.wrote(who, key, field, word, answer["waiting"])

    @precondition(lambda self: any(collection in LISTS for collection, _ in self.docs))
    @rule(who=someone, what=st.data())
    def adds(self, who: int, what: st.DataObject) -> None:
        key, field = self.chosen(what, LISTS)
        value = self.word() if field != "topic_ids" else self.topic(who)
        if value is None or value in self.added[key, field]:
            return
        answer = self.phones[who].does("add", collection=key[0], id=key[1], field=field, value=value)
        if answer["done"]:
            self.added[key, field].add(value)

    @precondition(lambda self: any(collection in LISTS for collection, _ in self.docs))
    @rule(who=someone, what=st.data())
    def takes(self, who: int, what: st.DataObject) -> None:
        key, field = self.chosen(what, LISTS)
        for value in sorted(self.added[key, field])[:1]:
            answer = self.phones[who].does("take", collection=key[0], id=key[1], field=field, value=value)
            if answer["done"] and value in answer["before"][field]:
                self.taken[key, field].add(value)

    @precondition(lambda self: self.docs)
    @rule(who=someone, what=st.data())
    def deletes(self, who: int, what: st.DataObject) -> None:
        key = what.draw(st.sampled_from(self.docs))
        answer = self.phones[who].does("remove", collection=key[0], id=key[1])
        if answer["done"]:
            self.seen[key].append(answer["before"])
            if answer["before"].get("title") == TOO_MUCH:
                self.goes_as_the_server_knows_it(key, answer)

    @precondition(lambda self: any(collection == "contacts" for collection, _ in self.docs))
    @rule(what=st.data())
    def server_writes(self, what: st.DataObject) -> None:
        key = what.draw(st.sampled_from([key for key in self.docs if key[0] == "contacts"]))
        word = self.word()
        if self.house.writes(self.account.owner, *key, "department", word):
            self.wrote(-1, key, "department", word, waiting=False)

    @precondition(lambda self: any(collection == "contacts" for collection, _ in self.docs))
    @rule(who=someone, what=st.data())
    def writes_too_much(self, who: int, what: st.DataObject) -> None:
        """The server refuses this row; it is mended in the end."""
        key = what.draw(st.sampled_from([key for key in self.docs if key[0] == "contacts"]))
        self.phones[who].does("patch", collection=key[0], id=key[1], fields={"title": TOO_MUCH})

    @rule(who=someone, faults=faults)
    def syncs(self, who: int, faults: list[str]) -> None:
        self.late = self.late or bool({"late", "twice"} & set(faults))
        self.phones[who].syncs(*faults)

    @rule(who=someone, other=someone, holds=holding, what=st.data())
    def syncs_while_others_act(self, who: int, other: int, holds: list[str], what: st.DataObject) -> None:
        """A request stands still, or its answer, while this phone is used and another one syncs."""
        held = self.phones[who].begins_to_sync(holds)
        try:
            while held:
                if self.docs:
                    self.edits(who, what, what.draw(st.booleans()))
                if other != who:
                    self.phones[other].syncs()
                held = self.phones[who].goes_on()
        finally:  # Hypothesis may end an example in a draw; the phone is needed for the next one
            while held:
                held = self.phones[who].goes_on()

    @rule(who=someone)
    def what_was_late_arrives(self, who: int) -> None:
        self.phones[who].does("deliver")

    def teardown(self) -> None:
        if not hasattr(self, "docs"):
            return
        for phone in self.phones:
            phone.does("deliver")
        self.becomes_quiet()
        held, past = self.house.holds(self.account.owner), self.house.has_held(self.account.owner)
        self.all_hold_the_same(held)
        for key in self.docs:
            if key in self.unborn and key not in held:
                continue
            assert held.get(key), f"{key} never arrived"
            versions = [held[key], *past.get(key, [])]
            self.no_word_is_lost(key, versions)
            self.lists_are_whole(key, held[key], versions)
            if "_deleted" in held[key]:
                self.only_what_was_seen_is_deleted(key, held[key])
            else:
                self.the_only_writer_is_heard(key, held[key])

    def becomes_quiet(self) -> None:
        """Good network, every refused row mended: at rest after a few rounds.

        At rest is who has nothing to send and has seen all there is; it need not be asked again.
        """
        answers: dict[Phone, dict[str, Any]] = {}
        for _ in range(ROUNDS):
            newest = self.house.newest(self.account.owner)
            restless = [it for it in self.phones if not is_at_rest(answers.get(it), newest)]
            if not restless:
                return
            answers |= {phone: self.syncs_well(phone) for phone in restless}
        raise AssertionError(f"the phones do not come to rest: {answers}")

    def syncs_well(self, phone: Phone) -> dict[str, Any]:
        answer = phone.syncs()
        for row in answer["refused"]:
            phone.does("patch", **row, fields={"title": "短"})
        answer = phone.syncs() if answer["refused"] else answer
        assert (answer["online"], answer["trouble"], answer["refused"]) == (True, None, [])
        return answer

    def all_hold_the_same(self, held: dict[Key, dict[str, Any]]) -> None:
        alive = {key: doc for key, doc in held.items() if "_deleted" not in doc}
        for number, phone in enumerate(self.phones):
            tables = phone.everything
            assert tables["outbox"] == tables["refused"] == [], f"phone {number} still has something to send"
            theirs = {(name, doc["id"]): doc for name in COLLECTIONS for doc in tables[name]}
            assert theirs == alive, f"phone {number} and the server differ"

    def no_word_is_lost(self, key: Key, versions: list[dict[str, Any]]) -> None:
        for (of, field), words in self.kept.items():
            if of == key:
                lost = words - {version.get(field) for version in versions}
                assert not lost, f"{lost} was written to {field} of {key} and is nowhere"

    def lists_are_whole(self, key: Key, doc: dict[str, Any], versions: list[dict[str, Any]]) -> None:
        for field in LISTS.get(key[0], ()):
            added, taken = self.added[key, field], self.taken[key, field]
            somewhere = {value for version in versions for value in version.get(field, ())}
            assert added - taken <= somewhere, f"{field} of {key} lost {added - somewhere}"
            assert "_deleted" in doc or added - taken <= set(doc[field]), f"{field} of {key} misses {added}"
            # What arrives after its successor can bring back what was taken: README, "What is not held".
            assert self.late or not taken & set(doc[field]), f"{taken} came back in {field} of {key}"

    def the_only_writer_is_heard(self, key: Key, doc: dict[str, Any]) -> None:
        for (of, field), words in self.written.items():
            if of == key and len({who for who, _ in words}) == 1 and not self.late:
                assert doc[field] == words[-1][1], f"{field} of {key} is not what its only writer wrote last"

    def only_what_was_seen_is_deleted(self, key: Key, doc: dict[str, Any]) -> None:
        """An edit wins over a deletion made without knowing of it, whichever came first."""
        for field in (*FIELDS[key[0]], *SERVERS.get(key[0], ())):
            seen = {state[field] for state in self.seen[key]}
            assert doc[field] in seen, f"{doc[field]} in {field} of {key} was deleted by one who saw {seen}"
        for field in LISTS.get(key[0], ()):
            seen = {value for state in self.seen[key] for value in state[field]}
            assert set(doc[field]) <= seen, f"{doc[field]} in {field} of {key} was deleted unseen: {seen}"

    def goes_as_the_server_knows_it(self, key: Key, answer: dict[str, Any]) -> None:
        """The deletion of what would be refused. What was unsent of it, its own writer deleted."""
        before, assumed = answer["before"], answer["assumed"] or {}
        self.seen[key].append({**before, **assumed})
        for field in FIELDS[key[0]]:
            if before[field] != assumed.get(field):
                self.kept[key, field].discard(before[field])
                self.written.pop((key, field), None)
        for field in LISTS[key[0]]:
            mine, theirs = set(before[field]), set(assumed.get(field, ()))
            self.added[key, field] -= mine - theirs
            self.taken[key, field] -= theirs - mine
        if not assumed:
            self.unborn.add(key)

    def wrote(self, who: int, key: Key, field: str, word: str, waiting: bool) -> None:
        """What a phone itself overwrites before it was sent need not be kept."""
        own = [word for by, word in self.written[key, field] if by == who]
        if waiting and own:
            self.kept[key, field].discard(own[-1])
        self.written[key, field].append((who, word))
        self.first.setdefault((key, field), word)
        self.kept[key, field].add(word)

    def word(self) -> str:
        self.words += 1
        return f"w{self.words}"

    def topic(self, who: int) -> str | None:
        known = self.phones[who].everything["topics"]
        return min((doc["id"] for doc in known), default=None)

    def chosen(self, what: st.DataObject, fields: dict[str, tuple[str, ...]]) -> tuple[Key, str]:
        key = what.draw(st.sampled_from([key for key in self.docs if key[0] in fields]))
        return key, what.draw(st.sampled_from(fields[key[0]]))


def is_at_rest(answer: dict[str, Any] | None, newest: int) -> bool:
    return answer is not None and answer["seq"] == newest and not answer["waiting"]


COLLECTIONS = (
    *("contacts", "positions", "cards", "encounters", "interactions", "events", "communities", "topics"),
    *("followups", "ties", "templates", "dismissals", "settings", "readings", "standings"),
)


@pytest.fixture(params=["sqlite", "postgresql"])
def house(request: pytest.FixtureRequest, tmp_path: Path, migrated_sqlite: Path) -> Iterator[House]:
    url = f"sqlite:///{tmp_path / 'enishi.db'}"
    shutil.copy(migrated_sqlite, tmp_path / "enishi.db")
    if request.param == "postgresql":
        postgres: Postgres = request.getfixturevalue("postgres")
        postgres.empty()
        url = postgres.url
    with House(Settings(ENISHI_DATA=tmp_path, DATABASE_URL=url)) as house:
        house.is_hasty()
        yield house
    if request.param == "postgresql":
        postgres.empty()


def test_whatever_the_order_all_hold_the_same_and_nothing_is_lost(house: House) -> None:
    with ExitStack() as stack:
        Devices.house = house
        Devices.phones = [stack.enter_context(Phone()) for _ in range(3)]
        run_state_machine_as_test(
            Devices,
            settings=settings(
                max_examples=INTERLEAVINGS // 2,
                stateful_step_count=10,
                deadline=None,
                database=None,
                derandomize=INTERLEAVINGS == IN_CI,
                suppress_health_check=list(HealthCheck),
            ),
        )
