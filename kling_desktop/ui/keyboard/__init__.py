"""Every key of the program: what it does, where it is heard, and which one was chosen instead."""
