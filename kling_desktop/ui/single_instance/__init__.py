"""One window for each data folder: a second start hands over what it was given, and ends."""
