"""Stories of months and years, each with a product of its own: the others take place within days."""
