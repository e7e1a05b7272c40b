"""Waking a person's phones: which push services we speak to, which browsers asked, how a message is sent."""
