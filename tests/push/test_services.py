"""Which addresses we post to: those of push services, and nothing that looks like one."""

import pytest

from server.push.services import PushServices

SERVICES = PushServices.production()


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/abc:APA91b",
        "https://jmt17.google.com/fcm/send/abc",
        "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
        "https://web.push.apple.com/QGuQyavXutnMH",
        "https://wns2-by3p.notify.windows.com/w/?token=BQYA",
        "https://fcm.googleapis.com:443/fcm/send/abc",
    ],
)
def test_what_browsers_hand_out_is_known(endpoint: str) -> None:
    assert SERVICES.knows(endpoint)


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://fcm.googleapis.com/fcm/send/abc",
        "https://fcm.googleapis.com:8443/fcm/send/abc",
        "https://fcm.googleapis.com.evil.example/fcm/send/abc",
        "https://evil-fcm.googleapis.com/fcm/send/abc",
        "https://x.fcm.googleapis.com/fcm/send/abc",
        "https://fcm.googleapis.com@evil.example/",
        "https://evil.example\\@fcm.googleapis.com/",
        "https://someone:secret@fcm.googleapis.com/",
        "https://notify.windows.com/w/",
        "https://a.b.notify.windows.com/w/",
        "https://.notify.windows.com/w/",
        "https://evilnotify.windows.com/w/",
        "https://127.0.0.1/fcm/send/abc",
        "https://[::1]/fcm/send/abc",
        "https://169.254.169.254/latest/meta-data",
        "https://localhost/",
        "https://fcm.googleapis.com/a\r\nHost: evil.example",
        "https://fcm.googleapis.com/a b",
        "https://fcm.googleapis.com/#fragment",
        "https://fcm。googleapis.com/",
        "https://fcm.googleapis.com:port/",
        "https://fcm.googleapis.com/" + "a" * 2048,
        "file:///etc/passwd",
        "",
    ],
)
def test_everything_else_is_not(endpoint: str) -> None:
    assert not SERVICES.knows(endpoint)
