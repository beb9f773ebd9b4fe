"""The status API and nothing else: addresses, authorisation, reading of replies."""
