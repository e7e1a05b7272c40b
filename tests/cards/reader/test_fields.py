"""Lines become fields."""

import pytest

from server.cards.reader.fields import FieldParser
from server.cards.reader.lexicon import DEGREE
from tests.cards.reader.layouts import CARDS
from tests.cards.reader.paper import Row, column, line, lines


def best(parser: FieldParser, *rows: Row) -> dict[str, str]:
    fields = parser.fields(lines(*rows))
    return {key: values[0].candidate.value for key, values in fields.items() if key != "other"}


def one(parser: FieldParser, text: str) -> dict[str, str]:
    return best(parser, (text, 100, 100, 30))


@pytest.mark.parametrize("card", CARDS)
def test_every_field_of_a_usual_layout_is_found(card: str, parser: FieldParser) -> None:
    rows, printed = CARDS[card]
    assert best(parser, *rows) == printed


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("T 03-6804-1234", "tel", "03-6804-1234"),
        ("CTO", "title", "CTO"),
        ("F.03-6804-1234", "fax", "03-6804-1234"),
        ("FAX~ 03-6804-1234", "fax", "03-6804-1234"),
        ("TEL:(052)231-1111", "tel", "(052)231-1111"),
        ("☎ 03-6804-1234", "tel", "03-6804-1234"),
        ("090-1234-5678", "mobile", "090-1234-5678"),
        ("TEL 090-1234-5678", "mobile", "090-1234-5678"),
        ("E-mailabe@aoba.co.jp", "email", "abe@aoba.co.jp"),
        ("mail: abe@aoba.co.jp", "email", "abe@aoba.co.jp"),
        ("URLwww.aoba.co.jp", "url", "www.aoba.co.jp"),
        ("https://x.com/yui_photo", "x_handle", "@yui_photo"),
        ("Toll-free: 1-800-555-0199", "tel", "1-800-555-0199"),
        ("LINE ID: yui123", "line_id", "yui123"),
        ("LINE:yui123", "line_id", "yui123"),
        ("MAll.info@aoba.co.jp", "email", "info@aoba.co.jp"),
        ("TEL (052)924-81 73", "tel", "(052)924-8173"),
        ("075 31 3 3008", "tel", "075 313 3008"),
        ("(075-313-3008", "tel", "(075)313-3008"),
        ("150-00 02", "postal_code", "150-0002"),
        ("T150-0002", "postal_code", "150-0002"),
        ("T  150-0002", "postal_code", "150-0002"),
        ("〒1500002", "postal_code", "150-0002"),
        ("1150-0002", "postal_code", "150-0002"),
        ("十150-0002", "postal_code", "150-0002"),
        ("+44 7700 900123", "mobile", "+44 7700 900123"),
        ("+44 20 7946 0958", "tel", "+44 20 7946 0958"),
    ],
)
def test_a_labelled_line_is_that_field(text: str, key: str, value: str, parser: FieldParser) -> None:
    assert one(parser, text) == {key: value}


def test_a_label_stuck_to_the_host_of_the_mail_is_no_part_of_it(parser: FieldParser) -> None:
    rows = [("abe@aoba.jp", 100, 100, 30), ("siteaoba.jp", 100, 140, 30)]
    assert best(parser, *rows) == {"email": "abe@aoba.jp", "url": "aoba.jp"}


@pytest.mark.parametrize("handle", ["Instagram @daily.studio", "IG @sara.yoga"])
def test_a_handle_elsewhere_is_no_mail(handle: str, parser: FieldParser) -> None:
    assert "email" not in one(parser, handle)


def test_one_number_for_telephone_and_fax_is_both(parser: FieldParser) -> None:
    assert one(parser, "TEL/FAX 048-666-7777") == {"tel": "048-666-7777", "fax": "048-666-7777"}


def test_a_label_of_its_own_belongs_to_what_is_right_of_it(parser: FieldParser) -> None:
    assert best(parser, ("FAX", 100, 100, 30), ("03-6804-1234", 200, 100, 30)) == {"fax": "03-6804-1234"}


def test_a_name_in_two_boxes_is_one_name(parser: FieldParser) -> None:
    assert best(parser, ("山本", 100, 100, 60), ("花子", 340, 100, 60)) == {"name": "山本 花子"}


def test_a_letter_spaced_name_keeps_only_the_space_between_the_names(parser: FieldParser) -> None:
    assert one(parser, "山 本  花 子") == {"name": "山本 花子"}


@pytest.mark.parametrize("name", ["渡部 健", "服部 剛", "西村 浩一", "物部 千歳"])
def test_names_that_look_like_something_else_are_names(name: str, parser: FieldParser) -> None:
    assert one(parser, name) == {"name": name}


