"""What a line of text says: the recogniser of PP-OCR, one line at a time."""

from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from server.cards.reader.network import RECOGNISER, load_network
from server.cards.reader.photo import Pixels

HEIGHT, STEP = 48, 8
NARROWEST, WIDEST = 192, 3_200
BLANK = 0
# Older forms that stand in few names and which the recogniser prefers to today's (營 for 営, 帶 for 帯).
OLDER = frozenset(
    "營專黑戶說絕稅產彥靑帶發點讀賣變號團圖單獨縣區驛氣體擴據價經總縱續轉輕辭醫釋關險霸穗"
    "雜顯驗歸收數燈狀畫當盡稱穩繪繼纖聲聽舊虛處觀觸證豫惡壓圍隱鹽艷應毆僞戲犧擧缺儉圈檢權獻濟碎劑慘棧蠶贊殘齒濕獸緖"
    "敍奬乘剩壤孃疊釀囑寢粹醉隨髓樞攝竊戰潛踐錢搜插爭騷臟屬墮對滯擇擔膽彈斷癡遲晝蟲廳敕遞黨盜屆惱腦廢拜髮拔蠻祕"
    "竝辨瓣辯舖飜默譯餘搖樣謠亂獵鄰壘勵隸靈齡戀爐勞灣攪殼羣徑莖鷄效鑛假懷勸歡峽挾狹驅攜陷卷顏聯"
)
# Older forms that names do print, and seldom: the recogniser must be as sure of one as of ten of today's.
SELDOM = frozenset(
    "奧寬薰穰瀨祿禪莊聰彌惠與壯榮亞豐勳遙堯淨劍參兒舍實寫燒讓雙藏臺鐵傳繩麥佛萠餠藥譽樓螢藝嚴會學圓樂龜曉溪衞"
)
RARITY = 0.1


@dataclass(frozen=True)
class Writing:
    """The characters of one line; for each the network's probability and its centre (0..1 along the line)."""

    text: str
    sureness: tuple[float, ...]
    places: tuple[float, ...]


class Recogniser:
    """Reads pictures of single lines."""

    def __init__(self) -> None:
        self._network = load_network(RECOGNISER)
        self._alphabet = ["", *self._network.alphabet.splitlines(), " "]
        self._usual = np.array([_usual(letter) for letter in self._alphabet], np.float32)
        self._known = dict[tuple[int, bytes], Writing]()

    def next_card(self) -> None:
        """Forget the lines of the card before."""
        self._known.clear()

    def read(self, line: Pixels) -> Writing:
        """`line` is a picture of one horizontal line, height x width x 3, RGB. What was read already, to tell
        which way up its card is, is not read again."""
        key = line.shape[0], blake2b(np.ascontiguousarray(line).data).digest()
        if key not in self._known:
            self._known[key] = self._read(line)
        return self._known[key]

    def _read(self, line: Pixels) -> Writing:
        width = min(WIDEST, max(8, round(line.shape[1] * HEIGHT / line.shape[0])))
        chances = self._network.run(_batch(line, width))[0]
        return self._spell(chances[: -(-width // STEP) + 1], width)

    def _spell(self, chances: NDArray[np.float32], width: int) -> Writing:
        """Best path of CTC: a class that goes on is one character, the blank parts equal neighbours."""
        classes, sureness = self._best(chances)
        starts = np.flatnonzero(np.diff(classes, prepend=BLANK) != 0)
        spans = [span for span in pairwise([*starts, len(classes)]) if classes[span[0]] != BLANK]
        return Writing(
            "".join(self._alphabet[classes[start]] for start, _ in spans),
            tuple(float(sureness[start:stop].max()) for start, stop in spans),
            tuple(float((start + stop) / 2 * STEP / width) for start, stop in spans),
        )

    def _best(self, chances: NDArray[np.float32]) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """The network also knows Chinese forms, which it confuses with the Japanese ones: leave those out.
        An old form is taken only where it is plain."""
        strange = self._usual[chances.argmax(axis=1)] < 1
        if strange.any():
            ours = self._usual * chances[strange]
            chances = chances.copy()
            chances[strange] = ours / ours.sum(axis=1, keepdims=True)
        return chances.argmax(axis=1), chances.max(axis=1)


def _usual(letter: str) -> float:
    """How often a letter is printed, next to those that look like it."""
    return RARITY if letter in SELDOM else float(_is_japanese(letter))


def _is_japanese(letter: str) -> bool:
    if letter in OLDER:
        return False
    try:
        letter.encode("cp932")
    except UnicodeEncodeError:
        return letter in "éèêëàâäôöòóùûüúíîïñçáãåøßÉÖÜÄÅØ–—•"
    return True


def _batch(line: Pixels, width: int) -> NDArray[np.float32]:
    # Few different widths, because OpenVINO plans and keeps each shape that it meets.
    padded = max(NARROWEST, -(-width // 64) * 64)
    batch = np.zeros((1, 3, HEIGHT, padded), dtype=np.float32)
    small = cv2.resize(line, (width, HEIGHT), interpolation=cv2.INTER_LINEAR)
    batch[0, :, :, :width] = small[:, :, ::-1].transpose(2, 0, 1) / 127.5 - 1
    return batch
