"""A person's own wording for drafts. The phone fills in what stands in braces; pwa/README.md lists it."""

import re
from typing import Literal, Self

from pydantic import model_validator

from server.sync.documents import Document, Line, collection, misfit

PLACEHOLDERS = frozenset(
    {"name", "company", "department", "title", "event", "day", "topics", "promise", "particular", "dates"}
    | {"others", "me", "my_company", "signature"}
)
MOST_BYTES = 20_000
_BRACES = re.compile(r"\{([^{}\n]*)\}")
_MARKUP = re.compile(r"<[a-z!/?][^<>]*>", re.IGNORECASE)


@collection("templates")
class Template(Document):
    """Plain text: subject and body together 20 kB at most, no markup, no placeholder that nobody fills in."""

    name: Line = ""
    channel: Line = "mail"
    language: Literal["ja", "en"] = "ja"
    tone: Line = ""
    subject: Line = ""
    body: str = ""

    @model_validator(mode="after")
    def _is_plain(self) -> Self:
        text = f"{self.subject}\n{self.body}"
        if len(text.encode()) > MOST_BYTES:
            raise misfit("template_too_long", "A template holds 20 kB of text at most.")
        if _MARKUP.search(text):
            raise misfit("template_markup", "A template is plain text, without markup.")
        if not PLACEHOLDERS.issuperset(_BRACES.findall(text)):
            raise misfit("template_placeholder", "There is a placeholder in braces that nothing fills in.")
        return self
