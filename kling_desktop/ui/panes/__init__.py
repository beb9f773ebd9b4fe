"""Filters, list and details: side by side, or one over the other."""