def test_halves_of_a_name_may_stand_far_apart(parser: FieldParser) -> None:
    """More than five of its letters, where the dictionary knows both."""
    assert best(parser, ("山本", 100, 100, 60), ("花子", 560, 100, 60)) == {"name": "山本 花子"}


@pytest.mark.parametrize("nobody", ["Instagram  @shino_no_ehon", "Hair & Make Lilas"])
def test_no_name_has_such_letters(nobody: str, parser: FieldParser) -> None:
    assert not {"name", "name_romaji", "name_kana"} & one(parser, nobody).keys()


def test_a_line_with_kanji_is_no_kana(parser: FieldParser) -> None:
    rows = [("山本 花子", 100, 200, 60), ("粉引と焼締のうつわ", 100, 120, 30)]
    assert "name_kana" not in best(parser, *rows)


def test_small_letters_of_a_reading_are_told_by_the_name(parser: FieldParser) -> None:
    rows = [("ハツトリ タケシ", 100, 150, 30), ("服部 剛", 100, 200, 60)]
    assert best(parser, *rows)["name_kana"] == "ハットリ タケシ"


def test_a_nickname_in_brackets_is_not_in_the_name(parser: FieldParser) -> None:
    contact = ("d.brooks@trestle.com", 100, 400, 28)
    assert best(parser, ("Darnell Brooks (Dan)", 100, 100, 60), contact)["name"] == "Darnell Brooks"


def test_the_corporation_over_its_house_is_one_firm(parser: FieldParser) -> None:
    for height in (44, 72):
        rows = [("医療法人社団 恵和会", 100, 100, 40), ("さくらの丘クリニック", 100, 150, height)]
        assert best(parser, *rows) == {"company": "医療法人社団 恵和会 さくらの丘クリニック"}


def test_a_post_comes_before_a_licence(parser: FieldParser) -> None:
    rows = [("公認会計士・税理士", 100, 100, 30), ("所長", 100, 150, 30), ("山本 花子", 100, 200, 60)]
    assert best(parser, *rows)["title"] == "所長"


@pytest.mark.parametrize("degrees", [", P.E., S.E.", ", PhD, RAC", ", Ph.D. (Eng.)"])
def test_degrees_are_not_in_the_name(degrees: str, parser: FieldParser) -> None:
    contact = ("d.brooks@trestle.com", 100, 400, 28)
    assert best(parser, ("Darnell Brooks" + degrees, 100, 100, 60), contact)["name"] == "Darnell Brooks"


@pytest.mark.parametrize("name", ["YAMADA, TARO", "Sato, K.", "LIN, WEI"])
def test_a_given_name_behind_a_comma_is_no_degree(name: str) -> None:
    assert DEGREE.sub("", name) == name


def test_two_titles_set_apart_are_two(parser: FieldParser) -> None:
    rows = [("執行役員  営業本部長", 100, 100, 30), ("山本 花子", 100, 160, 60)]
    found = parser.fields(lines(*rows))["title"]
    assert [each.candidate.value for each in found] == ["執行役員", "営業本部長"]


def test_what_the_people_of_an_office_are_is_in_its_name(parser: FieldParser) -> None:
    company = "土地家屋調査士 行政書士 諸星事務所"
    assert one(parser, company) == {"company": company}


@pytest.mark.parametrize(
    ("row", "address"),
    [
        ("岐阜県大垣市俵町二一番地", "岐阜県大垣市俵町二一番地"),
        ("名古屋店  名古屋市中村区名駅一-一-四", "名古屋市中村区名駅一-一-四"),
    ],
)
def test_from_the_city_to_the_block_is_an_address(row: str, address: str, parser: FieldParser) -> None:
    assert one(parser, row)["address"] == address


def test_the_next_office_has_an_address_of_its_own(parser: FieldParser) -> None:
    first, second = ("〒939-2706 富山県富山市婦中町速星1188", "〒550-0013 大阪市西区新町1-27-5")
    found = parser.fields(lines((first, 100, 100, 30), (second, 100, 140, 30)))["address"]
    assert [each.candidate.value for each in found] == [first[10:], second[10:]]


COLUMNS = [
    ("中嶋 絵里佳", 300, 200, 72),
    ("仙台市青葉区福沢町三-二四", 500, 60, 38),
    ("電話", 570, 60, 38),
    ("〇二二-三〇四-三八三五", 620, 60, 38),
    ("FAX", 690, 60, 38),
    ("〇二二-七五二-二五二三", 740, 60, 38),
]


