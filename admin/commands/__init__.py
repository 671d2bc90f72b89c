"""What the commands of officials do and show; the command line itself is the composition root's."""
