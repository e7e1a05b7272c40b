"""Prints the OpenAPI document, from which the phone's wire types are made (`npm run wire` in pwa/)."""

import json
import tempfile
from pathlib import Path

from server import create_app
from server.config import Settings


def document() -> dict[str, object]:
    """As a person's own host would serve it; needs no database."""
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(Settings(ENISHI_DATA=Path(folder), SECRET_KEY="-" * 32))
        return dict(app.api_doc)


if __name__ == "__main__":
    print(json.dumps(document(), ensure_ascii=False, sort_keys=True))
