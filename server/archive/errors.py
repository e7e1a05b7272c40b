"""Why a backup cannot be made or put back, in a sentence for whoever runs the command."""

from server.errors import EnishiError


class CannotArchive(EnishiError):
    status = 409
    code = "cannot_archive"
