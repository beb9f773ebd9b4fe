"""Looking through finished clips, and saying which are good."""
