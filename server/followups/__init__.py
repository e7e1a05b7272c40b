"""What to do for whom by when: the ladder that says it, the reminders that carry it to the phone."""
