"""A verifier that can be carried away: one file, standard library alone."""
