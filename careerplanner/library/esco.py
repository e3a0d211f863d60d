"""ESCO tables (CSV): occupations, skills, groups, relations, collections, known by header and kind of concept."""

from collections.abc import Callable, Iterator
from typing import Any

from careerplanner.i18n import _
from careerplanner.library.grid import key
from careerplanner.library.import_report import Tally
from careerplanner.library.shape import Found, LeftOut, Shape, Written

BASE = "http://data.europa.eu/esco/"
"""What every address of a concept begins with; the library leaves it out."""

_KINDS = {
    "occupation": "occupation",
    "knowledgeskillcompetence": "skill",
    "iscogroup": "isco group",
    "skillgroup": "skill group",
    "conceptscheme": "scheme",
}
_KIND_BY_ADDRESS = (
    ("occupation/", "occupation"),
    ("skill/", "skill"),
    ("isco/", "isco group"),
    ("isced-f/", "skill group"),
)
_TABLES = {"occupation": "occupations", "skill": "skills", "isco group": "ISCOGroups", "skill group": "skillGroups"}


def short(address: str) -> str:
    """The address of a concept as the library holds it, such as ``occupation/13d1b2b4-...``."""
    value = address.strip().replace("https://", "http://", 1)
    if not value:
        raise LeftOut(_("the concept has no address"))
    return value.removeprefix(BASE)


def _kind(concept_type: str, uri: str) -> str:
    found = _KINDS.get(key(concept_type)) or next((k for begin, k in _KIND_BY_ADDRESS if uri.startswith(begin)), None)
    if found is None:
        raise LeftOut(_("the kind of concept is not known"))
    return found


def _labels(cell: str) -> list[str]:
    """Labels, one a line in the tables of concepts, between bars in the collections."""
    return [label.strip() for label in cell.replace(" | ", "\n").split("\n") if label.strip()]


def language_of(found: Found) -> str:
    """The code of the language of a table of ESCO, as its file is named, such as ``en``; empty for any other table."""
    stem = found.grid.stem
    named = found.shape.publisher == "esco" and len(stem) > 3 and stem[-3] == "_" and stem[-2:].isalpha()
    return stem[-2:].lower() if named else ""


def _stem(found: Found) -> str:
    """The file's stem without its language, as ESCO names the table."""
    stem = found.grid.stem
    return stem[:-3] if language_of(found) else stem


def _concept_table(found: Found) -> str | None:
    try:
        kind = _kind(found.cell("type"), short(found.cell("uri")))
    except LeftOut:
        kind = ""
    return _TABLES.get(kind, "conceptSchemes")


def _reader(found: Found) -> Callable[[list[str], str], str]:
    """A function that reads a field of a row, empty where the table has no such column."""
    columns = found.columns
    return lambda cells, field: cells[columns[field]].strip() if field in columns else ""


def _each(found: Found, tally: Tally, make: Callable[[Callable[[str], str]], Iterator[Written]]) -> Iterator[Written]:
    """What ``make`` makes of every row; it is given the row's fields by name."""
    read = _reader(found)
    for line, cells in found.cells(tally):

        def field(name: str, cells: list[str] = cells) -> str:
            return read(cells, name)

        try:
            yield from list(make(field))
        except LeftOut as error:
            tally.leave(found.grid.title, line, str(error))


def _concept(part: int, field: Callable[[str], str]) -> tuple[Any, ...]:
    uri = short(field("uri"))
    label = field("label") or field("title")
    if not label:
        raise LeftOut(_("the concept has no label"))
    return (
        part,
        uri,
        _kind(field("type"), uri),
        label,
        field("description") or field("definition"),
        field("code"),
        field("skill_type"),
        field("reuse"),
        field("status"),
        field("modified")[:10],
    )


def _concept_rows(found: Found, part: int, tally: Tally) -> Iterator[Written]:
    def make(field: Callable[[str], str]) -> Iterator[Written]:
        row = _concept(part, field)
        yield "esco_concept", row
        for label in _labels(field("alternative")):
            yield "esco_label", (part, row[1], label, 0)
        for label in _labels(field("hidden")):
            yield "esco_label", (part, row[1], label, 1)

    return _each(found, tally, make)


