"""Words that say what stands behind them: TEL, 携帯, E-mail, 〒."""

import re
from typing import Literal

from server.cards.reader.lexicon import OFFICER
from server.cards.reader.lines import TextLine, joined
from server.cards.reader.script import fold

Label = Literal[
    "tel", "fax", "mobile", "email", "url", "postal_code", "x_handle", "line_id", "address", "extension"
]

WORDS: dict[Label, str] = {
    "mobile": r"携帯番号|携帯電話|携帯|けいたい|mobilephone|mobile|cellphone|cellular|cell|mobil|mob|m|c",
    "fax": r"ファックス|ファクス|facsimile|fax番号|fax|f",
    "tel": r"電話番号|電話|でんわ|ダイヤルイン|フリーダイヤル|代表電話|代表|直通|直|"
    r"telephone|tel番号|tel|toll-?free|phone|direct|did|main|office|ph|t|p|d|o|℡|☎",
    "email": r"電子メール|メールアドレス|メール|e-?mailaddress|e-?mail|mail|e",
    "url": r"ホームページ|ウェブサイト|webサイト|website|site|homepage|web|url|hp|u",
    "postal_code": r"郵便番号|〒|〶",
    "address": r"住所|所在地|本社|address|addr|add|a",
    "x_handle": r"twitter|x\(twitter\)|x\(旧twitter\)|x|𝕏",
    "line_id": r"lineid|line@|line公式|line",
    "extension": r"内線|extension|ext",
}
BETWEEN = r"[\s~〜:：.．,、&＆/|・()\[\]【】<>《》■●◆▶→\-]*"
COLUMN_OF_FIGURES = re.compile(r"[\s\d〇一二三四五六七八九十()（）.+‐–—―ー−-]{9,}$")
_EACH = {label: re.compile(f"(?:{words})", re.IGNORECASE) for label, words in WORDS.items()}
_ONLY = re.compile(rf"(?:{BETWEEN}(?:{'|'.join(WORDS.values())}){BETWEEN})+", re.IGNORECASE)


def labels_of(text: str) -> list[Label]:
    """What the labels in `text` announce, if it holds nothing else: "TEL/FAX:" -> tel, fax."""
    folded, found = "" if OFFICER.fullmatch(text.strip()) else fold(text), list[Label]()
    while folded := re.sub(f"^{BETWEEN}", "", folded):
        matches = [(label, match) for label, word in _EACH.items() if (match := word.match(folded))]
        if not matches:
            return []
        label, match = max(matches, key=lambda pair: pair[1].end())
        found.append(label)
        folded = folded[match.end() :]
    return found


def last_labels(text: str) -> list[Label]:
    """The labels that end `text`: of "内線 12 FAX:" the fax."""
    tail = re.split(r"\s{2,}|(?<=[0-9)）])\s*", text.rstrip())[-1]
    for start in range(len(tail)):
        if (start == 0 or not (tail[start - 1].isalpha() and tail[start].isalpha())) and labels_of(
            tail[start:]
        ):
            return labels_of(tail[start:])
    return []


def tail_label(text: str, start: int, stop: int) -> int:
    """Where the label begins that ends `text[start:stop]`; `stop` if none does."""
    for at in range(start, stop):
        if (
            at > start
            and text[at - 1].isalnum()
            and text[at].isalnum()
            and text[at - 1].isascii() == text[at].isascii()
        ):
            continue  # within a word
        found = labels_of(text[at:stop])
        if found and "address" not in found:
            return at
    return stop


def is_only_label(text: str) -> bool:
    return bool(labels_of(text)) or not re.search(r"\w", text)


def attach_labels(lines: list[TextLine]) -> list[TextLine]:
    """Join a label that was found as a line of its own with the text at its right, or with the number in the
    next column."""
    attached, used = list[TextLine](), set[int]()
    for index, line in enumerate(lines):
        owner = _at_right(line, lines) if labels_of(line.text) else None
        if owner is None and line.downwards and {"tel", "fax", "mobile"} & {*labels_of(line.text)}:
            owner = _next_column(line, lines)
        if owner is not None:
            used |= {index, owner}
            attached.append(joined([line, lines[owner]]))
    kept = [line for index, line in enumerate(lines) if index not in used]
    return sorted([*kept, *attached], key=lambda line: (line.middle[1], line.middle[0]))


def _next_column(label: TextLine, lines: list[TextLine]) -> int | None:
    """A column of figures that begins beside the label, at its height."""
    near = [
        (line.middle[1] - label.middle[1], index)
        for index, line in enumerate(lines)
        if line.downwards
        and 0 < line.middle[1] - label.middle[1] < 2 * max(label.height, line.height)
        and min(abs(line.left - label.left), abs(line.right - label.right)) < line.height
    ]
    nearest = min(near)[1] if near else None
    return nearest if nearest is not None and COLUMN_OF_FIGURES.match(lines[nearest].text) else None


def _at_right(label: TextLine, lines: list[TextLine]) -> int | None:
    near = [
        (line.left - label.right, index)
        for index, line in enumerate(lines)
        if abs(line.middle[1] - label.middle[1]) < 0.5 * label.height
        and -0.5 * label.height < line.left - label.right < 5 * label.height
        and 0.6 < line.height / max(label.height, 1) < 1.7
        and not is_only_label(line.text)
    ]
    return min(near)[1] if near else None
