"""What every document of insight says of itself."""

from pydantic import BaseModel

from server.sync.documents import Moment


class Fetched(BaseModel):
    """`as_of`: when it was worked out."""

    as_of: Moment
