"""What a text says of events: a calendar file, or a page that was copied. Pure; nothing is fetched."""
