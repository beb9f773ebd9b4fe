"""Questions to the creator."""
