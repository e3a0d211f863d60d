"""Text as it was typed, made plain: digits become 0 to 9, all kinds of spaces one, invisible marks go."""

import re
import unicodedata
from decimal import Decimal

from careerplanner.wording.locales import Signs

LONGEST_SHOWN = 40
_INVISIBLE = re.compile("[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")
_SPACES = re.compile(r"\s+")
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u02bc": "'"})
_NATIVE_DECIMAL, _NATIVE_GROUP = "\u066b", "\u066c"


def plain(text: str) -> str:
    """The text without what cannot be seen, with ASCII digits, single spaces, plain minus and apostrophe."""
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).replace("\u2212", "-").translate(_APOSTROPHES)
    text = "".join(str(unicodedata.decimal(each)) if each.isdecimal() else each for each in text)
    return _SPACES.sub(" ", text).strip()


def folded(text: str) -> str:
    """The text as it is compared: plain, in small letters, full stops gone."""
    return _SPACES.sub(" ", plain(text).casefold().replace(".", " ")).strip()


def shown(text: str) -> str:
    """The text as a refusal quotes it."""
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…"


def without(text: str, signs: tuple[str, ...] | frozenset[str]) -> str | None:
    """The rest of a plain text that begins or ends with one of these signs; None when none of them is there."""
    for sign in sorted((plain(each).casefold() for each in signs), key=len, reverse=True):
        low = text.casefold()
        if sign and len(low) == len(text):
            if low.startswith(sign):
                return text[len(sign) :].strip()
            if low.endswith(sign):
                return text[: -len(sign)].strip()
    return None


def number(text: str, signs: Signs, most_decimals: int) -> Decimal | None:
    """The number that a text writes in the way of a locale; None when it writes none.

    Group signs may be left out, or must stand where the locale puts them; a space may stand for any of them, for it is
    nowhere a decimal sign. So “42.500” is no 42,500 in English, and with at most two decimals no 42.5 either.
    """
    text = plain(text).replace(_NATIVE_DECIMAL, signs.decimal)
    sign, digits = ("-", text[1:].lstrip()) if text.startswith("-") else ("", text.removeprefix("+").lstrip())
    whole, point, decimals = digits.partition(signs.decimal)
    if point and not (re.fullmatch("[0-9]+", decimals) and len(decimals) <= most_decimals):
        return None
    if whole or not point:
        groups = {plain(each) or " " for each in signs.groups} | {" ", _NATIVE_GROUP}
        bare = _ungrouped(whole, groups, signs)
        if bare is None:
            return None
        whole = bare
    return Decimal(f"{sign}{whole or '0'}.{decimals or '0'}")


def _ungrouped(whole: str, groups: set[str], signs: Signs) -> str | None:
    """The digits without group signs; None when other characters or groups of a wrong size are among them."""
    if re.fullmatch("[0-9]+", whole):
        return whole
    used = {each for each in whole if not each.isdigit()}
    if len(used) != 1 or not used <= groups:
        return None
    first, *middle, last = whole.split(used.pop())
    fits = 1 <= len(first) <= signs.other and len(last) == signs.last
    return first + "".join(middle) + last if fits and all(len(each) == signs.other for each in middle) else None


def affixes(template: str) -> tuple[str, str]:
    """What stands before and after the one gap of a translated template such as ``{hours} h``."""
    before, _gap, after = re.split(r"(\{[^}]*\})", template, maxsplit=1)
    return before, after
