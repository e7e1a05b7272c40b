"""What the phone's camera sees."""

from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

PER_SECOND = 8
"""Pictures: enough to aim by, and a fraction of the processor that the usual 30 take."""


def film(jpeg: bytes, path: Path) -> Path:
    """The picture as a film that Chromium's fake camera plays again and again (YUV4MPEG2, 4:2:0).

    A JPEG's light goes from 0 to 255, a film's from 16 to 235, and its colours from 16 to 240 (ITU-R BT.601).
    """
    picture = Image.open(BytesIO(jpeg)).convert("YCbCr")
    width, height = (side // 2 * 2 for side in picture.size)
    light, *colours = picture.crop((0, 0, width, height)).split()
    halves = [colour.resize((width // 2, height // 2), Image.Resampling.BOX) for colour in colours]
    planes = [_narrowed(light, 16, 219), *(_narrowed(half, 16, 224) for half in halves)]
    head = f"YUV4MPEG2 W{width} H{height} F{PER_SECOND}:1 Ip A1:1 C420\nFRAME\n"
    path.write_bytes(head.encode() + b"".join(planes))
    return path


def _narrowed(plane: Image.Image, least: int, span: int) -> bytes:
    return np.round(np.asarray(plane, np.float32) * (span / 255) + least).astype(np.uint8).tobytes()
