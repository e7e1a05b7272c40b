"""Families of cards: what is usual in each. A card is drawn by lot, never from a template."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Family:
    """`languages`: ja, en or both. `schemes`: where the blocks may stand. The rest are chances (0..1)."""

    name: str
    languages: tuple[str, ...] = ("ja",)
    schemes: tuple[str, ...] = ("left", "centre", "right", "split", "who_first")
    palettes: tuple[str, ...] = ("white", "white", "cream")
    kana: float = 0.15
    romaji: float = 0.4
    department: float = 0.75
    title: float = 0.85
    qualification: float = 0.12
    tagline: float = 0.15
    services: float = 0.08
    logo: float = 0.4
    offices: int = 1
    phones: float = 0.4
    sole: float = 0.08
    handles: float = 0.1
    portrait: float = 0.0
    vertical: bool = False
    address: float = 0.93
    unlabelled: float = 0.15


FAMILIES = {
    family.name: family
    for family in (
        Family("classic_left", schemes=("left", "who_first")),
        Family("classic_centre", schemes=("centre",)),
        Family("classic_right", schemes=("right", "diagonal")),
        Family("vertical", vertical=True, portrait=0.6, romaji=0.0, kana=0.1),
        Family("vertical_mixed", vertical=True, portrait=0.5, romaji=0.05, logo=0.3),
        Family("bilingual", languages=("both",), romaji=1.0, schemes=("left", "split", "who_first")),
        Family("english", languages=("en",), kana=0.0),
        Family("sole", sole=1.0, handles=0.7, address=0.4, department=0.05, services=0.3, unlabelled=0.4),
        Family("dark", palettes=("black", "navy", "forest"), schemes=("left", "centre", "split", "diagonal")),
        Family("coloured", palettes=("panel", "band", "tint"), schemes=("left_panel", "right_panel", "left")),
        Family("logo_heavy", logo=1.0, tagline=0.5, schemes=("left_panel", "bottom_brand", "split", "left")),
        Family("offices", offices=3, phones=0.6, schemes=("left", "columns", "who_first")),
        Family("photo_side", schemes=("photo_left", "photo_right"), tagline=0.3),
        Family("minimal", department=0.2, address=0.4, logo=0.1, unlabelled=0.6,
               schemes=("centre", "left", "diagonal")),
        Family("dense", phones=1.0, qualification=0.5, services=0.5, kana=0.3,
               schemes=("left", "columns", "split")),
        Family("furigana", kana=1.0, romaji=0.1),
        Family("portrait", portrait=1.0, schemes=("left", "centre")),
        Family("academic", languages=("ja", "both"), qualification=0.8, department=1.0,
               schemes=("left", "split", "centre")),
        Family("tagline", tagline=1.0, services=0.5, logo=0.7),
    )
}  # fmt: skip
