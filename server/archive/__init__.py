"""A person's data is theirs: one person's as a download, all of an installation as a backup."""
