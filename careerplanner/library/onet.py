"""O*NET tables: the names of release 30.3 and the older ones, as text or Excel, known by header and element codes."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from careerplanner.library import cell_values as v
from careerplanner.library.grid import key
from careerplanner.library.import_report import Tally
from careerplanner.library.shape import Found, Shape, Written, converted

_CODE = {"code": ("onetsoccode",)}
_ELEMENT = {"element": ("elementid",), "element_name": ("elementname",), "scale": ("scaleid",)}
_DATED = {"dated": ("date",), "rated_by": ("domainsource",)}
_PRECISION = {
    "value": ("datavalue",),
    "respondents": ("n",),
    "standard_error": ("standarderror",),
    "suppress": ("recommendsuppress",),
    "not_relevant": ("notrelevant",),
}
# The beginnings of element codes, and the names of the tables whose elements begin so: today's name last.
_RATINGS = (
    ("2.A", ("Skills", "Essential Skills")),
    ("2.B", ("Skills", "Transferable Skills")),
    ("2.C", ("Knowledge",)),
    ("1.A", ("Abilities",)),
    ("4.A", ("Work Activities",)),
    ("1.C", ("Work Styles",)),
    ("1.D", ("Work Styles",)),
    ("1.B.1", ("Interests", "Career Interest Types")),
    ("1.B.2", ("Work Values",)),
    ("1.B.3", ("Specific Interest Areas",)),
)
_SHARES = (
    ("2.D", ("Education, Training, and Experience", "Education")),
    ("3.A", ("Education, Training, and Experience", "Training and Experience")),
)
_CATEGORIES = (
    ("2.D", ("Education, Training, and Experience Categories", "Education Categories")),
    ("3.A", ("Education, Training, and Experience Categories", "Training and Experience Categories")),
)


def _called(*names: str) -> Callable[[Found], str | None]:
    """The name of a table: the file's own where it is one of these, else the last of them."""
    return lambda found: _one_of(found, names)


def _one_of(found: Found, names: Sequence[str]) -> str:
    return next((name for name in names if key(name) == key(found.grid.stem)), names[-1])


def _by_element(table: Sequence[tuple[str, tuple[str, ...]]]) -> Callable[[Found], str | None]:
    """The name of a table by the code of its first element; None for elements that the planner does not use."""

    def name(found: Found) -> str | None:
        element = found.cell("element")
        names = next((names for beginning, names in table if element.startswith(beginning)), None)
        return None if names is None else _one_of(found, names)

    return name


def _shape(
    home: str,
    name: Callable[[Found], str | None],
    fields: dict[str, tuple[str, ...]],
    outputs: Sequence[tuple[str, Callable[[str], Any]]],
    *,
    needs: str,
    lacks: str = "",
) -> Shape:
    def rows(found: Found, part: int, tally: Tally) -> Iterator[Written]:
        return converted(found, part, tally, outputs)

    return Shape("onet", home, fields, frozenset(needs.split()), name, rows, frozenset(lacks.split()))


def _category(cell: str) -> int:
    """A category; 0 for a rating of importance, which stands among the shares but has none."""
    return v.whole_or_none(cell) or 0


def _rating_rows(found: Found, part: int, tally: Tally) -> Iterator[Written]:
    """Ratings, and the names of their elements."""
    named: set[str] = set()
    outputs = (
        ("code", v.onet_code),
        ("element", v.some_text),
        ("scale", v.some_text),
        ("value", v.number),
        ("respondents", v.whole_or_none),
        ("standard_error", v.number_or_none),
        ("suppress", v.yes),
        ("not_relevant", v.yes),
        ("dated", v.month),
        ("rated_by", v.text),
        ("element_name", v.text),
    )
    for home, row in converted(found, part, tally, outputs):
        element, name = row[2], row[-1]
        if name and element not in named:
            named.add(element)
            yield "onet_element_name", (element, name)
        yield home, row[:-1]


_REPORTED = 1
_RELATED_TIERS = {"careerchangersmatrix": "Career Changers", "careerstartersmatrix": "Career Starters"}


def _related_rows(found: Found, part: int, tally: Tally) -> Iterator[Written]:
    """Related occupations; the matrices before release 26.3 have no tiers, so their own name is the tier."""
    tier = _RELATED_TIERS.get(key(found.grid.stem), "Related")
    outputs = (
        ("code", v.onet_code),
        ("tier", lambda cell: v.text(cell) or tier),
        ("position", v.whole),
        ("related", v.onet_code),
    )
    return converted(found, part, tally, outputs)


def _title_rows(found: Found, part: int, tally: Tally) -> Iterator[Written]:
    outputs = (
        ("code", v.onet_code),
        ("title", v.some_text),
        ("short", v.text),
        ("", lambda _cell: 1 - _REPORTED),
        ("sources", v.count_of),
    )
    return converted(found, part, tally, outputs)


def _reported_rows(found: Found, part: int, tally: Tally) -> Iterator[Written]:
    outputs = (
        ("code", v.onet_code),
        ("title", v.some_text),
        ("", v.text),
        ("", lambda _cell: _REPORTED),
        ("shown", v.yes),
    )
    return converted(found, part, tally, outputs)


