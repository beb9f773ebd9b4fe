"""Two clips side by side, or under a wipe, to keep the better one."""
