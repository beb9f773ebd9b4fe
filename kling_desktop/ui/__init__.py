"""The window. Everything that knows Qt is here and in app.py."""
