"""What the phone's camera sees."""

from pathlib import Path

FRAMES = 2


def film(jpeg: bytes, path: Path) -> Path:
    """The picture as a film that Chromium's fake camera plays again and again (MJPEG: JPEG after JPEG)."""
    path.write_bytes(jpeg * FRAMES)
    return path
