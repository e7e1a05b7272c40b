"""Which days a Japanese office is open, so that a mail lies on top of the morning's pile.

Weekends, national holidays with their substitutes, お盆 (August 13 to 16) and 年末年始 (December 29 to
January 3). `holidays` rather than jpholiday: a release every fortnight by many hands, not one a year by one.
"""

from datetime import date, timedelta

from holidays import country_holidays

_NATIONAL = country_holidays("JP")
_OBON = ((8, 13), (8, 16))


def is_business_day(day: date) -> bool:
    return day.weekday() < 5 and day not in _NATIONAL and not _is_customary_rest(day)


def next_business_day(day: date) -> date:
    """The first one after `day`."""
    day += timedelta(days=1)
    while not is_business_day(day):
        day += timedelta(days=1)
    return day


def _is_customary_rest(day: date) -> bool:
    month_day = (day.month, day.day)
    return _OBON[0] <= month_day <= _OBON[1] or month_day >= (12, 29) or month_day <= (1, 3)
