"""Questions about what the service was never taught: how well it serves other ordinances."""
