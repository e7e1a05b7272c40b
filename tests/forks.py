"""Processes that begin with everything imported: a start takes a moment, and not three seconds of processor.

Each is a process of its own all the same: it can be killed, and takes nothing along.
"""

from multiprocessing import get_context

context = get_context("forkserver")
context.set_forkserver_preload(
    [
        "tests.serve",
        "tests.sync.mortal",
        "server.cards.worker",
        "server.channels.mailing",
        "server.followups.reminder",
    ]
)
