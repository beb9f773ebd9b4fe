"""What is known of the chosen render, and what the creator made of it."""
