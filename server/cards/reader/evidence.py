"""What speaks for a segment being one thing or another, as numbers: its words, its letters, where it stands
and how large, what the rest of the card says."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from difflib import SequenceMatcher

import numpy as np
from numpy.typing import NDArray

from server.cards.reader import lexicon
from server.cards.reader.candidate import Candidate
from server.cards.reader.lines import TextLine
from server.cards.reader.names import Names, romanised, shortened
from server.cards.reader.places import Places
from server.cards.reader.script import KANA, KANJI, is_kana, plain

Vector = NDArray[np.float32]
PATTERNS: dict[str, re.Pattern[str]] = {
    "prefecture": lexicon.PREFECTURE,
    "block": lexicon.BLOCK,
    "building": lexicon.BUILDING,
    "english_address": lexicon.ENGLISH_ADDRESS,
    "office": lexicon.OFFICE,
    "form": lexicon.FORM,
    "form_edge": re.compile(rf"^(?:{lexicon.FORM.pattern})|(?:{lexicon.FORM.pattern})$"),
    "english_form": lexicon.ENGLISH_FORM,
    "english_legal": lexicon.ENGLISH_LEGAL,
    "institution": lexicon.INSTITUTION,
    "title": lexicon.TITLE,
    "department": lexicon.DEPARTMENT,
    "english_title": lexicon.ENGLISH_TITLE,
    "english_department": lexicon.ENGLISH_DEPARTMENT,
    "qualification": lexicon.QUALIFICATION,
    "tagline": lexicon.TAGLINE,
    "notice": lexicon.NOTICE,
    "latin_name": re.compile(r"(?:Dr\. )?[A-Z][A-Za-z'’.-]*(?:,?\s[A-Z][A-Za-z'’.-]*){1,3}(?:, .{2,6})?$"),
    "capitals": re.compile(r"[A-Z][A-Z .,&'-]+$"),
    "japanese_name": re.compile(rf"(?:{KANJI}|{KANA}|\s){{2,9}}$"),
    "comma": re.compile(r","),
    "digits": re.compile(r"\d"),
    "space": re.compile(r"\s"),
    "bracket": re.compile(r"[()（）「」]"),
    "marks": re.compile(r"[・/:：&]"),
}
LETTERS = {"kanji": KANJI, "hiragana": r"[\u3041-\u3096]", "katakana": r"[\u30a1-\u30faー]", "upper": "[A-Z]",
           "lower": "[a-z]", "digit": r"\d"}  # fmt: skip


@dataclass
class Card:
    """What is known of the card when its words are weighed."""

    segments: list[TextLine]
    fixed: list[Candidate]
    """Mail, web, numbers, postal codes: known by their form."""
    logins: list[str] = field(init=False)
    domains: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.logins = [c.value.partition("@")[0].lower() for c in self.fixed if c.key == "email"]
        self.domains = [domain_name(c.value) for c in self.fixed if c.key in ("email", "url")]


class Evidence:
    """Weighs words with the dictionaries of names and places."""

    def __init__(self, names: Names, places: Places) -> None:
        self._names, self._places = names, places

    def of(self, card: Card) -> tuple[list[str], NDArray[np.float32]]:
        """Names of the features, and a row of them for each segment."""
        rows = [self._row(card, segment) for segment in card.segments]
        if not rows:
            return [], np.zeros((0, 0), np.float32)
        return list(rows[0]), np.array([list(row.values()) for row in rows], np.float32)

    def _row(self, card: Card, segment: TextLine) -> dict[str, float]:
        return {**_written(segment.text), **self._known(card, segment.text), **_placed(card, segment)}

    def _known(self, card: Card, text: str) -> dict[str, float]:
        closed = re.sub(r"[\s・]", "", text)
        split = self._names.split(text) if PATTERNS["japanese_name"].match(text) else None
        family, given = (split.family, split.given) if split else ("", "")
        words = [shortened(word) for word in re.findall(r"[a-z]{2,}", text.lower())]
        domains = [domain for domain in card.domains if len(domain) >= 3]
        return {
            "names_known": float(split.known) if split else 0.0,
            "family_known": float(self._names.is_family(family)),
            "family_long": float(bool(split) and len(family) > 3),
            "whole_is_family": float(self._names.is_family(closed)),
            "spelled_in_login": float(
                bool(split) and any(self._spells(login, family, given) for login in card.logins)
            ),
            "latin_known": sum(word in self._names.romanised for word in words) / max(len(words), 1),
            "latin_in_login": sum(
                len(w) > 2 and any(w in shortened(login) for login in card.logins) for w in words
            )
            / max(len(words), 1),
            "in_domain": max((_alike(text, domain) for domain in domains), default=0.0),
            "reading_in_domain": float(any(self._sounds_like(closed, domain) for domain in domains)),
            "city": float(self._places.has_city(text)),
            "place": float(self._places.has_town(closed)),
            "english_place": float(any(word in self._places.romanised for word in words)),
        }

    def _spells(self, login: str, family: str, given: str) -> bool:
        readings = self._names.family_readings(family) | self._names.given_readings(given)
        return any(len(reading) > 1 and romanised(reading) in shortened(login) for reading in readings)

    def _sounds_like(self, text: str, domain: str) -> bool:
        core = lexicon.FORM.sub("", text)
        readings = {reading for size in (2, 3) for reading in self._names.family_readings(core[:size])}
        kana = re.match(r"[\u30a1-\u30faー]{3,}", core)
        spoken = [romanised(reading) for reading in readings] + ([romanised(kana.group())] if kana else [])
        return any(
            len(word) > 2 and SequenceMatcher(None, word, domain[: len(word) + 1]).ratio() > 0.75
            for word in spoken
        )


def domain_name(address: str) -> str:
    """aoba-sys of taro@mail.aoba-sys.co.jp."""
    host = re.sub(r"^.*@|^https?://|/.*$", "", address.lower())
    labels = re.sub(r"\.(?:co|or|ne|ac|go|ed|lg)?\.?[a-z]+$", "", host).split(".")
    return labels[-1].replace("-", "")


def _alike(text: str, domain: str) -> float:
    """Northwind Research Inc. <- northwindresearch; also by its capitals (NR)."""
    words = re.sub(r"[^a-z0-9]", "", lexicon.ENGLISH_LEGAL.sub("", text.lower()))
    if len(words) < 3:
        return 0.0
    starts = words.startswith(domain) or domain.startswith(words)
    return max(0.9 * starts, SequenceMatcher(None, words, domain).ratio())


def _written(text: str) -> dict[str, float]:
    text = plain(lexicon.DEGREE.sub("", text) or text)
    size = max(len(re.sub(r"\s", "", text)), 1)
    return {
        **{name: float(bool(pattern.search(text))) for name, pattern in PATTERNS.items()},
        **{name: len(re.findall(letter, text)) / size for name, letter in LETTERS.items()},
        "particles": len(lexicon.PARTICLES.findall(text)) / size,
        "kana_only": float(is_kana(text)),
        "short": float(size <= 4),
        "length": min(size, 40) / 20,
        "long": float(size > 14),
        "words": min(len(text.split()), 8) / 4,
    }


def _placed(card: Card, segment: TextLine) -> dict[str, float]:
    every = [*card.segments, *(c.line for c in card.fixed)]
    tops = [line.middle[1] for line in every]
    lefts, rights = [line.left for line in every], [line.right for line in every]
    heights = sorted(line.height for line in card.segments)
    down, across = max(np.ptp(tops), 1.0), max(max(rights) - min(lefts), 1.0)
    return {
        "tall": segment.height / heights[-1],
        "taller": sum(height > 1.08 * segment.height for height in heights) / 4,
        "to_median": min(segment.height / heights[len(heights) // 2], 3) / 2,
        "y": float((segment.middle[1] - min(tops)) / down),
        "x": float((segment.middle[0] - min(lefts)) / across),
        "width": float((segment.right - segment.left) / across),
        "above_contact": _beside(card, segment, lambda c: c.key in ("tel", "fax", "mobile", "email", "url")),
        "at_code": _beside(card, segment, lambda c: c.key == "postal_code"),
        "under_code": float(
            any(
                c.key == "postal_code" and 0 < segment.middle[1] - c.line.middle[1] < 2.2 * c.line.height
                for c in card.fixed
            )
        ),
        "like_contact": _as_tall_as_contact(card, segment),
        "many": min(len(card.segments), 16) / 8,
        "downwards": float(segment.downwards),
    }


def _beside(card: Card, segment: TextLine, of: Callable[[Candidate], bool]) -> float:
    """How near the nearest of those stands, 1 on the same row, 0 far away."""
    gaps = [abs(c.line.middle[1] - segment.middle[1]) / max(segment.height, 1) for c in card.fixed if of(c)]
    return float(1 / (1 + min(gaps))) if gaps else -0.3


def _as_tall_as_contact(card: Card, segment: TextLine) -> float:
    heights = [c.line.height for c in card.fixed]
    return float(np.clip(segment.height / np.median(heights), 0.5, 3) - 1) if heights else 0.5
