"""What workers of the Report page do: make the content, have it set and its pages drawn. They give values back."""

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
from careerplanner.report.orders import Order, PageSize
from careerplanner.report.plain import html_page, markdown
from careerplanner.report.remote import Typesetter
from careerplanner.wording import Wording

PICTURES: dict[str, Literal["png", "svg"]] = {".png": "png", ".svg": "svg"}


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


def made(job: Job, typesetter: Typesetter) -> Made:
    """The report of a job; refused where it cannot be set."""
    content = content_of(job)
    document = typesetter.document(_order(content, job.paper))
    left_out = redacted(job.known, job.asked.told, job.asked.today).left_out
    return Made(document.content, content, document.sizes, left_out)


def _order(content: ReportContent, paper: str) -> Order:
    # The letters of print take a moment to load; no page without a report should wait for them.
    from careerplanner.report.pdf import pdf_order  # noqa: PLC0415

    return pdf_order(content, paper=paper)


def pictures(typesetter: Typesetter, pdf: bytes, places: Sequence[int], width_px: int) -> dict[int, QImage]:
    """The pages at these places as pictures of this width; refused where they cannot be drawn."""
    return {place: picture(typesetter, pdf, place, width_px) for place in places}


def picture(typesetter: Typesetter, pdf: bytes, place: int, width_px: int) -> QImage:
    """One page as a picture that owns its pixels."""
    page = typesetter.picture(pdf, place, width_px)
    return QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32).copy()


def written(job: Job, suffix: str, typesetter: Typesetter) -> bytes:
    """The report as a file of this ending: ``.pdf``, ``.html``, ``.md``, ``.png`` or ``.svg``."""
    content = content_of(job)
    if suffix == ".pdf":
        return typesetter.document(_order(content, job.paper)).content
    if suffix in PICTURES:
        from careerplanner.report.picture import picture_order  # noqa: PLC0415 - as above

        return typesetter.document(picture_order(content, PICTURES[suffix])).content
    return (html_page if suffix == ".html" else markdown)(content).encode()
