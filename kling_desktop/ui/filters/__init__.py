"""The pane that says how many renders there are of each kind, and shows only those."""
