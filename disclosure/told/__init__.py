"""What a citizen tells of themselves so that it can be shown whether all are served equally."""
