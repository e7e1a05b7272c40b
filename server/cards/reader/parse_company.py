"""The company: by its legal form, else by what the e-mail's domain says."""

import re
from difflib import SequenceMatcher

from server.cards.reader.candidate import Candidate, Found
from server.cards.reader.lines import TextLine
from server.cards.reader.names import Names
from server.cards.reader.parse_post import post_kind
from server.cards.reader.script import has_japanese, plain

FORM = re.compile(
    r"株式会社|有限会社|合同会社|合資会社|合名会社|\((?:株|有|同|財|社|一社|一財)\)|（(?:株|有|同)）|㈱|㈲|"
    r"(?:一般|公益)?(?:社団|財団)法人|(?:特定非営利活動|NPO|学校|医療|社会福祉|宗教|監査|税理士|弁護士|独立行政|国立大学)法人"
)
FORM_AT_EDGE = re.compile(rf"^(?:{FORM.pattern})|(?:{FORM.pattern})$")
ENGLISH_FORM = re.compile(
    r"\b(?:inc|ltd|llc|llp|corp|co|k\.k|kk|gmbh|plc|s\.a|pte|pty)\b\.?|"
    r"\b(?:corporation|company|limited|incorporated|holdings)\b",
    re.IGNORECASE,
)
INSTITUTION = re.compile(
    r".{2,}(?:大学|大学院|研究所|研究機構|事務所|銀行|信用金庫|協会|組合|病院|クリニック|医院|市役所|区役所|県庁|新聞社|出版|製作所|"
    r"商店|商会|工業|工務店|薬局|高等学校|商工会議所|スタジオ|ホテル)$|\b(?:university|institute|association|bank|hospital)\b",
    re.IGNORECASE,
)
SURE, LIKELY, PERHAPS = 0.96, 0.8, 0.5


def parse_company(lines: list[TextLine], net: list[Candidate], names: Names) -> Found:
    """Take the companies out of the lines; what is in `net` (e-mail, url) tells the domain."""
    lines = [part for line in lines for part in _before_post(line, names)]
    domains = [_domain_name(found.value) for found in net if found.key in ("email", "url")]
    judged = [(_role(line.text, domains), line) for line in lines]
    companies = [(role, line) for role, line in judged if role >= PERHAPS]
    candidates = [Candidate("company", plain(line.text), line, role) for role, line in companies]
    return candidates, [line for role, line in judged if role < PERHAPS]


def _before_post(line: TextLine, names: Names) -> list[TextLine]:
    """株式会社あおぞら システム開発部 -> 株式会社あおぞら, システム開発部"""
    form = FORM.search(line.text)
    for space in re.finditer(r"\s+", line.text):
        part = line.part(space.end(), len(line.text))
        if form and space.start() > form.end() and post_kind(part.text.split()[0], names) == "department":
            return [line.part(0, space.start()), part]
    return [line]


def _role(text: str, domain_names: list[str]) -> float:
    if len(text) > 40 or not re.search(r"\w", FORM.sub("", text)):
        return 0.0
    if FORM.search(text):
        return SURE if FORM_AT_EDGE.search(text) else LIKELY
    named = any(_named_by(text, name) for name in domain_names)
    if ENGLISH_FORM.search(text):
        return SURE if named else 0.9
    if INSTITUTION.search(text):
        return 0.9 if named else LIKELY
    return LIKELY if named else 0.0


def _domain_name(address: str) -> str:
    """aoba-sys of taro@mail.aoba-sys.co.jp."""
    host = re.sub(r"^.*@|^https?://|/.*$", "", address.lower())
    labels = re.sub(r"\.(?:co|or|ne|ac|go|ed|lg)?\.?[a-z]+$", "", host).split(".")
    return labels[-1].replace("-", "")


def _named_by(text: str, domain_name: str) -> bool:
    """Northwind Research Inc. <- northwindresearch."""
    if has_japanese(text) or len(domain_name) < 4:
        return False
    words = re.sub(r"[^a-z0-9]", "", ENGLISH_FORM.sub("", text.lower()))
    return len(words) >= 4 and SequenceMatcher(None, words, domain_name).ratio() >= 0.8
