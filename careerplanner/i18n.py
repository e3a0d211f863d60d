"""The words of the program in the user's language: gettext over plain functions, so that every layer can speak."""

import gettext as _gettext
import logging
import struct
from collections.abc import Callable
from pathlib import Path

from careerplanner import paths

DOMAIN = "careerplanner"

_translation: _gettext.NullTranslations = _gettext.NullTranslations()
_spoken: str = ""
_log = logging.getLogger(__name__)


def install(language: str | None, own_folder: Path | None = None) -> None:
    """Speak this language from now on (a code such as ``de`` or ``pt_BR``); English where none is known.

    ``own_folder`` holds translations of the user's own, which are looked for before the shipped ones.
    """
    global _translation, _spoken  # the one piece of state that every layer shares
    languages = [language] if language else None
    folders = [own_folder] if own_folder else []
    _translation, _spoken = _gettext.NullTranslations(), ""
    for folder in (*folders, paths.resources() / "translations"):
        path = _gettext.find(DOMAIN, str(folder), languages)
        read = _read(Path(path)) if path else None
        if path and read:
            _translation, _spoken = read, path
            return


def _read(path: Path) -> _gettext.GNUTranslations | None:
    """The translation in a compiled file; None, and a line in the log, where the file is damaged."""
    try:
        with path.open("rb") as file:
            return _gettext.GNUTranslations(file)
    except (OSError, ValueError, struct.error):
        _log.warning("A translation could not be read")
        return None


def spoken() -> str:
    """The file of the translation that is spoken; empty for the English of the program."""
    return _spoken


def language() -> str:
    """The code of the language that is spoken, such as ``de`` or ``pt_BR``; ``en`` where no other was found."""
    return _translation.info().get("language") or "en"


def gettext(message: str) -> str:
    """The message in the user's language."""
    return _translation.gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The message in the form that the count calls for."""
    return _translation.ngettext(singular, plural, count)


def mark(message: str) -> str:
    """Mark a message for translation without translating it yet."""
    return message


_: Callable[[str], str] = gettext
