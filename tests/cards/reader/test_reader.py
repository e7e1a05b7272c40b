"""A photo of a card becomes a reading: the whole way, with the real models."""

import socket
from contextlib import suppress
from io import BytesIO
from random import Random

import numpy as np
import pytest
from PIL import Image

from server.cards.reader import DOUBTFUL_BELOW, CardReading, FieldKey, Reader, Reading, UnreadablePhoto
from tests.cards.draw import draw_card, jpeg, photograph
from tests.cards.people import ALICE, HANAKO

FIELDS: tuple[FieldKey, ...] = (
    "name", "name_romaji", "company", "department", "title", "postal_code", "address", "tel", "fax", "mobile",
    "email", "url",
)  # fmt: skip


@pytest.fixture(scope="module")
def hanako(reader: Reader) -> Reading:
    return reader.read(photograph(draw_card(HANAKO)), "hanako.jpg")


def best(card: CardReading) -> dict[str, str]:
    return {key: values[0].value for key, values in card.fields.items()}


def turned(photo: bytes, degrees: int) -> bytes:
    return jpeg(Image.open(BytesIO(photo)).rotate(degrees, expand=True))


@pytest.mark.parametrize("key", FIELDS)
def test_every_field_of_a_photographed_card_is_right(key: FieldKey, hanako: Reading) -> None:
    assert best(hanako.cards[0])[key] == getattr(HANAKO, key)


def test_an_english_card_has_its_name_in_name(reader: Reader) -> None:
    (card,) = reader.read(photograph(draw_card(ALICE, "right", "mincho"), 2)).cards
    found = best(card)
    assert found["name"] == ALICE.name
    assert found["company"] == ALICE.company
    assert found["department"] == ALICE.department
    assert found["title"] == ALICE.title
    assert found["email"] == ALICE.email
    assert "name_romaji" not in found


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_card_may_lie_any_way_round(degrees: int, reader: Reader) -> None:
    (card,) = reader.read(turned(photograph(draw_card(HANAKO), 4), degrees)).cards
    assert best(card)["name"] == HANAKO.name
    assert best(card)["email"] == HANAKO.email


def test_a_clean_scan_without_a_desk_is_read_too(reader: Reader) -> None:
    (card,) = reader.read(jpeg(draw_card(HANAKO, "centred"))).cards
    assert best(card)["name"] == HANAKO.name
    assert best(card)["address"] == HANAKO.address


def test_two_cards_in_one_photo_are_kept_apart(reader: Reader) -> None:
    desk = Image.new("RGB", (2400, 1700), (92, 70, 52))
    desk.paste(draw_card(HANAKO), (120, 120))
    desk.paste(draw_card(ALICE), (1180, 920))
    cards = reader.read(jpeg(desk)).cards
    assert {best(card)["name"] for card in cards} == {HANAKO.name, ALICE.name}
    assert {best(card)["email"] for card in cards} == {HANAKO.email, ALICE.email}


def test_a_photo_without_text_has_no_card(reader: Reader) -> None:
    noise = np.random.default_rng(1).normal(120, 6, (900, 1200, 3)).clip(0, 255).astype(np.uint8)
    assert reader.read(jpeg(Image.fromarray(noise))).cards == []


@pytest.mark.parametrize("size", [(1, 1), (1, 2_000), (2_000, 1), (31, 31)])
def test_a_photo_of_any_shape_is_read(size: tuple[int, int], reader: Reader) -> None:
    assert reader.read(jpeg(Image.new("RGB", size, "grey"))).cards == []


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_photo_is_read_or_refused_and_nothing_else(seed: int, reader: Reader) -> None:
    dice = Random(seed)
    data = bytearray(jpeg(draw_card(HANAKO).resize((550, 330))))
    for _ in range(dice.choice((1, 20, 200))):
        data[dice.randrange(len(data))] = dice.randrange(256)
    with suppress(UnreadablePhoto):
        reader.read(bytes(data[: dice.choice((None, dice.randrange(len(data))))]))


def test_what_is_no_photo_is_refused_with_a_reason(reader: Reader) -> None:
    with pytest.raises(UnreadablePhoto) as refused:
        reader.read(b"not a photo")
    assert refused.value.code == "not_an_image"


def test_a_reading_is_the_documented_json(hanako: Reading) -> None:
    document = hanako.model_dump(mode="json")
    assert set(document) == {"photo", "ms", "problem", "cards"}
    assert document["photo"] == "hanako.jpg"
    (card,) = document["cards"]
    assert set(card) == {"box", "fields", "lines"}
    assert [len(corner) for corner in card["box"]] == [2, 2, 2, 2]
    assert set(card["fields"]["email"][0]) == {"value", "confidence", "box", "variants", "disagrees"}
    assert Reading.model_validate_json(hanako.model_dump_json()) == hanako


def test_boxes_stand_on_the_card_in_the_photo(hanako: Reading) -> None:
    (card,) = hanako.cards
    (left, top), (right, bottom) = np.array(card.box).min(axis=0), np.array(card.box).max(axis=0)
    for values in card.fields.values():
        x, y = np.array(values[0].box).mean(axis=0)
        assert left < x < right
        assert top < y < bottom


def test_confidence_is_a_probability_and_a_clear_card_is_not_doubtful(hanako: Reading) -> None:
    values = [value for found in hanako.cards[0].fields.values() for value in found]
    assert all(0 <= value.confidence <= 1 for value in values)
    assert hanako.cards[0].fields["email"][0].confidence >= DOUBTFUL_BELOW


def test_what_cannot_be_made_out_is_doubtful(reader: Reader) -> None:
    tiny = Image.open(BytesIO(photograph(draw_card(HANAKO)))).resize((450, 337))
    for card in reader.read(jpeg(tiny, quality=40)).cards:
        for key, values in card.fields.items():
            sure = values[0].confidence >= DOUBTFUL_BELOW
            assert not sure or values[0].value == getattr(HANAKO, key)


def test_no_connection_is_opened_to_load_or_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the reader spoke to the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert Reader().read(photograph(draw_card(HANAKO))).cards
