"""Kling Desktop: watches over Kling renders until every clip is safe on disk."""

__version__ = "0.1.0"
