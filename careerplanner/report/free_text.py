"""Free text as fonts can set it, and the words of the range of 8 in 10 futures."""

import re

from careerplanner.i18n import _

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_MANY_MARKS = re.compile(r"([\u0300-\u036f]{8})[\u0300-\u036f]+")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_OPENERS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"}
_OPENERS |= {"\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}


def clean(text: str) -> str:
    """The text without what no font can set: control characters go, lone surrogates become U+FFFD.

    Of a pile of combining marks on one letter the first eight stay. Line breaks and tabs stay. A direction override
    that is left open is closed, so that it cannot turn around what stands beside it.
    """
    text = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _MANY_MARKS.sub(r"\1", _SURROGATES.sub("\ufffd", text))
    pending: list[str] = []
    for character in text:
        if character in _OPENERS:
            pending.append(_OPENERS[character])
        elif pending and character == pending[-1]:
            pending.pop()
    return text + "".join(reversed(pending))


def eight_in_ten(text: str) -> str:
    """The words that go with a P10 to P90 range."""
    return _("8 of 10: {range}").format(range=text)
