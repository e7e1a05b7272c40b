"""The words of notifications, in Japanese and in English."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol


class Words(Protocol):
    done: str
    snooze: str
    time_to_write: str

    def title(self, why: str, person: str) -> str:
        """`why`: thanks, promise, or the person's own reason, which stays off the lock screen."""

    def several(self, people: int) -> str: ...

    def names(self, people: Sequence[str], others: int) -> str: ...

    def polite(self, name: str, romaji: str) -> str: ...

    def day(self, ago: int, day: date) -> str: ...

    def met(self, event: str, day: str) -> str: ...

    def topics(self, topics: Sequence[str]) -> str: ...

    def promise(self, promise: str) -> str: ...


class Japanese:
    done = "完了"
    snooze = "あとで"
    time_to_write = "連絡する時間です"

    def title(self, why: str, person: str) -> str:
        known = {"thanks": f"{person}へのお礼", "promise": f"{person}との約束"}
        return known.get(why, f"{person}への連絡")

    def several(self, people: int) -> str:
        return f"{people}人への連絡"

    def names(self, people: Sequence[str], others: int) -> str:
        return "、".join(people) + (f" ほか{others}人" if others else "")

    def polite(self, name: str, romaji: str) -> str:  # noqa: ARG002
        return f"{name}様" if name else "お会いした方"

    def day(self, ago: int, day: date) -> str:
        return {0: "今日", 1: "昨日", 2: "一昨日"}.get(ago, f"{day.month}月{day.day}日")

    def met(self, event: str, day: str) -> str:
        return f"{day}の{event}" if event else f"{day}お会いしました"

    def topics(self, topics: Sequence[str]) -> str:
        return "話題：" + "、".join(topics)

    def promise(self, promise: str) -> str:
        return f"約束：{promise}"


class English:
    done = "Done"
    snooze = "Snooze"
    time_to_write = "It is time to write"

    def title(self, why: str, person: str) -> str:
        known = {"thanks": f"Thank {person}", "promise": f"Your promise to {person}"}
        return known.get(why, f"Contact {person}")

    def several(self, people: int) -> str:
        return "1 person to contact" if people == 1 else f"{people} people to contact"

    def names(self, people: Sequence[str], others: int) -> str:
        return ", ".join(people) + (f" and {others} more" if others else "")

    def polite(self, name: str, romaji: str) -> str:
        return romaji or name or "someone you met"

    def day(self, ago: int, day: date) -> str:
        return {0: "today", 1: "yesterday"}.get(ago, f"{_MONTHS[day.month - 1]} {day.day}")

    def met(self, event: str, day: str) -> str:
        return f"{event}, {day}" if event else f"You met {day}" if day[0].islower() else f"You met on {day}"

    def topics(self, topics: Sequence[str]) -> str:
        return "Talked about " + ", ".join(topics)

    def promise(self, promise: str) -> str:
        return f"Promised: {promise}"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
JA: Words = Japanese()
EN: Words = English()
