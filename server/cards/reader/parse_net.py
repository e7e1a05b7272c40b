"""E-mail addresses, web addresses, X handles and LINE ids."""

import re
from dataclasses import replace

from email_validator import EmailNotValidError, validate_email

from server.cards.reader.candidate import Candidate, Found, left_over
from server.cards.reader.label import labels_of, last_labels
from server.cards.reader.lines import TextLine
from server.cards.reader.reading import FieldKey

TLD = (
    r"(?:co\.jp|or\.jp|ne\.jp|ac\.jp|go\.jp|ed\.jp|lg\.jp|jp|com|net|org|info|biz|io|co|dev|app|me|inc|tokyo|"
    r"edu|gov|shop|site|online|tech|studio|design|world|asia|eu|uk|us|de|fr|kr|cn|tw|sg|hk|ca|au|example|"
    r"ai|tv|vc|cc|fm|nl|ch|se|es|fi|dk|pl|th|vn|ph|nz|ie|br|mx|ru|xyz|top|pro|art|app|blog|page|club|life|land|"
    r"agency|media|news|works|work|osaka|kyoto|nagoya|yokohama|okinawa|llc|ltd|company|store|cloud|digital|group|"
    r"global|international|network|systems|solutions|software|consulting|ventures|capital|law|legal|clinic|dental|"
    r"house|cafe|restaurant|photo|photos|photography|gallery|graphics|music|film|video|travel|farm|garden|green|"
    r"earth|health|care|fit|yoga|academy|school|education|university|email|link|space|team|zone|build|fashion)"
)
HOST = rf"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+{TLD}"
EMAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+-]*\s?@\s?[A-Za-z0-9.-]+\.[A-Za-z]{2,}")
STUCK_LABEL = re.compile(r"(?:(?:e-?)?ma[il1]{2}|メール)(?:[:：.]|(?=[a-z0-9._-]{2,}@))", re.IGNORECASE)
PATH = r"[^\s,、。（）()]"
URL = re.compile(
    rf"(?:https?://|www\.){PATH}+|(?<![@A-Za-z0-9._-]){HOST}(?:/{PATH}*)?(?![A-Za-z0-9@-])", re.IGNORECASE
)
STUCK_LETTER = re.compile(r"[EM](?=[a-z])")
STUCK_URL_LABEL = re.compile(r"(?:url|web|website|homepage|hp|w|u)[:：.]?(?=www\.|http)", re.IGNORECASE)
CAPITAL_LABEL = re.compile(r"(?:URL|WEB|Web|HP|Url)(?=[a-z0-9-]+\.)")
SPLIT_HOST = re.compile(
    r"(?<=[A-Za-z0-9])\s*(?:\.\s+|\s+\.\s*)(?=(?:co|or|ne|ac|go|jp|com|net|org|io|dev)\b)"
)
UNDERLINED = re.compile(
    r"(?<![A-Za-z0-9.])(?!mail|email|tel|fax|web)[a-z0-9]{2,}( )[a-z0-9.-]+@|@[a-z0-9]{2,}( )[a-z0-9]+$"
)
PROFILE = re.compile(r"(?:^|[/.])(?:x|twitter)\.com/@?(\w{1,15})/?$", re.IGNORECASE)
HANDLE = re.compile(r"(?:(?<![\w.])|(?<=^X))@[A-Za-z0-9_.-]{2,}")
ELSEWHERE = re.compile(
    r"(?:instagram|insta|ig|facebook|fb|threads|tiktok|youtube|github|bluesky|mastodon|telegram|wechat|note|pixiv)"
    r"[\s:：/|.]*$",
    re.IGNORECASE,
)
UNANNOUNCED = 0.6
"""do.kyoto may be a web address, or a shop's name on Instagram."""
BARE_ID = re.compile(r"[A-Za-z0-9_.-]{3,20}$")


