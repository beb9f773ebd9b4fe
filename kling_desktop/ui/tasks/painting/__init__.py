"""The pieces a row is painted of."""