def _member_rows(found: Found, part: int, tally: Tally) -> Iterator[Written]:
    """A collection names its concepts too, which counts where the table of skills itself is missing."""
    collection = _stem(found)

    def make(field: Callable[[str], str]) -> Iterator[Written]:
        row = _concept(part, field)
        yield "esco_concept?", row
        for label in _labels(field("alternative")):
            yield "esco_label?", (part, row[1], label, 0)
        yield "esco_member", (part, collection, row[1])

    return _each(found, tally, make)


def _relation_rows(relation: str) -> Callable[[Found, int, Tally], Iterator[Written]]:
    """Relations; ``relation`` is put before what the table says of each, such as ``skill essential``."""

    def rows(found: Found, part: int, tally: Tally) -> Iterator[Written]:
        def make(field: Callable[[str], str]) -> Iterator[Written]:
            kind = " ".join((relation, field("relation").casefold())).strip()
            yield "esco_relation", (part, short(field("subject")), kind, short(field("object")))

        return _each(found, tally, make)

    return rows


def _hierarchy_rows(found: Found, part: int, tally: Tally) -> Iterator[Written]:
    """The deepest group of each row, below the one before it; the four at the top are below nothing."""

    def make(field: Callable[[str], str]) -> Iterator[Written]:
        path = [uri for level in range(4) if (uri := field(f"level{level}"))]
        if not path:
            raise LeftOut(_("the concept has no address"))
        yield "esco_relation", (part, short(path[-1]), "group in", short(path[-2]) if len(path) > 1 else "")

    return _each(found, tally, make)


def _broader_table(found: Found) -> str | None:
    kind = key(found.cell("type"))
    occupations = kind in {"iscogroup", "occupation"} or "/esco/occupation/" in found.cell("subject")
    return "broaderRelationsOccPillar" if occupations else "broaderRelationsSkillPillar"


def _always(name: str) -> Callable[[Found], str | None]:
    return lambda _found: name


_CONCEPT = {
    "type": ("concepttype",),
    "uri": ("concepturi", "conceptschemeuri"),
    "label": ("preferredlabel",),
    "title": ("title",),
    "alternative": ("altlabels",),
    "hidden": ("hiddenlabels",),
    "description": ("description",),
    "definition": ("definition",),
    "code": ("code", "iscocode", "iscogroup"),
    "skill_type": ("skilltype",),
    "reuse": ("reuselevel",),
    "status": ("status",),
    "modified": ("modifieddate",),
}
SHAPES = (
    Shape(
        "esco", "esco_concept", _CONCEPT, frozenset(("uri", "label")), _concept_table, _concept_rows,
        frozenset(("broaderconcepturi",)),
    ),
    Shape(
        "esco", "esco_member", {**_CONCEPT, "broader": ("broaderconcepturi",)}, frozenset(("uri", "label", "broader")),
        _stem, _member_rows,
    ),
    Shape(
        "esco", "esco_relation",
        {"subject": ("occupationuri",), "relation": ("relationtype",), "object": ("skilluri",)},
        frozenset(("subject", "relation", "object")), _always("occupationSkillRelations"), _relation_rows(""),
    ),
    Shape(
        "esco", "esco_relation",
        {"subject": ("originalskilluri",), "relation": ("relationtype",), "object": ("relatedskilluri",)},
        frozenset(("subject", "relation", "object")), _always("skillSkillRelations"), _relation_rows("skill"),
    ),
    Shape(
        "esco", "esco_relation",
        {"type": ("concepttype",), "subject": ("concepturi",), "object": ("broaderuri",)},
        frozenset(("subject", "object")), _broader_table, _relation_rows("broader"),
    ),
    Shape(
        "esco", "esco_relation",
        {f"level{level}": (f"level{level}uri",) for level in range(4)},
        frozenset(("level0", "level1")), _always("skillsHierarchy"), _hierarchy_rows,
    ),
)  # fmt: skip
