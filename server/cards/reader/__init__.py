"""Photo of name cards -> fields, each with the probability that it is right. See README.md."""

from server.cards.reader.errors import UnreadablePhoto
from server.cards.reader.reader import Reader
from server.cards.reader.reading import DOUBTFUL_BELOW, CardReading, FieldKey, Line, Quad, Reading, Value

__all__ = [
    "DOUBTFUL_BELOW",
    "CardReading",
    "FieldKey",
    "Line",
    "Quad",
    "Reader",
    "Reading",
    "UnreadablePhoto",
    "Value",
]
