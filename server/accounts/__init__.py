"""Who may come in: people, their passkeys and codes, the devices they are signed in on."""
