"""QR codes in a picture, and what they say of their person."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

import cv2
import numpy as np
import phonenumbers
import zxingcpp
from numpy.typing import NDArray

from server.cards.reader.photo import Pixels
from server.cards.reader.quad import Corners
from server.cards.reader.reading import FieldKey
from server.cards.reader.vcard import mecard, vcard

LONGEST = 300
"""Characters of one value: a contact's fields hold no more."""
DOUBLED_TO = 2_400
"""Pixels; in larger photos codes are large enough."""
_KINDS = zxingcpp.BarcodeFormats((zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.MicroQRCode))
_OWN_PAGES = ("x.com", "twitter.com")
_NO_PERSON = frozenset({"home", "intent", "share", "search", "hashtag", "i"})

Said = tuple[FieldKey, str]


@dataclass(frozen=True)
class Code:
    """`box` in the pixels of the picture it was found in."""

    text: str
    box: Corners


def find_codes(pixels: Pixels) -> list[Code]:
    """The QR codes in a picture (height x width x 3, RGB), any way round; none is no error.

    Where none is found a picture of twice the size is tried: small codes in soft photos gain by it.
    """
    grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
    return _decoded(grey, 1) or (_decoded(_doubled(grey), 2) if max(grey.shape) <= DOUBLED_TO else [])


def _doubled(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.asarray(cv2.resize(grey, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC), np.uint8)


def _decoded(grey: NDArray[np.uint8], scale: float) -> list[Code]:
    found = zxingcpp.read_barcodes(grey, formats=_KINDS)
    return [Code(code.text, _box(code.position) / np.float32(scale)) for code in found if code.text.strip()]


def said_by(text: str) -> list[Said]:
    """The values in a code's text: a vCard, a MeCard, an address on the web, of mail or a telephone number.

    Formats: RFC 2426 and RFC 6350 (vCard), NTT DOCOMO's MeCard, RFC 6068 (mailto), RFC 3966 (tel).
    """
    text = text.strip()
    for beginning, understand in _FORMATS:
        if text[: len(beginning)].upper() == beginning:
            return _tidy(understand(text))
    return _tidy([("other", text)])


def _box(position: zxingcpp.Position) -> Corners:
    corners = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    return np.array([(corner.x, corner.y) for corner in corners], np.float32)


def _tidy(said: list[Said]) -> list[Said]:
    """Each once, in order, without what is empty or too long; numbers as they are written in Japan."""
    values = ((key, _written(key, re.sub(r"\s+", " ", value).strip())) for key, value in said)
    return list(dict.fromkeys((key, value) for key, value in values if 0 < len(value) <= LONGEST))


def _written(key: FieldKey, value: str) -> str:
    if key not in ("tel", "mobile", "fax"):
        return value
    try:
        number = phonenumbers.parse(value, "JP")
    except phonenumbers.NumberParseException:
        return value
    national = number.country_code == 81
    form = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(number, form.NATIONAL if national else form.INTERNATIONAL)


def _web(text: str) -> list[Said]:
    host = (urlsplit(text).hostname or "").removeprefix("www.").removeprefix("mobile.")
    steps = [unquote(step) for step in urlsplit(text).path.split("/") if step]
    if host in _OWN_PAGES and len(steps) == 1 and steps[0].lower() not in _NO_PERSON:
        return [("x_handle", f"@{steps[0].removeprefix('@')}")]
    if host == "line.me" and steps[-1:] and steps[-1].startswith("~"):
        return [("line_id", steps[-1][1:])]
    return [("url", text)]


def _mail(text: str) -> list[Said]:
    return [("email", unquote(urlsplit(text).path))]


def _dial(text: str) -> list[Said]:
    number = text.partition(":")[2]
    return [("mobile" if re.match(r"(\+81|0)[789]0", number) else "tel", number)]


_FORMATS: list[tuple[str, Callable[[str], list[Said]]]] = [
    ("BEGIN:VCARD", vcard), ("MECARD:", mecard), ("HTTP://", _web), ("HTTPS://", _web), ("MAILTO:", _mail),
    ("TEL:", _dial),
]  # fmt: skip
