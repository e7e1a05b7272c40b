"""What all that is on record adds up to: moves, review, figures, plan. Worked out here, kept by the phone."""
