"""Pictures of pages: those of the PDF that is exported, one at a time, in the width asked for."""

from careerplanner.report import pdf
from careerplanner.report.content import ReportContent
from careerplanner.report.pages import page_picture, page_sizes
from tests.report.maya import report
from tests.report.test_pdf import parts

WHITE = b"\xff\xff\xff"


def plain() -> ReportContent:
    return parts(report(), ["goals", "checkin"])


def test_every_page_has_its_size_in_points():
    sizes = page_sizes(pdf.render_pdf(plain(), paper="us-letter"))

    assert [(size.width, size.height) for size in sizes] == [(612, 792)] * 2


def test_a_picture_is_as_wide_as_asked_and_shows_its_page():
    made = pdf.render_pdf(plain(), paper="us-letter")
    first, second = page_picture(made, 0, 306), page_picture(made, 1, 306)

    assert (first.width, first.height, first.stride) == (306, 396, 4 * 306)
    assert len(first.pixels) == 4 * 306 * 396
    assert first.pixels[:3] == WHITE
    assert first.pixels != second.pixels
    assert page_picture(made, 0, 612).height == 792
