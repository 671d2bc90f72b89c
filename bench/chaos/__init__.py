"""Does a citizen lose anything when the bot dies? It is killed, and its history is judged."""
