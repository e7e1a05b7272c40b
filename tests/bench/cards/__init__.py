"""Cards of people who do not exist, drawn by rules and photographed: see README.md."""