SHAPES = (
    _shape(
        "onet_occupation",
        _called("Occupation Data"),
        {**_CODE, "title": ("title",), "description": ("description",)},
        (("code", v.onet_code), ("title", v.some_text), ("description", v.text)),
        needs="code title description",
    ),
    Shape(
        "onet",
        "onet_rating",
        {**_CODE, **_ELEMENT, **_PRECISION, **_DATED},
        frozenset(("code", "element", "scale", "value")),
        _by_element(_RATINGS),
        _rating_rows,
        frozenset(("category", "taskid")),
    ),
    _shape(
        "onet_share",
        _by_element(_SHARES),
        {**_CODE, **_ELEMENT, **_PRECISION, **_DATED, "category": ("category",)},
        (
            ("code", v.onet_code),
            ("element", v.some_text),
            ("scale", v.some_text),
            ("category", _category),
            ("value", v.number),
            ("respondents", v.whole_or_none),
            ("standard_error", v.number_or_none),
            ("suppress", v.yes),
            ("dated", v.month),
        ),
        needs="code element scale category value",
        lacks="taskid",
    ),
    _shape(
        "onet_category",
        _by_element(_CATEGORIES),
        {**_ELEMENT, "category": ("category",), "description": ("categorydescription",)},
        (
            ("element", v.some_text),
            ("scale", v.some_text),
            ("category", v.whole),
            ("description", v.some_text),
        ),
        needs="element scale category description",
    ),
    _shape(
        "onet_software",
        _called("Technology Skills", "Software Skills"),
        {
            **_CODE,
            "example": ("workplaceexample", "example"),
            "category": ("commoditytitle", "elementname"),
            "hot": ("hottechnology",),
            "in_demand": ("indemand",),
        },
        (
            ("code", v.onet_code),
            ("example", v.some_text),
            ("category", v.text),
            ("hot", v.yes),
            ("in_demand", v.yes),
        ),
        needs="code example hot",
    ),
    Shape(
        "onet",
        "onet_related",
        {
            **_CODE,
            "related": ("relatedonetsoccode",),
            "tier": ("relatednesstier",),
            "position": ("index", "relatedindex"),
        },
        frozenset(("code", "related", "position")),
        _called("Career Changers Matrix", "Career Starters Matrix", "Related Occupations"),
        _related_rows,
    ),
    _shape(
        "onet_job_zone",
        _called("Job Zones"),
        {**_CODE, **_DATED, "zone": ("jobzone",)},
        (("code", v.onet_code), ("zone", v.whole), ("dated", v.month)),
        needs="code zone",
    ),
    _shape(
        "onet_zone",
        _called("Job Zone Reference"),
        {
            "zone": ("jobzone",),
            "name": ("name",),
            "experience": ("experience",),
            "education": ("education",),
            "training": ("jobtraining",),
            "examples": ("examples",),
        },
        (
            ("zone", v.whole),
            ("name", v.some_text),
            ("experience", v.text),
            ("education", v.text),
            ("training", v.text),
            ("examples", v.text),
        ),
        needs="zone name experience",
    ),
    Shape(
        "onet",
        "onet_title",
        {
            **_CODE,
            "title": ("jobtitle", "alternatetitle"),
            "short": ("shorttitle",),
            "sources": ("sources",),
        },
        frozenset(("code", "title")),
        _called("Alternate Titles", "Job Titles"),
        _title_rows,
    ),
    Shape(
        "onet",
        "onet_title",
        {**_CODE, "title": ("reportedjobtitle",), "shown": ("showninmynextmove",)},
        frozenset(("code", "title")),
        _called("Sample of Reported Titles"),
        _reported_rows,
    ),
    _shape(
        "onet_task",
        _called("Task Statements"),
        {
            **_CODE,
            **_DATED,
            "task_id": ("taskid",),
            "task": ("task",),
            "kind": ("tasktype",),
            "respondents": ("incumbentsresponding",),
        },
        (
            ("code", v.onet_code),
            ("task_id", v.whole),
            ("task", v.some_text),
            ("kind", v.text),
            ("respondents", v.whole_or_none),
            ("dated", v.month),
        ),
        needs="code task_id task kind",
    ),
    _shape(
        "onet_anchor",
        _called("Level Scale Anchors"),
        {**_ELEMENT, "value": ("anchorvalue",), "description": ("anchordescription",)},
        (
            ("element", v.some_text),
            ("scale", v.some_text),
            ("value", v.number),
            ("description", v.some_text),
        ),
        needs="element scale value description",
    ),
    _shape(
        "onet_element",
        _called("Content Model Reference"),
        {**_ELEMENT, "description": ("description",)},
        (("element", v.some_text), ("element_name", v.some_text), ("description", v.text)),
        needs="element element_name description",
        lacks="scaleid",
    ),
    _shape(
        "onet_scale",
        _called("Scales Reference"),
        {"scale": ("scaleid",), "name": ("scalename",), "minimum": ("minimum",), "maximum": ("maximum",)},
        (
            ("scale", v.some_text),
            ("name", v.some_text),
            ("minimum", v.number),
            ("maximum", v.number),
        ),
        needs="scale name minimum maximum",
    ),
    _shape(
        "onet_metadata",
        _called("Occupation Level Metadata"),
        {
            **_CODE,
            "item": ("item",),
            "response": ("response",),
            "respondents": ("n",),
            "percent": ("percent",),
            "dated": ("date",),
        },
        (
            ("code", v.onet_code),
            ("item", v.some_text),
            ("response", v.text),
            ("respondents", v.whole_or_none),
            ("percent", v.number_or_none),
            ("dated", v.month),
        ),
        needs="code item response percent",
    ),
)
