"""What a change of follow-ups or settings means for the mailbox: when to look next."""

from collections.abc import Sequence

import server.followups.reactions  # noqa: F401  first: its notices are read here
from server.channels.digest import look_at
from server.channels.mailbox import hold_mailbox
from server.followups.followup import FollowUp
from server.followups.preferences import Preferences
from server.sync.changes import Changes, reaction
from server.sync.documents import Document


@reaction
def look_again(changes: Changes, touched: Sequence[Document]) -> None:
    """Not while a mail waits for its next try: that has its own time."""
    if not any(isinstance(document, FollowUp | Preferences) for document in touched):
        return
    mailbox = hold_mailbox(changes.session, changes.owner_id)
    if mailbox is None or mailbox.attempts:
        return
    preferences = changes.get(Preferences, changes.owner_id) or Preferences(id=changes.owner_id)
    mailbox.next_at = look_at(changes.session, preferences, mailbox.last_mailed_at, changes.now)
