"""QR codes are found in photos, understood, and brought together with what is printed."""

from io import BytesIO

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from server.cards.reader import Reader
from server.cards.reader.codes import find_codes, said_by
from server.cards.reader.merge import with_said
from server.cards.reader.reading import FieldKey, Quad, Value
from tests.cards.draw import draw_card, photograph
from tests.cards.people import HANAKO

BOX: Quad = ((0, 0), (1, 0), (1, 1), (0, 1))
VCARD = """BEGIN:VCARD
VERSION:3.0
N:山田;太郎;;;
FN:山田 太郎
ORG:株式会社山田;営業部
TITLE:部長
TEL;TYPE=WORK,VOICE:+81312345678
item1.TEL;TYPE="CELL":09012345678
TEL;TYPE=WORK,FAX:03-1234-5679
ADR;TYPE=WORK:;;千代田1-1;千代田区;東京都;1000001;日本
EMAIL:taro@yamada.example
URL:https://yamada.example
END:VCARD"""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("https://x.com/yamada_t", [("x_handle", "@yamada_t")]),
        ("https://mobile.twitter.com/yamada_t?s=21", [("x_handle", "@yamada_t")]),
        ("https://x.com/yamada_t/status/1", [("url", "https://x.com/yamada_t/status/1")]),
        ("https://x.com/home", [("url", "https://x.com/home")]),
        ("https://line.me/ti/p/~yamada", [("line_id", "yamada")]),
        ("https://line.me/ti/p/AbC123", [("url", "https://line.me/ti/p/AbC123")]),
        ("https://8card.net/virtual_cards/abc", [("url", "https://8card.net/virtual_cards/abc")]),
        ("https://www.linkedin.com/in/taro", [("url", "https://www.linkedin.com/in/taro")]),
        ("mailto:taro@yamada.example?subject=hi", [("email", "taro@yamada.example")]),
        ("tel:+819012345678", [("mobile", "090-1234-5678")]),
        ("tel:+12025550123", [("tel", "+1 202-555-0123")]),
        ("社員番号 123", [("other", "社員番号 123")]),
        ("https://" + "x" * 400, []),
    ],
)
def test_a_code_says(text: str, said: list[tuple[FieldKey, str]]) -> None:
    assert said_by(text) == said


def test_a_vcard_says_everything_on_the_card() -> None:
    assert dict(said_by(VCARD)) == {
        "name": "山田 太郎",
        "company": "株式会社山田",
        "department": "営業部",
        "title": "部長",
        "tel": "03-1234-5678",
        "mobile": "090-1234-5678",
        "fax": "03-1234-5679",
        "address": "東京都千代田区千代田1-1",
        "postal_code": "100-0001",
        "email": "taro@yamada.example",
        "url": "https://yamada.example",
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("BEGIN:VCARD\nN:Smith;Ann", {"name": "Smith Ann"}),
        ("BEGIN:VCARD\nADR:;;1 High St;Leeds;;LS1;UK", {"address": "1 High St, Leeds", "postal_code": "LS1"}),
        ("begin:vcard\r\nFN:山田\r\n  太郎\r\n", {"name": "山田 太郎"}),
        ("BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:=E5=B1=B1=E7=94=B0\n", {"name": "山田"}),
        ("BEGIN:VCARD\nFN:A\\, B\\; C\n", {"name": "A, B; C"}),
        ("MECARD:N:山田,太郎;SOUND:ヤマダ,タロウ;;", {"name": "山田 太郎", "name_kana": "ヤマダ タロウ"}),
        ("MECARD:TEL:0312345678;EMAIL:a@b.example;", {"tel": "03-1234-5678", "email": "a@b.example"}),
        ("MECARD:URL:https\\://b.example;;", {"url": "https://b.example"}),
        ("MECARD:ADR:,,1-1,港区,東京都,1000001,;", {"address": "東京都港区1-1", "postal_code": "100-0001"}),
        ("BEGIN:VCARD", {}),
    ],
)
def test_a_vcard_as_phones_and_printers_write_it(text: str, said: dict[str, str]) -> None:
    assert dict(said_by(text)) == said


def printed(value: str, confidence: float) -> Value:
    return Value(value=value, confidence=confidence, box=BOX)


def test_what_is_printed_and_said_alike_is_sure_and_stays_as_printed() -> None:
    [value] = with_said({"tel": [printed("03(1234)5678", 0.7)]}, [("tel", "03-1234-5678", BOX)])["tel"]
    assert (value.value, value.confidence) == ("03(1234)5678", 0.99)


def test_what_was_read_nearly_so_is_put_right() -> None:
    fields = with_said(
        {"email": [printed("taro@yarnada.example", 0.8)]}, [("email", "taro@yamada.example", BOX)]
    )
    assert [value.value for value in fields["email"]] == ["taro@yamada.example"]


def test_what_is_only_in_the_code_comes_behind_what_is_printed() -> None:
    said: list[tuple[FieldKey, str, Quad]] = [("url", "https://8card.net/virtual_cards/abc", BOX)]
    fields = with_said({"url": [printed("https://yamada.example", 0.6)]}, said)
    assert [value.value for value in fields["url"]][1:] == ["https://8card.net/virtual_cards/abc"]


def with_code(text: str) -> Image.Image:
    card = draw_card(HANAKO)
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    picture = Image.fromarray(np.asarray(zxingcpp.write_barcode_to_image(code, scale=6)))
    card.paste(picture.resize((190, 190)), (card.width - 230, 40))
    return card


def test_a_code_on_a_photographed_card_is_found_where_it_lies() -> None:
    pixels = np.asarray(Image.open(BytesIO(photograph(with_code("https://x.com/hanako")))).convert("RGB"))
    [code] = find_codes(pixels)
    x, y = code.box.mean(axis=0) / (pixels.shape[1], pixels.shape[0])
    assert code.text == "https://x.com/hanako"
    assert x > 0.5 > y


def test_a_picture_without_a_code_has_none() -> None:
    assert find_codes(np.asarray(draw_card(HANAKO))) == []


def test_the_reading_has_what_is_printed_and_what_the_code_says(reader: Reader) -> None:
    [card] = reader.read(photograph(with_code("https://x.com/hanako"))).cards
    assert [value.value for value in card.fields["x_handle"]] == ["@hanako"]
    assert card.fields["name"][0].value == HANAKO.name
