"""A port for a process of a test's own."""

import socket


def free_port() -> int:
    """Of this machine alone, and nobody's at the moment."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
