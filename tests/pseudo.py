"""A language for trials, spoken: every message is bracketed and a third longer, and values are written as in German.

``plain_parts`` and ``english_values`` find in a text what was never marked for translation, and what is written the
English way. Names are handed in as allowed: the user's own words, areas, releases.
"""

import importlib
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from careerplanner import i18n, wording
from careerplanner.app import wage_tables
from careerplanner.domain.plan import Plan

SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"
LANGUAGE = "qps"
EDITIONS = ("OEWS May 2025", "May 2025", "March 2026", "May 2026", "January 2024")
"""The years of sources, as their publishers write them."""
_INNERMOST = re.compile(r"\[([^\[\]]*?)(?:\s+~+)+\]")
_CUT_SHORT = re.compile(r"\[[^\[\]]*$")
_TAG = re.compile(r"</?[a-z][^<>]*>")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ENGLISH = (
    re.compile(r"\b(January|February|March|May|June|July|October|December|Mar|Oct|Dec)\.? (?:\d{1,2}, )?\d{4}\b"),
    re.compile(r"[$€]\d|\b\d{1,3},\d{3}\b"),
)
_GERMAN = re.compile(
    r"\b(Jan(uar)?|Feb(ruar)?|März?|Apr(il)?|Mai|Juni?|Juli?|Aug(ust)?|Sept?(ember)?|Okt(ober)?|Nov(ember)?|"
    r"Dez(ember)?|Tsd|Mio|und|bis|[A-Z]{3})\b\.?|^(Mo|Di|Mi|Do|Fr|Sa|So)\.$"
)


@cache
def _scripts() -> tuple[Any, Any]:
    sys.path.insert(0, str(SCRIPTS))
    try:
        return importlib.import_module("messages"), importlib.import_module("pseudo")
    finally:
        sys.path.remove(str(SCRIPTS))


@cache
def _template() -> Catalog:
    return _scripts()[0].collected()


@cache
def _complete_messages() -> frozenset[str]:
    """The messages into which nothing is filled: what numbers they hold belongs to the translators."""
    return frozenset(each.id for each in _template() if isinstance(each.id, str) and "{" not in each.id)


@cache
def _translations() -> tempfile.TemporaryDirectory[str]:
    """The folder of the compiled translation, made once for a process."""
    folder = tempfile.TemporaryDirectory()
    target = Path(folder.name) / LANGUAGE / "LC_MESSAGES" / f"{i18n.DOMAIN}.mo"
    target.parent.mkdir(parents=True)
    with target.open("wb") as file:
        write_mo(file, _scripts()[1].stretched(_template()))
    return folder


def own_folder() -> Path:
    """The folder in which the translation is found."""
    return Path(_translations().name)


@contextmanager
def pseudo_spoken(locale: str = "de") -> Iterator[None]:
    """Speak the language for trials, with values as in this locale."""
    i18n.install(LANGUAGE, own_folder())
    wording.install(locale)
    try:
        yield
    finally:
        i18n.install(None)
        wording.install(None)


def names_in(plan: Plan) -> frozenset[str]:
    """What no translation touches: the texts that the plan holds, the names of areas, releases, currencies."""
    found = {area.name for area in wage_tables.area_table().values()}
    found |= {wage_tables.national_tables().source, *EDITIONS, "Career Planner"}
    found |= {row.name for row in wage_tables.sector_table()} | {"All industries"}
    found |= {name for _code, name in wording.speaking().currencies()}
    for field in fields(plan):
        value = getattr(plan, field.name)
        for row in value if isinstance(value, tuple) else (value,):
            texts = (getattr(row, column.name) for column in fields(row))
            found |= {line for text in texts if isinstance(text, str) for line in (text, *text.splitlines())}
    return frozenset(text for text in found if _WORD.search(text))


def _without(text: str, allowed: Iterable[str]) -> str:
    for own in sorted((each for each in allowed if each in text), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(own)}(?!\w)", " ", text)
    return text


def plain_parts(text: str, allowed: Iterable[str]) -> str:
    """What of the text no message made and no name is; empty where all is well."""
    rest, before = _TAG.sub(" ", text.replace("\u200b", "")), ""
    while before != rest:
        before, rest = rest, _INNERMOST.sub(" ", rest)
    rest = _GERMAN.sub(" ", _without(_CUT_SHORT.sub(" ", rest), allowed))
    return rest.strip() if _WORD.search(rest) else ""


def english_values(text: str, allowed: Iterable[str]) -> list[str]:
    """Amounts, numbers and months of the English kind that were filled into messages or stand alone."""
    complete = _complete_messages()
    text = _INNERMOST.sub(lambda found: " " if found.group(1) in complete else found.group(), text)
    return [found.group() for kind in _ENGLISH for found in kind.finditer(_without(text, allowed))]
