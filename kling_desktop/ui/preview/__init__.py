"""The finished clip: poster, player, facts."""
