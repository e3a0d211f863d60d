"""Setting a document with typst, which knows nothing of plans: a template, its data, and the file that comes of them.

The template is a fixed file of the program; the plan reaches it as data alone, never as source text. Its root is the
folder of the templates, so that it can read nothing else, and nothing of the plan is written to disk on the way.

The data is a file in memory rather than an input of the system: a change of those would make the typesetter forget all
that it has laid out, whereas of a file it lays out anew what came of the difference.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, time
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import fontpkg_inter
import typst

from careerplanner import paths, processes
from careerplanner.report.orders import Order, Standard
from careerplanner.report.packing import packed

_BROKEN_STANDARD = re.compile(r"PDF/\S+ error")
_MORE_TO_KEEP_ONE, _MORE_TO_KEEP_NONE = 9, 11
"""So many empty documents push out what was set before the last document, or that too."""


def document(order: Order) -> bytes:
    """The file that is ordered, a PDF tagged for screen readers. The same order gives the same bytes."""
    if order.kind != "pdf":
        return _compiled(order, ())
    try:
        return packed(_compiled(order, () if order.standard is None else (order.standard,)))
    except typst.TypstError as error:
        if not _BROKEN_STANDARD.match(str(error)):
            raise
        # Letters that the standard cannot vouch for, such as a rare stack of marks: a tagged PDF without its seal
        # is still better than none.
        return packed(_compiled(order, ()))


def _compiled(order: Order, standards: Sequence[Standard]) -> bytes:
    made = compiler(with_system_fonts=order.with_system_fonts).compile(
        _files(order),  # type: ignore[type-var] # its stubs do not know of files in memory
        format=order.kind,
        pdf_standards=[*standards],
        timestamp=None if order.day is None else datetime.combine(order.day, time(), UTC),
        ppi=order.pixels_per_inch,
    )
    assert isinstance(made, bytes)
    return made


def forget(*, keep_last: bool) -> None:
    """Let go of what the typesetter remembers of reports, and give the memory back; ``keep_last`` but for the newest.

    It keeps what it laid out until ten more documents have been set without it, some MB for each page; setting an empty
    one counts too. That takes less than a millisecond, and a twentieth of a second where much is let go.
    """
    for _time in range(_MORE_TO_KEEP_ONE if keep_last else _MORE_TO_KEEP_NONE):
        _blank().compile(format="svg")
    processes.give_memory_back()


@cache
def _blank() -> typst.Compiler:
    """The typesetter of an empty document."""
    folder = paths.resources() / "report"
    return typst.Compiler(input=str(folder / "blank.typ"), root=str(folder), ignore_system_fonts=True)


@cache
def compiler(*, with_system_fonts: bool) -> typst.Compiler:
    """The typesetter, kept: it remembers fonts and template, and what it has laid out before."""
    return typst.Compiler(
        root=str(paths.resources() / "report"),
        font_paths=_font_folders(),
        ignore_system_fonts=not with_system_fonts,
    )


def _font_folders() -> list[str]:
    """The folders in which typst looks for fonts: all weights of Inter, and DejaVu Sans for further scripts.

    DejaVu Sans lies in the folder of matplotlib, which is found without loading that.
    """
    found = find_spec("matplotlib")
    assert found is not None
    assert found.origin is not None
    return [str(fontpkg_inter.ROOT / "files"), str(Path(found.origin).with_name("mpl-data") / "fonts" / "ttf")]


def _files(order: Order) -> dict[str, bytes]:
    """What is set: a template as the main file, those that it imports, and the data."""
    return _templates() | {"main.typ": _templates()[order.template], "data.json": order.data.encode()}


@cache
def _templates() -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (paths.resources() / "report").glob("*.typ")}
