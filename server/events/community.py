"""A salon or circle that holds events again and again."""

from server.sync.documents import Document, Line, collection


@collection("communities")
class Community(Document):
    """`rhythm` as an RRULE (RFC 5545); `always`: the person means to attend every time."""

    name: Line = ""
    url: Line = ""
    handle: Line = ""
    rhythm: Line = ""
    always: bool = False
