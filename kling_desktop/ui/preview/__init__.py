"""The finished clip: poster and player."""
