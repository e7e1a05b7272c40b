"""Both push services together, as a test wants them."""

from contextlib import ExitStack
from pathlib import Path
from typing import Self

from tests.background import Background
from tests.push_services import autopush, fcm
from tests.push_services.autopush import Autopush
from tests.push_services.certificate import make_certificate
from tests.push_services.fcm import Fcm
from tests.push_services.transport import Transport
from tests.push_services.vapid import Clock


class PushLab:
    """A context manager: `fcm` for Chromium, `autopush` for Firefox, `transport` for whoever sends."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.background = Background()
        self.certificate = make_certificate(folder, (*fcm.HOSTS, autopush.HOST))
        self.fcm = Fcm(self.background, self.certificate, clock)
        self.autopush = Autopush(self.background, self.certificate, clock)

    def __enter__(self) -> Self:
        with ExitStack() as opened:
            opened.enter_context(self.background)
            opened.enter_context(self.fcm)
            opened.enter_context(self.autopush)
            self._opened = opened.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()

    @property
    def transport(self) -> Transport:
        """The way to both services."""
        routes = {**self.fcm.routes, **self.autopush.routes}
        return Transport(routes, str(self.certificate.path))
