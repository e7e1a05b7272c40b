"""A community's next meetings, as the events they become. Pure."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from server.events.community import Community
from server.events.event import Event
from server.events.rhythm import upcoming


def meetings(community: Community, zone: str, now: datetime) -> list[Event]:
    """The next ones, by the community's clocks, or those of `zone`, the person's own."""
    clocks = ZoneInfo(community.time_zone or zone)
    starts = upcoming(community.rhythm, community.first_at, clocks, now, community.left_out)
    return [meeting(community, start) for start in starts]


def meeting(community: Community, start: datetime) -> Event:
    """`start` by the clocks of the place. Its id follows from community and day, so that nothing doubles."""
    ends_at = start + timedelta(minutes=community.minutes) if community.minutes else None
    return Event(
        id=meeting_id(community.id, start),
        title=community.name,
        setting=community.setting,
        starts_at=start.astimezone(UTC),
        ends_at=ends_at.astimezone(UTC) if ends_at else None,
        place=community.place,
        online=community.online,
        url=community.url,
        community_id=community.id,
        going=community.always,
    )


def meeting_id(community_id: UUID, start: datetime) -> UUID:
    return uuid5(community_id, start.date().isoformat())
