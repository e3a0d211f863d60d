"""“How believable is this?”: the figures that are shown are those that were measured and that the document prints."""

import json

from careerplanner.app.queries.projection.credibility import FILE, MOMENTS, PERSONS, lines
from careerplanner.paths import resources
from careerplanner.wording import Wording
from tests.some import some

PAGE = resources().parent / "docs" / "credibility.md"


def test_every_moment_has_a_figure_or_none_for_each_person():
    measured = json.loads((resources() / FILE).read_text(encoding="utf-8"))["values"]
    assert list(measured) == [moment.key for moment in MOMENTS]
    assert {len(values) for values in some(measured.values())} == {len(PERSONS)}


def test_shares_are_told_in_percent_and_what_is_missing_is_left_empty():
    found = {line.id: line for line in lines(Wording())}
    assert found["promoted"].figure("v1") == "28.5 %"
    assert found["promoted"].figure("5") == ""
    assert found["return_pay"].figure("6") == "−5.1 %"
    assert found["growth"].figure("0") == "1.50"


def test_the_document_prints_what_the_window_shows():
    printed = PAGE.read_text(encoding="utf-8")
    for line in some(lines(Wording())):
        (row,) = (row for row in printed.splitlines() if row.startswith(f"| {line.name} |"))
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        assert cells[1] == line.published
        shown = [figure.removesuffix(" %").replace("−", "-") for figure in line.figures]
        assert [float(cell) for cell in cells[2:] if cell != "-"] == [float(figure) for figure in shown if figure]
