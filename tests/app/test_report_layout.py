"""How the pages of a real plan fall: none half empty, no heading at a foot, no lone row, heads on each page."""

import io
from functools import cache
from itertools import pairwise

import numpy as np
import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.queries.projection.run import project_plan, stay_beside
from careerplanner.app.queries.report.case import Talk
from careerplanner.app.queries.report.content import Asked, report_content
from careerplanner.app.queries.report.editions import Edition, PayTold, told_to
from careerplanner.app.queries.report.redaction import Known
from careerplanner.app.workspace import read_plan
from careerplanner.report.fixed_text import section_titles, template_text
from careerplanner.report.pages import page_picture
from careerplanner.report.pdf import render_pdf
from careerplanner.wording import Wording
from tests.sample_plan import TODAY, write_sample
from tests.some import some

FOOT_SHARE = 0.93
HEADING_POINTS = 10.9
HALF = 0.5
HEADINGS = ("route", "next", "nominal", "real", "arrivals", "in-words", "base-rates", "learning", "method", "sources")
MADE = (
    (Edition.MINE, None, "us-letter"),
    (Edition.MINE, None, "a4"),
    (Edition.MENTOR, None, "a4"),
    (Edition.PARTNER, PayTold.INDEX, "us-letter"),
    (Edition.MANAGER, None, "us-letter"),
)


@pytest.fixture(scope="module")
def known(tmp_path_factory) -> Known:
    path = write_sample(tmp_path_factory.mktemp("layout") / "sample.career")
    plan, catalogue = read_plan(path, path.parent), load_catalogue()
    projection = project_plan(plan, catalogue, TODAY)
    return Known(plan, catalogue, projection, stay_beside(projection))


@pytest.fixture(scope="module")
def render(known: Known):
    @cache
    def made(edition: Edition, pay: PayTold | None, paper: str) -> bytes:
        asked = Asked(TODAY, told_to(edition, pay), None, Talk("Priya Raman"))
        return render_pdf(report_content(known, asked, Wording()), paper=paper)

    return made


def filled(made: bytes, place: int) -> float:
    """How far down a page there is ink above its foot, as a share of the page."""
    picture = page_picture(made, place, 200)
    rows = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.stride)
    body = rows[: int(picture.height * FOOT_SHARE)]
    return float(np.flatnonzero((body < 200).any(axis=1)).max()) / picture.height


def last_line(page: pdfium.PdfPage) -> tuple[float, str]:
    """How high the lowest line above the foot is, and its words."""
    text, height = page.get_textpage(), page.get_height()
    boxes = [text.get_rect(place) for place in range(text.count_rects())]
    body = [box for box in boxes if box[1] > height * (1 - FOOT_SHARE)]
    left, bottom, right, top = min(some(body), key=lambda box: box[1])
    return top - bottom, text.get_text_bounded(left, bottom, right, top)


@pytest.mark.parametrize(("edition", "pay", "paper"), MADE)
def test_no_page_but_the_last_is_half_empty_and_none_ends_in_a_heading(render, edition, pay, paper):
    made = render(edition, pay, paper)
    with pdfium.PdfDocument(made) as document:
        lasts = [last_line(page) for page in document]

    assert {place + 1: filled(made, place) for place in range(len(lasts) - 1) if filled(made, place) < HALF} == {}
    words = template_text()
    heads = {*section_titles().values(), *(words[name] for name in HEADINGS)}
    assert [said for height, said in some(lasts) if height > HEADING_POINTS or said.strip() in heads] == []


def test_the_case_is_two_pages_and_its_evidence_follows(render):
    pages = PdfReader(io.BytesIO(render(Edition.MANAGER, None, "us-letter"))).pages

    assert len(pages) == 3
    said = [" ".join(page.extract_text().split()) for page in pages]
    assert "Before and after" in said[0]
    assert "We look again on:" in said[1]
    assert "Evidence Oct 14, 2026" in said[2]


def test_a_table_over_two_pages_repeats_its_heads_and_leaves_no_row_alone(render):
    made = PdfReader(io.BytesIO(render(Edition.MINE, None, "us-letter")))
    said = [" ".join(page.extract_text().split()) for page in made.pages]
    heads = "Assumption Value Source"
    over = [text for before, text in pairwise(said) if heads in before and heads in text]

    assert over
    rows = over[-1].rpartition(heads)[2]
    assert "To Customer service manager: entry pay" in rows
    assert "Customer service manager: lowest, likeliest, highest" in rows
