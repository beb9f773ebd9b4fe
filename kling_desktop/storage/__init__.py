"""What is kept on this machine: the ledger, the settings, the clips, the tokens."""
