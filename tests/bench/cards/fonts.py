"""The faces cards are set in: Debian's fonts, as many of them as are installed."""

from functools import cache, lru_cache
from pathlib import Path
from random import Random

from PIL import ImageFont

ROOT = Path("/usr/share/fonts")
JAPANESE = (
    "opentype/noto/NotoSansCJK-Regular.ttc", "opentype/noto/NotoSansCJK-Medium.ttc",
    "opentype/noto/NotoSansCJK-Light.ttc",
    "opentype/noto/NotoSerifCJK-Regular.ttc", "opentype/noto/NotoSerifCJK-SemiBold.ttc",
    "opentype/ipafont-gothic/ipagp.ttf",
    "opentype/ipafont-mincho/ipamp.ttf", "opentype/ipaexfont-gothic/ipaexg.ttf",
    "opentype/ipaexfont-mincho/ipaexm.ttf",
    "opentype/mplus/Mplus1-Regular.otf", "opentype/mplus/Mplus2-Medium.otf",
    "truetype/bizud-gothic/BIZUDPGothic-Regular.ttf",
    "truetype/bizud-mincho/BIZUDPMincho-Regular.ttf", "truetype/motoya-l-maruberi/MTLmr3m.ttf",
    "truetype/motoya-l-cedar/MTLc3m.ttf",
    "truetype/klee/KleeOne-Regular.ttf", "truetype/vlgothic/VL-PGothic-Regular.ttf",
)  # fmt: skip
BOLD = {"Regular": "Bold", "Medium": "Bold", "Light": "Bold", "SemiBold": "Bold"}
LATIN = (
    "truetype/lato/Lato-Regular.ttf", "truetype/lato/Lato-Light.ttf",
    "truetype/open-sans/OpenSans-Regular.ttf",
    "opentype/cabin/Cabin-Regular.otf", "opentype/ebgaramond/EBGaramond12-Regular.otf",
    "truetype/liberation/LiberationSerif-Regular.ttf", "truetype/liberation/LiberationSans-Regular.ttf",
    "truetype/dejavu/DejaVuSerif.ttf",
)  # fmt: skip


@cache
def _installed(faces: tuple[str, ...]) -> tuple[Path, ...]:
    found = tuple(ROOT / face for face in faces if (ROOT / face).exists())
    if not found and faces is JAPANESE:
        raise FileNotFoundError("Cards are drawn with Debian's fonts: apt-get install fonts-noto-cjk")
    return found


def choose_face(dice: Random, english: bool) -> Path:
    latin = _installed(LATIN)
    return dice.choice(latin if english and latin and dice.random() < 0.8 else _installed(JAPANESE))


@lru_cache(100)  # an open font is a mapped file
def font(face: Path, size: int, bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_bold(face) if bold else face, max(8, size))


@cache
def _bold(face: Path) -> Path:
    for light, heavy in BOLD.items():
        heavier = face.with_name(face.name.replace(light, heavy))
        if heavier != face and heavier.exists():
            return heavier
    return face


@cache
def has_glyph(face: Path, letter: str) -> bool:
    """Whether the face can draw the letter: what it cannot draw looks like what nothing can."""
    pen = font(face, 32, False)
    blank, glyph = pen.getmask("\uffff"), pen.getmask(letter)
    return letter.isspace() or bytes(blank) != bytes(glyph) or blank.size != glyph.size


def face_for(face: Path, text: str) -> Path:
    """The face itself, or Noto for a text with letters that it lacks."""
    if all(has_glyph(face, letter) for letter in text):
        return face
    return _installed(JAPANESE)[0]
