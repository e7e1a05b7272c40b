"""The bytes of a photo -> an upright RGB image of bounded size."""

import warnings
from dataclasses import dataclass
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from server.cards.reader.errors import UnreadablePhoto

MAX_BYTES = 25 * 1024 * 1024
MAX_PIXELS = 60_000_000
WORKING_SIDE = 4_000
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")
BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"RIFF", b"GIF8")
HEIC = (b"ftypheic", b"ftypheix", b"ftyphevc", b"ftypmif1", b"ftypmsf1")

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class Photo:
    """`pixels` is height x width x 3, RGB; its coordinates times `scale` are the upright original's."""

    pixels: Pixels
    scale: float


def open_photo(data: bytes) -> Photo:
    """Decode a photo; the long side of the result is at most 4,000 px. Raises `UnreadablePhoto`."""
    if not data:
        raise UnreadablePhoto("empty", "The photo has no bytes.")
    if len(data) > MAX_BYTES:
        raise UnreadablePhoto("too_large", f"The photo has {len(data):,} bytes; {MAX_BYTES:,} can be read.")
    # Pillow warns of large images when it opens them; the bound below is ours and comes before decoding.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        image = _header(data)
        return _decode(image)


def _header(data: bytes) -> Image.Image:
    try:
        image = Image.open(BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError as bomb:
        raise UnreadablePhoto("too_many_pixels", str(bomb)) from bomb
    except Exception as error:  # Pillow's parsers raise whatever they trip over
        raise _unknown(data) from error
    if image.width * image.height > MAX_PIXELS:
        detail = f"The photo is {image.width:,} x {image.height:,} pixels; {MAX_PIXELS:,} can be read."
        raise UnreadablePhoto("too_many_pixels", detail)
    return image


def _unknown(data: bytes) -> UnreadablePhoto:
    if data[4:12] in HEIC:
        detail = (
            'This is a HEIC photo. Choose "Most Compatible" in the iPhone\'s camera settings, or send a JPEG.'
        )
        return UnreadablePhoto("heic", detail)
    if data.startswith(BEGINNINGS):
        return UnreadablePhoto("truncated", "The photo is damaged or not complete.")
    return UnreadablePhoto("not_an_image", "This is not an image that can be read.")


def _decode(image: Image.Image) -> Photo:
    width, height = image.size
    try:
        image.draft("RGB", (WORKING_SIDE, WORKING_SIDE))
        image.load()
        upright = _rgb(ImageOps.exif_transpose(image))
    except Exception as error:  # and so do its decoders
        raise UnreadablePhoto("truncated", "The photo is damaged or not complete.") from error
    upright.thumbnail((WORKING_SIDE, WORKING_SIDE), Image.Resampling.LANCZOS)
    return Photo(np.asarray(upright, dtype=np.uint8), max(width, height) / max(upright.size))


def _rgb(image: Image.Image) -> Image.Image:
    """Sixteen bits to eight, and what is transparent onto white paper."""
    if image.mode.startswith("I") or image.mode == "F":
        image = _eight_bits(image)
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer)
    return image.convert("RGB")


def _eight_bits(image: Image.Image) -> Image.Image:
    values = np.asarray(image)
    eight = values * np.float32(255 / max(values.max(), 1)) if image.mode == "F" else values >> 8
    return Image.fromarray(eight.clip(0, 255).astype(np.uint8))
