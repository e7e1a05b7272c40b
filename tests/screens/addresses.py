"""The addresses of all screens, as the routers have them: a new screen is walked without anybody's doing."""

import re
from collections.abc import Iterator, Mapping

from tests.journeys.app import PWA

SETTINGS = "/settings/:page?"
VARIANTS = (
    *("/capture?several=1", "/people?stage=network", "/settings/drafts?of=thanks.mail", "/no-such-page"),
    *(f"/first-evening?step={step}" for step in ("interests", "x", "people")),
    *("/share?url=https://x.com/somebody_new", "/events?plan=bonenkai:2026"),
    *(
        "/people/{people}?write=contact",
        "/events/{ahead}",
        "/meets/new?bridge={bridge}&with={guests}",
        "/share?url=https://x.com/{on_x}/status/1",
        "/capture?for={people}",
    ),
)
"""What a router knows by more than its path, and where it leads when it knows nothing."""


def addresses(examples: Mapping[str, str]) -> list[str]:
    """Each once. `examples`: an id for each kind of thing, `people` for `/people/:id`.

    A kind of which there is no example is left out: in an empty app there is nothing to open.
    """
    found = [filled for path in _paths() if (filled := _filled(path, examples))]
    more = [path.format_map(examples) for path in VARIANTS if examples or "{" not in path]
    return list(dict.fromkeys([*found, *more]))


def _paths() -> Iterator[str]:
    for source in sorted((PWA / "src").rglob("*.tsx")):
        text = source.read_text()
        if "<Route" in text:
            yield from re.findall(r"""<Route path=["'](/[^"']*)["']""", text)
            yield from re.findall(r"""^ +'(/[^']*)': \w+Screen,$""", text, re.MULTILINE)


def _filled(path: str, examples: Mapping[str, str]) -> str | None:
    if path.endswith("?"):
        return None  # a router of its own knows these
    kind = path.partition("/:")[0].rpartition("/")[2]  # of whose things the id is one
    return re.sub(r":\w+", examples[kind], path) if kind in examples else None if ":" in path else path
