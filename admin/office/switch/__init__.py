"""The off switch in the officials' web: who stops the answers, and who lets them go on."""
