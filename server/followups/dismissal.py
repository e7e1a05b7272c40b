"""A proposed move that the person did not want, and until when."""

from server.sync.documents import Document, Line, Moment, collection


@collection("dismissals")
class Dismissal(Document):
    move: Line
    why: Line = ""
    until: Moment | None = None
