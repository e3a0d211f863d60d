"""What workers of the Report page do: make the content, set it, draw pages. They take values and give values."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal

from PySide6.QtGui import QImage

from careerplanner.app.queries.report.content import Asked, arranged, tried_levers, whole_content
from careerplanner.app.queries.report.editions import sections_for
from careerplanner.app.queries.report.redaction import Known, redacted
from careerplanner.domain.projection.levers import Effect
from careerplanner.report.content import ReportContent
from careerplanner.report.pages import PageSize, page_picture, page_sizes
from careerplanner.report.plain import html_page, markdown
from careerplanner.wording import Wording

PICTURES: dict[str, Literal["png", "svg"]] = {".png": "png", ".svg": "svg"}
MOST_REMEMBERED = 24
"""Of a report of more pages nothing is remembered while nothing changes: it takes two MB for each."""


@dataclass(frozen=True, slots=True)
class Job:
    """All that a worker needs to make a report."""

    known: Known
    asked: Asked
    wording: Wording
    paper: str


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """A report as it is written to a file, the content it was set from, and the sizes of its pages.

    ``left_out`` counts the entries whose own words would have told its reader too much.
    """

    pdf: bytes
    content: ReportContent
    sizes: tuple[PageSize, ...]
    left_out: int


@lru_cache(maxsize=2)
def _whole(known: Known, asked: Asked, wording: Wording, *, with_levers: bool, with_year: bool) -> ReportContent:
    """The content of an edition; kept, since choosing other sections of it changes nothing that is said."""
    effects = _effects(known, asked.today) if with_levers else ()
    return whole_content(known, asked, wording, effects, with_year=with_year)


@lru_cache(maxsize=1)
def _effects(known: Known, today: date) -> tuple[Effect, ...]:
    return tried_levers(known, today)


def content_of(job: Job) -> ReportContent:
    """What the report of a job says."""
    asked = job.asked
    sections = sections_for(asked.told, asked.sections)
    usual = replace(asked, sections=None)
    whole = _whole(job.known, usual, job.wording, with_levers="levers" in sections, with_year="year" in sections)
    return arranged(whole, sections)


def made(job: Job) -> Made:
    """The report of a job."""
    # typst takes a moment to import; no page without a report should wait for it.
    from careerplanner.report.pdf import render_pdf  # noqa: PLC0415

    content = content_of(job)
    pdf = render_pdf(content, paper=job.paper)
    sizes = page_sizes(pdf)
    return Made(pdf, content, sizes, redacted(job.known, job.asked.told, job.asked.today).left_out)


def tidy(pages: int) -> None:
    """Give back the memory that the making of reports took, the last of so many new pages."""
    from careerplanner.report.pdf import forget, give_back  # noqa: PLC0415 - as above

    if pages:
        forget(keep_last=pages <= MOST_REMEMBERED)
    else:
        give_back()


def pictures(pdf: bytes, places: Sequence[int], width_px: int) -> dict[int, QImage]:
    """The pages at these places as pictures of this width."""
    return {place: picture(pdf, place, width_px) for place in places}


def picture(pdf: bytes, place: int, width_px: int) -> QImage:
    """One page as a picture that owns its pixels."""
    page = page_picture(pdf, place, width_px)
    return QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32).copy()


def written(job: Job, suffix: str) -> bytes:
    """The report as a file of this ending: ``.pdf``, ``.html``, ``.md``, ``.png`` or ``.svg``."""
    if suffix == ".pdf":
        return made(job).pdf
    content = content_of(job)
    if suffix in PICTURES:
        from careerplanner.report.picture import render_picture  # noqa: PLC0415 - as above

        return render_picture(content, PICTURES[suffix])
    return (html_page if suffix == ".html" else markdown)(content).encode()
