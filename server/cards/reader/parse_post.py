"""Department and title, which share their line more often than not."""

import re

from server.cards.reader.candidate import Candidate, Found
from server.cards.reader.lines import TextLine, joined
from server.cards.reader.names import Names
from server.cards.reader.reading import FieldKey
from server.cards.reader.script import has_japanese, plain

TITLE_WORDS = (
    "代表取締役|取締役|執行役員|監査役|役員|代表社員|代表理事|代表|社長|会長|専務|常務|相談役|顧問|参与|部長|次長|課長|係長|室長|"
    "局長|所長|店長|院長|校長|学長|園長|工場長|支店長|支社長|本部長|事業部長|センター長|チーム長|グループ長|リーダー|マネージャー|"
    "マネジャー|マネージャ|ディレクター|プロデューサー|エンジニア|デザイナー|プログラマー|コンサルタント|アドバイザー|プランナー|"
    "アナリスト|アーキテクト|エディター|ライター|カメラマン|フォトグラファー|スペシャリスト|オーナー|パートナー|主任|主査|主事|主幹|"
    "主席|参事|理事長|理事|幹事|監事|事務局長|編集長|記者|編集者|教授|准教授|助教|講師|研究員|技師|医師|看護師|弁護士|税理士|弁理士|"
    "公認会計士|会計士|司法書士|行政書士|社会保険労務士|中小企業診断士|建築士|設計士|秘書|担当"
)
TITLE = re.compile(rf"(?:{TITLE_WORDS})(?:補佐|代理|補|心得|CEO|CTO|COO|CFO|兼.*)?(?:\s?[(（].*[)）])?$")
DEPARTMENT = re.compile(
    r".(?:部|課|室|係|局|科|本部|事業部|グループ|チーム|支店|支社|営業所|センター|ユニット|ラボ|部門|学部|学科|研究科|専攻|"
    r"カンパニー|オフィス|事業所|工場)$"
)
BOTH = re.compile(rf"^(.*?(?:部|課|室|係|局|本部|事業部|グループ|センター))((?:{TITLE_WORDS}).*)$")
ENGLISH_TITLE = re.compile(
    r"\b(?:president|chairman|ceo|cto|coo|cfo|cmo|founder|director|manager|engineer|designer|developer|architect|"
    r"officer|consultant|professor|lecturer|researcher|partner|analyst|executive|leader|supervisor|specialist|"
    r"representative|coordinator|producer|editor|attorney|lawyer|accountant|advisor|scientist|assistant|owner)\b",
    re.IGNORECASE,
)
ENGLISH_DEPARTMENT = re.compile(
    r"\b(?:division|department|dept\.?|section|unit|team|group|office|development|planning|sales|marketing|"
    r"relations|resources|affairs|laboratory|faculty|school|engineering|operations|finance|accounting)\b",
    re.IGNORECASE,
)


def parse_post(lines: list[TextLine], names: Names) -> Found:
    """Take departments and titles out of the lines, neighbours of one kind on a line kept together."""
    candidates, rest = list[Candidate](), list[TextLine]()
    for line in lines:
        kinds = [(post_kind(part.text, names), part) for part in post_parts(line)]
        if not any(kind for kind, _ in kinds) or _is_sentence(line.text):
            rest.append(line)
            continue
        kinds = _together(kinds)
        posts = [(kind, part) for kind, part in kinds if kind]
        role = _role(line.text, all_known=len(posts) == len(kinds))
        candidates += [Candidate(kind, plain(part.text), part, role) for kind, part in posts]
        rest += [part for kind, part in kinds if not kind]
    return candidates, rest


def post_parts(line: TextLine) -> list[TextLine]:
    """Split at spaces and between department and title; English lines at bars and wide gaps."""
    breaks = r"\s+|[/|／｜]" if has_japanese(line.text) else r"\s*[/|]\s*|\s{2,}"
    spans, start = list[tuple[int, int]](), 0
    for match in [*re.finditer(breaks, line.text)]:
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, len(line.text)))
    parts = [line.part(*span) for span in spans]
    return [piece for part in parts if part.text for piece in _halves(part)]


def _halves(part: TextLine) -> list[TextLine]:
    """営業部課長 -> 営業部, 課長; but 営業部長 is one title."""
    both = BOTH.match(part.text)
    if not both or not DEPARTMENT.search(both.group(1)):
        return [part]
    return [part.part(*both.span(1)), part.part(*both.span(2))]


def post_kind(text: str, names: Names) -> FieldKey | None:
    """渡部 and 服部 are families, not departments."""
    if names.is_family(text):
        return None
    if not has_japanese(text):
        if ENGLISH_TITLE.search(text):
            return "title"
        return "department" if ENGLISH_DEPARTMENT.search(text) else None
    if TITLE.search(text):
        return "title"
    return "department" if DEPARTMENT.search(text) else None


def _together(kinds: list[tuple[FieldKey | None, TextLine]]) -> list[tuple[FieldKey | None, TextLine]]:
    merged = list[tuple[FieldKey | None, TextLine]]()
    for kind, part in kinds:
        if merged and kind and merged[-1][0] == kind:
            merged[-1] = (kind, joined([merged[-1][1], part]))
        else:
            merged.append((kind, part))
    return merged


def _role(text: str, all_known: bool) -> float:
    """A line with nothing else in it is the surer sign."""
    return (0.93 if all_known else 0.8) if has_japanese(text) else 0.8


def _is_sentence(text: str) -> bool:
    """A tagline or a list of what the company does, not a post."""
    return bool(re.search(r"[。!?！？]|ます|です", text)) or len(text) > 60
