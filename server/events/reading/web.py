"""Addresses of pages in a text. Pure; none is ever opened."""

import re

from server.events.reading.found import LONGEST

ADDRESS = re.compile(r"https?://[^\s<>\"'()（）「」『』、。，]+", re.I)
_EVENT_PAGE = re.compile(
    r"//(?:[\w-]+\.)*(?:peatix\.com/(?:event|sales)|connpass\.com/event|doorkeeper\.jp/events"
    r"|techplay\.jp/event|lu\.ma/|luma\.com/|eventbrite\.[a-z.]+/e/|meetup\.com/.+/events|facebook\.com/events)"
)


def first_address(*texts: str) -> str:
    """The first that is an event's page, else the first of all; empty where none can be kept."""
    found = [each for text in texts for each in ADDRESS.findall(text) if len(each) <= LONGEST]
    return next((each for each in found if _EVENT_PAGE.search(each)), found[0] if found else "")
