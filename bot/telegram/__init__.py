"""The Telegram channel: the gate, the sender, the handlers."""
