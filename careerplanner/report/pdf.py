"""The printed plan: typst sets the content into a tagged PDF, or into pictures of its pages.

The template is a fixed file of the program; the plan reaches it as data alone, never as source text. Its root is the
folder of the templates, so that it can read nothing else, and nothing of the plan is written to disk on the way.
"""

import json
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cache, lru_cache
from typing import Final, Literal

import typst

from careerplanner import paths
from careerplanner.report.content import ReportContent
from careerplanner.report.document import document_data
from careerplanner.report.fonts import is_covered, report_font_folders

_STANDARD: Final = "ua-1"
_BROKEN_STANDARD = "PDF/UA-1 error"
_PAPER_WIDTH_INCHES = {"a4": 210 / 25.4, "us-letter": 8.5}
_typesetting = threading.Lock()


@dataclass(frozen=True, slots=True)
class Preview:
    """The picture of one page as PNG, its number from 1, and how many pages there are."""

    png: bytes
    page: int
    pages: int


def render_pdf(content: ReportContent, *, paper: str = "a4", pages: Sequence[str] | None = None) -> bytes:
    """The plan as PDF/UA-1, tagged for screen readers; ``pages`` names the sections to print, all where it is None.

    The same content gives the same bytes. Raises Refused for a paper or section that does not exist.
    """
    data = _data(content, paper, pages)
    stamp = datetime.combine(content.prepared_on, time(), UTC)
    try:
        return _typeset(data, stamp, standards=[_STANDARD])
    except typst.TypstError as error:
        if not str(error).startswith(_BROKEN_STANDARD):
            raise
        # Letters that the standard cannot vouch for, such as a rare stack of marks: a tagged PDF without its seal
        # is still better than none.
        return _typeset(data, stamp, standards=[])


def _typeset(data: str, stamp: datetime, standards: list[Literal["ua-1"]]) -> bytes:
    with _typesetting:
        made = _compiler(_asks_for_system_fonts(data)).compile(
            format="pdf", sys_inputs={"data": data}, pdf_standards=[*standards], timestamp=stamp
        )
    assert isinstance(made, bytes)
    return made


def render_pages(
    content: ReportContent, *, paper: str = "a4", pages: Sequence[str] | None = None, width_px: int = 800
) -> tuple[bytes, ...]:
    """Every page as PNG of this width, from the same source as the PDF."""
    return _pictures(content, paper, None if pages is None else tuple(pages), width_px)


@lru_cache(maxsize=2)
def _pictures(content: ReportContent, paper: str, pages: tuple[str, ...] | None, width_px: int) -> tuple[bytes, ...]:
    """The pages as PNG; the last two sets are kept, so that turning a page costs nothing."""
    data = _data(content, paper, pages)
    with _typesetting:
        made = _compiler(_asks_for_system_fonts(data)).compile(
            format="png", sys_inputs={"data": data}, ppi=width_px / _PAPER_WIDTH_INCHES[paper]
        )
    assert made is not None
    return tuple(made) if isinstance(made, list) else (made,)


def render_preview(
    content: ReportContent,
    *,
    paper: str = "a4",
    pages: Sequence[str] | None = None,
    page: int = 1,
    width_px: int = 800,
) -> Preview:
    """One page as PNG, the nearest that exists, and the number of pages."""
    made = render_pages(content, paper=paper, pages=pages, width_px=width_px)
    number = min(max(page, 1), len(made))
    return Preview(made[number - 1], number, len(made))


def _data(content: ReportContent, paper: str, pages: Sequence[str] | None) -> str:
    return json.dumps(document_data(content, paper, pages), ensure_ascii=False, allow_nan=False)


def _asks_for_system_fonts(data: str) -> bool:
    """Whether a letter is in neither Inter nor DejaVu Sans; then the fonts of the system help out."""
    return not is_covered(data)


@cache
def _compiler(with_system_fonts: bool) -> typst.Compiler:  # noqa: FBT001 - private
    """The typesetter, kept: it remembers fonts and template, and what it has laid out before."""
    folder = paths.resources() / "report"
    return typst.Compiler(
        input=str(folder / "plan.typ"),
        root=str(folder),
        font_paths=report_font_folders(),
        ignore_system_fonts=not with_system_fonts,
    )
