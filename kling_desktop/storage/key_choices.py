"""The keys that somebody chose, as the settings file has them: `{"compare": ["Ctrl+B"]}`."""

from __future__ import annotations

KeyChoices = dict[str, tuple[str, ...]]

_LONGEST = 40  # characters of a name or a key
_MOST = 8  # keys of one command


def sound_key_choices(stored: object) -> KeyChoices:
    """Those entries that have the form; which of the keys can be used, the window knows."""
    if not isinstance(stored, dict):
        return {}
    return {
        name: tuple(keys) for name, keys in stored.items() if _is_name(name) and _are_keys(keys)
    }


def _is_name(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _LONGEST


def _are_keys(value: object) -> bool:
    return isinstance(value, list) and len(value) <= _MOST and all(map(_is_name, value))
