"""Why a photo could not be read."""

from typing import Literal

Reason = Literal["empty", "too_large", "not_an_image", "heic", "too_many_pixels", "truncated"]


class UnreadablePhoto(Exception):
    """Nothing can be read from these bytes, now or later; `code` says why, for a screen to put into words."""

    def __init__(self, code: Reason, detail: str) -> None:
        super().__init__(detail)
        self.code: Reason = code
        self.detail = detail
