"""Just enough of the protobuf wire format for Chromium's checkin and MCS.

Source: https://protobuf.dev/programming-guides/encoding/
"""

import asyncio
import struct
from collections import defaultdict
from collections.abc import Iterator

VARINT, FIXED64, BYTES, FIXED32 = 0, 1, 2, 5

Value = int | bytes
Fields = dict[int, list[Value]]


def varint(number: int) -> bytes:
    """A non-negative integer in groups of seven bits, lowest first."""
    groups = bytearray()
    while number > 0x7F:
        groups.append(number & 0x7F | 0x80)
        number >>= 7
    groups.append(number)
    return bytes(groups)


def field(number: int, value: int | str | bytes) -> bytes:
    """One field: an integer as a varint, text and bytes with their length before them."""
    if isinstance(value, int):
        return varint(number << 3 | VARINT) + varint(value)
    content = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | BYTES) + varint(len(content)) + content


def fixed64(number: int, value: int) -> bytes:
    """One field of eight bytes, little-endian."""
    return varint(number << 3 | FIXED64) + struct.pack("<Q", value)


def parse(message: bytes) -> Fields:
    """Every field of a message by number, repeated ones in order. ValueError when it is cut short."""
    fields: Fields = defaultdict(list)
    for number, value in _Reader(message):
        fields[number].append(value)
    return fields


def text(fields: Fields, number: int) -> str:
    """The first value of a text field; empty when it is missing."""
    values = fields.get(number) or [b""]
    return bytes(values[0]).decode() if isinstance(values[0], bytes) else str(values[0])


def texts(fields: Fields, number: int) -> list[str]:
    """All values of a repeated text field."""
    return [value.decode() for value in fields.get(number, []) if isinstance(value, bytes)]


async def read_varint(stream: asyncio.StreamReader) -> int:
    """A varint from a stream. IncompleteReadError when the other side is gone."""
    number = shift = 0
    while True:
        byte = (await stream.readexactly(1))[0]
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number
        shift += 7


class _Reader:
    """Walks through the fields of one message."""

    def __init__(self, message: bytes) -> None:
        self._message = message
        self._at = 0

    def __iter__(self) -> Iterator[tuple[int, Value]]:
        while self._at < len(self._message):
            key = self._varint()
            yield key >> 3, self._value(key & 7)

    def _value(self, wire_type: int) -> Value:
        if wire_type == VARINT:
            return self._varint()
        lengths = {FIXED64: 8, FIXED32: 4}
        return self._take(lengths[wire_type] if wire_type in lengths else self._varint())

    def _varint(self) -> int:
        number = shift = 0
        while True:
            byte = self._take(1)[0]
            number |= (byte & 0x7F) << shift
            if byte < 0x80:
                return number
            shift += 7

    def _take(self, length: int) -> bytes:
        taken = self._message[self._at : self._at + length]
        if len(taken) < length:
            raise ValueError("a protobuf message that ends too early")
        self._at += length
        return taken
