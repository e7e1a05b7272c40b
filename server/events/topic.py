"""A tag for what you talked about."""

from server.sync.documents import Document, Line, collection


@collection("topics")
class Topic(Document):
    name: Line
