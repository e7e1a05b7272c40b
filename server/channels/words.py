"""The words of mails and of the calendar, in Japanese and in English."""

from typing import Literal, Protocol

Language = Literal["ja", "en"]


class Words(Protocol):
    code_subject: str
    calendar: str
    ask: str
    stop: str
    stopped: str

    def code(self, digits: str, minutes: int) -> str: ...

    def several(self, count: int) -> str: ...

    def unseen(self, count: int) -> str: ...

    def more(self, count: int) -> str: ...

    def open(self, url: str) -> str: ...

    def why(self, stop_url: str) -> str: ...


class Japanese:
    code_subject = "確認コード"
    calendar = "Enishi 連絡の予定"
    ask = "お知らせメールを止めますか？"
    stop = "止める"
    stopped = "お知らせメールを止めました。アプリの「設定」から、いつでも再開できます。"

    def code(self, digits: str, minutes: int) -> str:
        return (
            f"確認コード：{digits}\n\n"
            f"{minutes}分以内に、アプリの画面で入力してください。\n"
            "お心当たりのない場合は、このメールを破棄してください。"
        )

    def several(self, count: int) -> str:
        return f"連絡の予定が{count}件あります"

    def unseen(self, count: int) -> str:  # noqa: ARG002
        return "次の連絡の予定を、まだご覧になっていないようです。"

    def more(self, count: int) -> str:
        return f"ほか{count}件"

    def open(self, url: str) -> str:
        return f"「今日の連絡」を開く：\n{url}"

    def why(self, stop_url: str) -> str:
        return (
            "通知をご覧になれなかったときに、1日1通までお送りしています。\n"
            f"お知らせメールを止める：\n{stop_url}"
        )


class English:
    code_subject = "Your confirmation code"
    calendar = "Enishi: people to contact"
    ask = "Stop the mails about people to contact?"
    stop = "Stop these mails"
    stopped = "You will get no more mails. You can turn them on again in the app's settings."

    def code(self, digits: str, minutes: int) -> str:
        return (
            f"Your confirmation code: {digits}\n\n"
            f"Type it into the app within {minutes} minutes.\n"
            "If you did not ask for it, please ignore this mail."
        )

    def several(self, count: int) -> str:
        return f"{count} people to contact"

    def unseen(self, count: int) -> str:
        return (
            "It is time to write, and you may not have seen it yet:"
            if count == 1
            else ("It is time to write to these people, and you may not have seen it yet:")
        )

    def more(self, count: int) -> str:
        return f"And {count} more"

    def open(self, url: str) -> str:
        return f"Open the app:\n{url}"

    def why(self, stop_url: str) -> str:
        return (
            "You get this mail, one a day at most, when a notification went unseen.\n"
            f"To stop these mails:\n{stop_url}"
        )


def words_in(language: Language) -> Words:
    return English() if language == "en" else Japanese()
