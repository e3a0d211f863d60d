"""The printed plan: typst sets the content into a tagged PDF.

The template is a fixed file of the program; the plan reaches it as data alone, never as source text. Its root is the
folder of the templates, so that it can read nothing else, and nothing of the plan is written to disk on the way.

The data is a file in memory rather than an input of the system: a change of those would make the typesetter forget all
that it has laid out, whereas of a file it lays out anew what came of the difference.
"""

import ctypes
import json
import re
import sys
import threading
from collections.abc import Sequence
from datetime import UTC, datetime, time
from functools import cache
from typing import Literal

import typst

from careerplanner import paths
from careerplanner.report.content import ReportContent
from careerplanner.report.document import document_data
from careerplanner.report.fonts import is_covered, report_font_folders
from careerplanner.report.packing import packed

Standard = Literal["ua-1", "a-2a"]
_BROKEN_STANDARD = re.compile(r"PDF/\S+ error")
_MORE_TO_KEEP_ONE, _MORE_TO_KEEP_NONE = 9, 11
"""So many empty documents push out what was set before the last document, or that too."""
_typesetting = threading.Lock()


def render_pdf(content: ReportContent, *, paper: str = "a4", archive: bool = False) -> bytes:
    """The report as PDF/UA-1, tagged for screen readers; as PDF/A-2a, which is tagged too, for an ``archive``.

    The same content gives the same bytes. Raises Refused for a paper or section that does not exist.
    """
    data = json.dumps(document_data(content, paper), ensure_ascii=False, allow_nan=False)
    stamp = datetime.combine(content.prepared_on, time(), UTC)
    try:
        return _typeset(data, stamp, ["a-2a" if archive else "ua-1"])
    except typst.TypstError as error:
        if not _BROKEN_STANDARD.match(str(error)):
            raise
        # Letters that the standard cannot vouch for, such as a rare stack of marks: a tagged PDF without its seal
        # is still better than none.
        return _typeset(data, stamp, [])


def compiled(template: str, data: str, kind: Literal["png", "svg"], pixels_per_inch: float) -> bytes:
    """A template of one page with its data as a picture of this kind."""
    return _compiled(template, data, kind, pixels_per_inch=pixels_per_inch)


def _typeset(data: str, stamp: datetime, standards: list[Standard]) -> bytes:
    return packed(_compiled("plan.typ", data, "pdf", standards=standards, stamp=stamp))


def _compiled(
    template: str,
    data: str,
    kind: Literal["pdf", "png", "svg"],
    *,
    standards: Sequence[Standard] = (),
    stamp: datetime | None = None,
    pixels_per_inch: float | None = None,
) -> bytes:
    with _typesetting:
        made = _compiler(_asks_for_system_fonts(data)).compile(
            _files(template, data),  # type: ignore[type-var] # its stubs do not know of files in memory
            format=kind,
            pdf_standards=[*standards],
            timestamp=stamp,
            ppi=pixels_per_inch,
        )
    assert isinstance(made, bytes)
    return made


def forget(*, keep_last: bool) -> None:
    """Let go of what the typesetter remembers of reports, and give the memory back; ``keep_last`` but for the newest.

    It keeps what it laid out until ten more documents have been set without it, some MB for each page; setting an empty
    one counts too. That takes less than a millisecond, and a twentieth of a second where much is let go.
    """
    with _typesetting:
        for _time in range(_MORE_TO_KEEP_ONE if keep_last else _MORE_TO_KEEP_NONE):
            _blank().compile(format="svg")
    give_back()


def give_back() -> None:
    """Give memory that is free back to the system."""
    trim = None if sys.platform == "win32" else getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:  # only GNU's library has it, and only there freed memory stays with the process
        trim(0)


@cache
def _blank() -> typst.Compiler:
    """The typesetter of an empty document."""
    folder = paths.resources() / "report"
    return typst.Compiler(input=str(folder / "blank.typ"), root=str(folder), ignore_system_fonts=True)


def _asks_for_system_fonts(data: str) -> bool:
    """Whether a letter is in neither Inter nor DejaVu Sans; then the fonts of the system help out."""
    return not is_covered(data)


@cache
def _compiler(with_system_fonts: bool) -> typst.Compiler:  # noqa: FBT001 - private
    """The typesetter, kept: it remembers fonts and template, and what it has laid out before."""
    return typst.Compiler(
        root=str(paths.resources() / "report"),
        font_paths=report_font_folders(),
        ignore_system_fonts=not with_system_fonts,
    )


def _files(template: str, data: str) -> dict[str, bytes]:
    """What is set: a template as the main file, those that it imports, and the data."""
    return _templates() | {"main.typ": _templates()[template], "data.json": data.encode()}


@cache
def _templates() -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (paths.resources() / "report").glob("*.typ")}
