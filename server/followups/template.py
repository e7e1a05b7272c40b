"""A person's own wording for drafts."""

from typing import Literal

from server.sync.documents import Document, Line, Text, collection


@collection("templates")
class Template(Document):
    name: Line = ""
    channel: Line = "mail"
    language: Literal["ja", "en"] = "ja"
    tone: Line = ""
    subject: Line = ""
    body: Text = ""
