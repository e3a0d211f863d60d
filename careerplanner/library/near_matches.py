"""Tables that are almost known: a header that lacks one column, so that the refusal can say which."""

from collections.abc import Sequence
from typing import Final

from careerplanner.i18n import _
from careerplanner.library.grid import Grid, key
from careerplanner.library.shape import ROWS_BEFORE_HEADER, Found, Shape

_LEAST_IN_COMMON: Final = 2
_AS_PUBLISHED: Final = {
    key(name): name
    for name in (
        *("O*NET-SOC Code", "Title", "Description", "Element ID", "Element Name", "Scale ID", "Data Value", "Category"),
        *("Category Description", "Hot Technology", "Workplace Example", "Index", "Related O*NET-SOC Code", "Job Zone"),
        *("Name", "Experience", "Job Title", "Reported Job Title", "Task Type", "Task ID", "Task", "Anchor Value"),
        *("Anchor Description", "Scale Name", "Minimum", "Maximum", "Response", "Item", "Percent"),
        *("OCC_CODE", "OCC_TITLE", "TOT_EMP", "A_MEAN", "A_MEDIAN"),
        *("conceptUri", "preferredLabel", "broaderConceptUri", "skillUri", "relationType", "occupationUri"),
        *("relatedSkillUri", "originalSkillUri", "broaderUri", "Level 0 URI", "Level 1 URI"),
    )
}
"""Columns that a table must have, as their publishers write them."""


def what_is_missing(grids: Sequence[Grid], shapes: Sequence[Shape]) -> str:
    """Which column a table lacks that its file's name promises, and in which line of the file; empty for others.

    Wages have no names of files to go by: there the columns that are there speak for themselves.
    """
    nearest: tuple[int, str] | None = None
    for grid in grids:
        rows = grid.head(ROWS_BEFORE_HEADER + 1)
        for (line, cells), first in zip(rows, [*rows[1:], (0, [])], strict=True):
            for shape in shapes:
                columns, missing = _compared(shape, [key(cell) for cell in cells])
                found = Found(grid, shape, line, tuple(cells), columns, tuple(first[1]))
                if missing and _is_meant(found) and (nearest is None or len(columns) > nearest[0]):
                    words = _("the column “{column}” is missing from its header in line {line}")
                    nearest = len(columns), words.format(column=_AS_PUBLISHED.get(missing, missing), line=line)
    return "" if nearest is None else nearest[1]


def _is_meant(found: Found) -> bool:
    """Whether the file is meant to be such a table: by its name, or as wages are known, by most of its columns."""
    if found.shape.publisher == "oews":
        return True
    stem, name = key(found.grid.stem), found.shape.name(found)
    return name is not None and key(name) in {stem, stem.removesuffix("en")}


def _compared(shape: Shape, keys: Sequence[str]) -> tuple[dict[str, int], str]:
    """The columns of a shape that are there, and the one that it lacks; no word where it lacks none, or several."""
    columns = {
        field: keys.index(choice)
        for field, choices in shape.fields.items()
        for choice in choices[::-1]
        if choice in keys
    }
    missing = shape.needs - columns.keys()
    if len(missing) != 1 or len(columns) < _LEAST_IN_COMMON or shape.lacks.intersection(keys):
        return {}, ""
    return columns, shape.fields[next(iter(missing))][0]
