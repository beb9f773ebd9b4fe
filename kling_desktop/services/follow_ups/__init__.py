"""What is done by itself after renders have ended."""