def test_a_label_in_a_column_of_its_own_is_that_of_the_next(parser: FieldParser) -> None:
    found = {
        (str(key), each.candidate.value)
        for key, values in parser.fields([column(*each) for each in COLUMNS]).items()
        for each in values
    }
    assert {("tel", "022-304-3835"), ("fax", "022-752-2523")} <= found


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("0263'79'6582", "0263-79-6582"),
        ("〇七五  九一五  六六一一", "075 915 6611"),
        ("〇六・八〇八〇・九六六五", "06.8080.9665"),
    ],
)
def test_a_number_in_a_column_is_one_whatever_parts_its_groups(
    read: str, printed: str, parser: FieldParser
) -> None:
    [tel] = parser.fields([column(read, 200, 60, 38)])["tel"]
    assert tel.candidate.value == printed


def test_a_building_beneath_the_columns_is_that_of_their_address(parser: FieldParser) -> None:
    card = [*(column(*each) for each in COLUMNS), line("グランドハイツ1F", 100, 880, 40)]
    [address] = parser.fields(card)["address"]
    assert address.candidate.value == "仙台市青葉区福沢町三-二四 グランドハイツ1F"


def test_a_room_in_the_next_column_is_of_the_address_before_it(parser: FieldParser) -> None:
    address, room = "神奈川県横浜市旭区南本宿町八-一-一四", "パークサイド一五〇三"
    card = [column(address, 500, 60, 44), column(room, 550, 340, 43)]
    [found] = parser.fields(card)["address"]
    assert found.candidate.value == f"{address} {room}"


def test_who_answers_is_no_address(parser: FieldParser) -> None:
    street = "さいたま市大宮区桜木町1-10-16"
    found = best(parser, ("お客さまサービスセンター", 100, 600, 30), (street, 100, 640, 30))
    assert found["address"] == street


@pytest.mark.parametrize("mark", ["IT ", "二", "F"])
def test_a_postal_mark_may_be_taken_for_other_strokes(mark: str, parser: FieldParser) -> None:
    assert one(parser, f"{mark}088-0121")["postal_code"] == "088-0121"


def test_a_handle_may_stick_to_its_x(parser: FieldParser) -> None:
    assert one(parser, "X@saito_works")["x_handle"] == "@saito_works"


@pytest.mark.parametrize("title", ["Web  ディレクター", "取締役  COO"])
def test_a_title_of_two_words_is_one_however_far_apart(title: str, parser: FieldParser) -> None:
    assert one(parser, title)["title"] == " ".join(title.split())


def test_a_name_in_latin_letters_beside_a_title_is_no_part_of_it(parser: FieldParser) -> None:
    assert one(parser, "MIZUKI  フォトグラファー")["title"] == "フォトグラファー"


def test_an_office_abroad_has_an_address_of_its_own(parser: FieldParser) -> None:
    first, second = ("3-4-10 Hommachi, Chuo-ku, Osaka, Japan", "Room 1804, 8 Xingyi Road, Shanghai, China")
    rows = [("Toru Miyakoshi", 100, 100, 60), (first, 100, 600, 30), (second, 100, 640, 30)]
    found = parser.fields(lines(*rows))["address"]
    assert [each.candidate.value for each in found] == [first, second]


def test_titles_with_a_bar_between_them_are_one_as_printed(parser: FieldParser) -> None:
    title = "DJ / sound designer / composer"
    assert best(parser, ("Toru Miyakoshi", 100, 100, 60), (title, 100, 180, 30))["title"] == title


@pytest.mark.parametrize(
    ("row", "address"),
    [
        ("千葉県柏市末広町6番3号(柏駅西口徒歩2分)", "千葉県柏市末広町6番3号"),
        ("東京都港区港南2-16-4 (品川タワー)", "東京都港区港南2-16-4 (品川タワー)"),
    ],
)
def test_the_way_there_is_no_part_of_an_address(row: str, address: str, parser: FieldParser) -> None:
    assert one(parser, row)["address"] == address


def test_a_long_zip_code_is_no_telephone_number(parser: FieldParser) -> None:
    street, city = "One Beacon Square, 31st Floor", "Boston, Massachusetts 02108-3106"
    found = best(parser, ("Darnell Brooks", 100, 100, 60), (street, 100, 600, 30), (city, 100, 640, 30))
    assert found == {"name": "Darnell Brooks", "address": f"{street} {city}"}


def test_an_old_form_in_a_name_stays_as_printed(parser: FieldParser) -> None:
    assert one(parser, "髙橋 眞理子") == {"name": "髙橋 眞理子"}


def test_an_honorific_is_not_in_the_name(parser: FieldParser) -> None:
    assert one(parser, "山本 花子 様") == {"name": "山本 花子"}
