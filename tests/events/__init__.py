"""Events and communities: rhythms, seasons, what is read from a page."""
