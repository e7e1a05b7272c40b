"""Push services beside the house."""

from tests.push.house import app, endpoint, lab, turn_on

__all__ = ["app", "endpoint", "lab", "turn_on"]
