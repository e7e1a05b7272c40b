"""What the phone's camera sees."""

from io import BytesIO
from pathlib import Path

from PIL import Image

FRAMES = 2


def film(photo: Path, folder: Path, size: tuple[int, int] = (1280, 960)) -> Path:
    """The photo as a film that Chromium's fake camera plays again and again.

    MJPEG is JPEGs one after the other. The photo is shown whole, on a table-grey ground.
    """
    frame = Image.new("RGB", size, (96, 92, 88))
    with Image.open(photo) as picture:
        shown = picture.convert("RGB")
    shown.thumbnail(size)
    frame.paste(shown, ((size[0] - shown.width) // 2, (size[1] - shown.height) // 2))
    jpeg = BytesIO()
    frame.save(jpeg, "JPEG", quality=92)
    path = folder / f"{photo.stem}.mjpeg"
    path.write_bytes(jpeg.getvalue() * FRAMES)
    return path
