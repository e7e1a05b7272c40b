"""E-mail addresses, web addresses, X handles and LINE ids."""

import re

from email_validator import EmailNotValidError, validate_email

from server.cards.reader.candidate import Candidate, Found, left_over
from server.cards.reader.label import last_labels
from server.cards.reader.lines import TextLine
from server.cards.reader.reading import FieldKey

TLD = (
    r"(?:co\.jp|or\.jp|ne\.jp|ac\.jp|go\.jp|ed\.jp|lg\.jp|jp|com|net|org|info|biz|io|co|dev|app|me|inc|tokyo|"
    r"edu|gov|shop|site|online|tech|studio|design|world|asia|eu|uk|us|de|fr|kr|cn|tw|sg|hk|ca|au|example)"
)
HOST = rf"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+{TLD}"
EMAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+-]*\s?@\s?[A-Za-z0-9.-]+\.[A-Za-z]{2,}")
STUCK_LABEL = re.compile(r"(?:e-?mail|mail|メール)(?:[:：.]|(?=[a-z0-9._-]{2,}@))", re.IGNORECASE)
PATH = r"[^\s,、。（）()]"
URL = re.compile(rf"(?:https?://|www\.){PATH}+|{HOST}(?:/{PATH}*)?(?![A-Za-z0-9@-])", re.IGNORECASE)
STUCK_URL_LABEL = re.compile(r"(?:url|web|hp)[:：]?(?=www\.|http)", re.IGNORECASE)
PROFILE = re.compile(r"(?:^|[/.])(?:x|twitter)\.com/@?(\w{1,15})/?$", re.IGNORECASE)
HANDLE = re.compile(r"(?<![\w.])@[A-Za-z0-9_.-]{2,}")
BARE_ID = re.compile(r"[A-Za-z0-9_.-]{3,20}$")


def parse_net(lines: list[TextLine]) -> Found:
    """Take what reaches a person through the internet out of the lines."""
    candidates, rest = list[Candidate](), list[TextLine]()
    for line in lines:
        found = _emails(line)
        found += _urls(line, found) or _handles(line, found)
        candidates += [candidate for candidate, _ in found]
        rest += left_over(line, sorted(span for _, span in found))
    return candidates, rest


Spanned = list[tuple[Candidate, tuple[int, int]]]


def _emails(line: TextLine) -> Spanned:
    found: Spanned = []
    for match in EMAIL.finditer(line.text):
        stuck = STUCK_LABEL.match(match.group())
        start = match.start() + (stuck.end() if stuck else 0)
        part = line.part(start, match.end())
        value = re.sub(r"\s", "", part.text)
        found.append((Candidate("email", value, part, 0.98 if _is_email(value) else 0.3), match.span()))
    return found


def _is_email(value: str) -> bool:
    try:
        validate_email(value, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True


def _urls(line: TextLine, taken: Spanned) -> Spanned:
    found: Spanned = []
    for match in URL.finditer(line.text):
        if any(start < match.end() and match.start() < stop for _, (start, stop) in taken):
            continue
        part = _without_label(line.part(*match.span()))
        profile = PROFILE.search(part.text)
        found.append((Candidate("url", part.text, part, 0.97), match.span()))
        if profile:
            handle = part.part(*profile.span(1))
            found[-1] = (Candidate("x_handle", "@" + handle.text, handle, 0.97), match.span())
    return found


def _without_label(url: TextLine) -> TextLine:
    """URLwww.aoba.jp -> www.aoba.jp"""
    stuck = STUCK_URL_LABEL.match(url.text)
    return url.part(stuck.end() if stuck else 0, len(url.text))


def _handles(line: TextLine, taken: Spanned) -> Spanned:
    if taken:
        return []
    match = HANDLE.search(line.text)
    labels = last_labels(line.text[: match.start()]) if match else last_labels(line.text.rpartition(" ")[0])
    key: FieldKey = "line_id" if "line_id" in labels else "x_handle"
    if match:
        part = line.part(*match.span())
        return [(Candidate(key, part.text, part, 0.95 if labels else 0.8), match.span())]
    bare = BARE_ID.search(line.text)
    if bare is None or labels[-1:] != ["line_id"]:
        return []
    return [(Candidate("line_id", bare.group(), line.part(*bare.span()), 0.9), bare.span())]
