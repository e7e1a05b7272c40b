"""How what is due arrives when no push does: a mail a day, a calendar's feed; and how each channel fares."""