def parse_net(lines: list[TextLine]) -> Found:
    """Take what reaches a person through the internet out of the lines."""
    candidates, rest = list[Candidate](), list[TextLine]()
    short = any(re.match(r"[TFWUCD][\s.:]", line.text) for line in lines)
    lines = [_closed_up(line) for line in lines]
    hosts = {
        match.group().rpartition("@")[2].lower() for line in lines for match in EMAIL.finditer(line.text)
    }
    for line in lines:
        found = _emails(line, short)
        found += _urls(line, found, hosts) or _handles(line, found)
        candidates += [candidate for candidate, _ in found]
        rest += left_over(line, sorted(span for _, span in found))
    return candidates, rest


def _closed_up(line: TextLine) -> TextLine:
    """sumiyaki.co. jp -> sumiyaki.co.jp: a dot leaves a gap that looks like a space, and an underscore is
    read as one: yoji kondo@aoba.jp, @sawada works."""
    for match in reversed(list(SPLIT_HOST.finditer(line.text))):
        dot = match.start() + match.group().index(".")
        text = line.text[: match.start()] + "." + line.text[match.end() :]
        sureness = (*line.sureness[: match.start()], line.sureness[dot], *line.sureness[match.end() :])
        line = replace(line, text=text, sureness=sureness)
    for match in UNDERLINED.finditer(line.text):
        at = max(match.start(1), match.start(2))
        line = replace(line, text=line.text[:at] + "_" + line.text[at + 1 :])
    return line


Spanned = list[tuple[Candidate, tuple[int, int]]]


def _emails(line: TextLine, short: bool) -> Spanned:
    """`short`: the card's labels are single letters, one of which may stick to the address."""
    found: Spanned = []
    for match in EMAIL.finditer(line.text):
        if ELSEWHERE.fullmatch(match.group().partition("@")[0].strip()):
            continue
        stuck = STUCK_LABEL.match(match.group()) or (STUCK_LETTER.match(match.group()) if short else None)
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


def _urls(line: TextLine, taken: Spanned, hosts: set[str]) -> Spanned:
    """`hosts`: those of the card's mail addresses, which are known under any ending."""
    found: Spanned = []
    known = rf"|(?<![\w@.])(?:{'|'.join(map(re.escape, hosts))})(?:/{PATH}*)?" if hosts else ""
    for match in re.finditer(URL.pattern + known, line.text, re.IGNORECASE):
        if any(start < match.end() and match.start() < stop for _, (start, stop) in taken):
            continue
        part = _without_label(line.part(*match.span()), hosts)
        profile = PROFILE.search(part.text)
        announced = part.text.lower().startswith(("http", "www")) or part.text.lower() in hosts
        labelled = "url" in last_labels(line.text[: match.start()]) or len(part.text) < len(match.group())
        role = 0.97 if announced or labelled else UNANNOUNCED
        found.append((Candidate("url", part.text, part, role), match.span()))
        if profile:
            handle = part.part(*profile.span(1))
            found[-1] = (Candidate("x_handle", "@" + handle.text, handle, 0.97), match.span())
    return found


def _without_label(url: TextLine, hosts: set[str]) -> TextLine:
    """URLwww.aoba.jp -> www.aoba.jp; siteaoba.jp -> aoba.jp, where the mail has that host."""
    for host in hosts:
        start = url.text.lower().find(host)
        if start > 0 and labels_of(url.text[:start]) == ["url"]:
            return url.part(start, len(url.text))
    stuck = STUCK_URL_LABEL.match(url.text)
    start = stuck.end() if stuck else 0
    capital = CAPITAL_LABEL.match(url.text)
    return url.part(capital.end() if capital and not stuck else start, len(url.text))


def _handles(line: TextLine, taken: Spanned) -> Spanned:
    if taken:
        return []
    match = HANDLE.search(line.text)
    if match and ELSEWHERE.search(line.text[: match.start()]):
        return []
    bare = BARE_ID.search(line.text)
    said = match or bare
    labels = last_labels(line.text[: said.start()]) if said else []
    key: FieldKey = "line_id" if "line_id" in labels else "x_handle"
    if match:
        part = line.part(*match.span())
        return [(Candidate(key, part.text, part, 0.95 if labels else 0.8), match.span())]
    if bare is None or labels[-1:] != ["line_id"]:
        return []
    return [(Candidate("line_id", bare.group(), line.part(*bare.span()), 0.9), bare.span())]
