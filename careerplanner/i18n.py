"""The words of the program in the user's language: gettext over plain functions, so that every layer can speak."""

import gettext as _gettext
from collections.abc import Callable

from careerplanner import paths

_translation: _gettext.NullTranslations = _gettext.NullTranslations()


def install(language: str | None) -> None:
    """Speak this language from now on (a code such as ``de`` or ``pt_BR``); English where none is known."""
    global _translation  # noqa: PLW0603 - the one piece of state that every layer shares
    _translation = _gettext.translation(
        "careerplanner",
        localedir=str(paths.resources() / "translations"),
        languages=[language] if language else None,
        fallback=True,
    )


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
