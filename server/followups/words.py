"""The words of notifications, in Japanese and in English."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol


class Words(Protocol):
    done: str
    snooze: str
    time_to_write: str

    def task(self, why: str, person: str) -> str:
        """`why`: a step of the ladder, or the person's own reason, which stays off the lock screen."""

    def title(self, why: str, person: str) -> str: ...

    def several(self, people: int) -> str: ...

    def many(self, count: int) -> str:
        """Of so many follow-ups that nobody counted whom they are for."""

    def first(self, task: str, then: Sequence[str], others: int) -> str:
        """What to begin with, who comes next, and how many more."""

    def for_one(self, others: int) -> str:
        """How much more there is to do for the same person."""

    def polite(self, name: str, romaji: str) -> str: ...

    def day(self, ago: int, day: date) -> str: ...

    def met(self, event: str, day: str) -> str: ...

    def silence(self, days: int) -> str:
        """How long ago the last contact was."""

    def topics(self, topics: Sequence[str]) -> str: ...

    def promise(self, promise: str) -> str: ...


class Japanese:
    done = "完了"
    snooze = "あとで"
    time_to_write = "連絡する時間です"

    def task(self, why: str, person: str) -> str:
        known = {
            "thanks": f"{person}へのお礼",
            "promise": f"{person}との約束",
            "engage": f"{person}の投稿にひとこと",
            "meet": f"{person}へのお誘い",
            "keep": f"{person}にしばらくぶりのひとこと",
        }
        return known.get(why, f"{person}への連絡")

    def title(self, why: str, person: str) -> str:
        return self.task(why, person)

    def several(self, people: int) -> str:
        return f"{people}人への連絡"

    def many(self, count: int) -> str:
        return f"{count}件の連絡"

    def first(self, task: str, then: Sequence[str], others: int) -> str:
        following = "、".join([*then, *([f"ほか{others}人"] if others else [])])
        return f"まずは{task}から。" + (f"続いて{following}。" if following else "")

    def for_one(self, others: int) -> str:
        return f"ほかに{others}件あります"

    def polite(self, name: str, romaji: str) -> str:  # noqa: ARG002
        return f"{name}様" if name else "お会いした方"

    def day(self, ago: int, day: date) -> str:
        return {0: "今日", 1: "昨日", 2: "一昨日"}.get(ago, f"{day.month}月{day.day}日")

    def met(self, event: str, day: str) -> str:
        return f"{day}の{event}" if event else f"{day}お会いしました"

    def silence(self, days: int) -> str:
        return f"前回から{days}日" if days < _MONTHS_FROM else f"前回からおよそ{round(days / 30)}か月"

    def topics(self, topics: Sequence[str]) -> str:
        return "話題：" + "、".join(topics)

    def promise(self, promise: str) -> str:
        return f"約束：{promise}"


class English:
    done = "Done"
    snooze = "Snooze"
    time_to_write = "It is time to write"

    def task(self, why: str, person: str) -> str:
        known = {
            "thanks": f"thank {person}",
            "promise": f"your promise to {person}",
            "engage": f"a word on a post by {person}",
            "meet": f"ask {person} to meet",
            "keep": f"catch up with {person}",
        }
        return known.get(why, f"contact {person}")

    def title(self, why: str, person: str) -> str:
        task = self.task(why, person)
        return task[0].upper() + task[1:]

    def several(self, people: int) -> str:
        return "1 person to contact" if people == 1 else f"{people} people to contact"

    def many(self, count: int) -> str:
        return f"{count} things to do"

    def first(self, task: str, then: Sequence[str], others: int) -> str:
        more = [f"{others} more"] if others else []
        named, last = [*then, *more][:-1], [*then, *more][-1:]
        following = " and ".join([", ".join(named)] * bool(named) + last)
        return f"First, {task}." + (f" Then {following}." if following else "")

    def for_one(self, others: int) -> str:
        return "and 1 thing more" if others == 1 else f"and {others} things more"

    def polite(self, name: str, romaji: str) -> str:
        return romaji or name or "someone you met"

    def day(self, ago: int, day: date) -> str:
        return {0: "today", 1: "yesterday"}.get(ago, f"{_MONTHS[day.month - 1]} {day.day}")

    def met(self, event: str, day: str) -> str:
        return f"{event}, {day}" if event else f"You met {day}" if day[0].islower() else f"You met on {day}"

    def silence(self, days: int) -> str:
        lasted = f"{days} days" if days < _MONTHS_FROM else f"About {round(days / 30)} months"
        return f"{lasted} since you were last in touch"

    def topics(self, topics: Sequence[str]) -> str:
        return "Talked about " + ", ".join(topics)

    def promise(self, promise: str) -> str:
        return f"Promised: {promise}"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_MONTHS_FROM = 60
"""Days from which on one says months."""
JA: Words = Japanese()
EN: Words = English()
