"""Officials whom the service reminds of their duties: in which chat, and of what they were told."""
