"""Which way up text stands: PP-OCR's classifier of lines turned by 180 degrees."""

import cv2
import numpy as np

from server.cards.reader.network import TURNED, load_network
from server.cards.reader.photo import Pixels

HEIGHT, WIDTH = 48, 192


class TurnJudge:
    """Tells lines that stand upright from lines upside down."""

    def __init__(self) -> None:
        self._network = load_network(TURNED)

    def upside_down(self, lines: list[Pixels]) -> bool:
        """The vote of several lines of one card, each height x width x 3."""
        if not lines:
            return False
        votes = self._network.run(np.stack([_prepared(line) for line in lines]))[:, 1]
        return bool(votes.mean() > 0.5)


def _prepared(line: Pixels) -> cv2.typing.MatLike:
    width = min(WIDTH, max(8, round(line.shape[1] * HEIGHT / line.shape[0])))
    canvas = np.zeros((3, HEIGHT, WIDTH), dtype=np.float32)
    canvas[:, :, :width] = cv2.resize(line, (width, HEIGHT))[:, :, ::-1].transpose(2, 0, 1) / 127.5 - 1
    return canvas
