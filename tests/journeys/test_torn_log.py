"""Chromium dies between the two writes of a record, and later throws its database away: no loss.

LevelDB writes a record's header and then its content. Killed in between, it goes on behind the torn record at
the next start, and at the one after takes the log for damaged and begins anew. Seen with Chromium 156; here
the log is torn by hand, since a kill seldom hits just there.
"""

import struct

from playwright.sync_api import expect

from tests.browsers.chromium import Chromium
from tests.journeys.naoki import READ, Naoki
from tests.journeys.test_basement import SYNCED

FIRST_OF_SEVERAL = 1
TORN = struct.pack("<IHB", 0x12345678, 600, FIRST_OF_SEVERAL)
"""A checksum, a length and a kind (LevelDB's log format); the 600 bytes that should follow are missing."""
BROUGHT_BACK = "控えから戻しました"


def test_a_browser_that_loses_its_database_loses_no_card(naoki: Naoki) -> None:
    thumb = naoki.has_signed_in()
    thumb.page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    naoki.product.stop("web")
    naoki.scans_a_card(thumb, "最近の学び")
    naoki.phone.close()
    tears_the_log(naoki.phone)
    naoki.scans_a_card(naoki.opens_the_app(), "食")
    naoki.phone.close()
    thumb = naoki.opens_the_app("/people")
    expect(thumb.page.get_by_text(BROUGHT_BACK)).to_be_visible()
    expect(thumb.page.get_by_text("この端末に保存")).to_have_count(2)
    naoki.product.start()
    expect(thumb.page.get_by_text("この端末に保存")).to_have_count(0, timeout=SYNCED)
    expect(thumb.page.get_by_text("山本 花子")).to_have_count(2, timeout=READ)


def tears_the_log(phone: Chromium) -> None:
    """As death between the two writes leaves it."""
    [log] = phone.profile.glob("Default/IndexedDB/*.leveldb/*.log")
    with log.open("ab") as end:
        end.write(TORN)
