"""One field that runs any action, and goes to any render by its name."""
