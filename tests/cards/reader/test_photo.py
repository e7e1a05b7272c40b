"""Bytes of every kind become a picture or a reason why not."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from server.cards.reader.errors import UnreadablePhoto
from server.cards.reader.photo import MAX_BYTES, open_photo


def file_of(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def reason(data: bytes) -> str:
    with pytest.raises(UnreadablePhoto) as refused:
        open_photo(data)
    assert refused.value.detail
    return refused.value.code


def red(mode: str = "RGB", size: tuple[int, int] = (40, 20)) -> Image.Image:
    return Image.new("RGB", size, (200, 30, 30)).convert(mode)


def test_no_bytes_are_an_empty_photo() -> None:
    assert reason(b"") == "empty"


def test_too_many_bytes_are_refused_before_anything_looks_at_them() -> None:
    assert reason(b"x" * (MAX_BYTES + 1)) == "too_large"


@pytest.mark.parametrize("data", [b"hello", b"%PDF-1.7 ...", b"<svg/>", b"\x00" * 1000])
def test_what_is_no_image_is_said_to_be_none(data: bytes) -> None:
    assert reason(data) == "not_an_image"


def test_a_heic_photo_is_told_what_to_do() -> None:
    assert reason(b"\x00\x00\x00\x18ftypheic" + b"\x00" * 100) == "heic"


@pytest.mark.parametrize("side", [8_000, 14_000])
def test_a_decompression_bomb_is_refused_by_its_header(side: int) -> None:
    assert reason(file_of(Image.new("1", (side, side)))) == "too_many_pixels"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_that_ends_too_early_is_truncated(kind: str) -> None:
    noise = np.random.default_rng(0).integers(0, 255, (200, 200, 3), np.uint8)
    whole = file_of(Image.fromarray(noise), kind)
    assert reason(whole[: len(whole) // 2]) == "truncated"


def test_the_mere_beginning_of_a_photo_is_truncated() -> None:
    assert reason(b"\xff\xd8\xff\xe0") == "truncated"


@pytest.mark.parametrize(
    ("mode", "kind"), [("CMYK", "JPEG"), ("L", "PNG"), ("P", "PNG"), ("RGBA", "WEBP"), ("1", "BMP")]
)
def test_every_kind_of_pixel_becomes_rgb(mode: str, kind: str) -> None:
    assert open_photo(file_of(red(mode), kind)).pixels.shape == (20, 40, 3)


def test_sixteen_bits_become_eight() -> None:
    grey = Image.fromarray(np.full((20, 40), 32_768, np.uint16))
    assert abs(int(open_photo(file_of(grey)).pixels.mean()) - 128) <= 1


def test_what_is_transparent_lies_on_white() -> None:
    assert open_photo(file_of(Image.new("RGBA", (40, 20), (0, 0, 0, 0)))).pixels.min() == 255


def test_of_an_animation_the_first_picture_is_taken() -> None:
    data = file_of(red(), "GIF", save_all=True, append_images=[Image.new("RGB", (40, 20), "blue")])
    assert open_photo(data).pixels[10, 20, 0] > 150


def test_a_photo_is_turned_as_its_exif_says() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert open_photo(file_of(red(), "JPEG", exif=exif.tobytes())).pixels.shape == (40, 20, 3)


def test_a_large_photo_is_made_smaller_and_tells_by_how_much() -> None:
    photo = open_photo(file_of(red(size=(6_000, 3_000)), "JPEG"))
    assert max(photo.pixels.shape) <= 4_000
    assert photo.pixels.shape[1] * photo.scale == pytest.approx(6_000)
