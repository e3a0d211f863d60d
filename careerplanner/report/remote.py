"""The typesetter as the window has it: a process beside it sets and draws, so that its memory and its end are its own.

Typst and PDFium are large, and native: what they do with an odd report ends there. The process is started ahead of
need, anew when it is gone, and ended when nobody has looked at a report for a while.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import TypeVar

from careerplanner import processes
from careerplanner.errors import Refused
from careerplanner.i18n import _, ngettext
from careerplanner.report import wire
from careerplanner.report.child import Child, Gone, TooSlow
from careerplanner.report.orders import Order, PagePicture, PageSize
from careerplanner.report.typesetter import WORD
from careerplanner.stopping import Stopped

MOST_SECONDS = 60
_MODULE = "careerplanner.report.typesetter"
_TRIES = 2
_ENDING_SECONDS = 2.0
Read = TypeVar("Read")


class SettingFailed(Exception):  # noqa: N818 - the fault itself happened in the other process
    """A fault of the program while it set or drew, of this kind."""


@dataclass(frozen=True, slots=True)
class Document:
    """What was set: the file, and of a PDF the sizes of its pages."""

    content: bytes
    sizes: tuple[PageSize, ...]


class Typesetter:
    """Sets documents and draws their pages in a process of its own. Any thread may ask; ``close`` ends it for good."""

    def __init__(self, command: Sequence[str] | None = None, most_seconds: float = MOST_SECONDS) -> None:
        self._command = processes.command(WORD, _MODULE) if command is None else command
        self._most_seconds = most_seconds
        self._child: Child | None = None
        self._is_closed = False
        self._changing = threading.Lock()

    def start(self) -> None:
        """Start the process ahead of need, unless it runs; returns at once."""
        if not self._is_closed:
            self._running()

    def document(self, order: Order) -> Document:
        """The document that is ordered.

        Refused in a sentence where the process ends by itself twice, or takes too long. Raises ``SettingFailed`` for a
        fault of the program.
        """
        told = asdict(order)
        data = told.pop("data").encode()
        told["day"] = None if order.day is None else order.day.isoformat()
        return self._ask({"what": "set", "order": told}, data, _document)

    def picture(self, pdf: bytes, place: int, width_px: int) -> PagePicture:
        """The page at a place of a PDF, 0 for the first, as a picture of this width; refused like a document."""
        return self._ask({"what": "draw", "place": place, "width": width_px}, pdf, _picture)

    def end(self) -> None:
        """End the process, which gives back all of its memory; the next order starts another."""
        child = self._child
        if child is not None:
            self._let_go(child)
            child.wait(_ENDING_SECONDS)

    def close(self) -> None:
        """End the process for good; whoever still waits for an answer is stopped."""
        with self._changing:  # or one that is being started would be missed
            self._is_closed = True
        self.end()

    def _running(self) -> Child:
        with self._changing:
            if self._is_closed:
                raise Stopped
            if self._child is None or self._child.is_gone:
                self._child = Child(self._command)
            return self._child

    def _let_go(self, child: Child) -> None:
        """End a process, so that the next order starts another."""
        with self._changing:
            if self._child is child:
                self._child = None
        child.end()

    def _ask(self, head: wire.Head, body: bytes, read: Callable[[wire.Head, bytes], Read]) -> Read:
        for _time in range(_TRIES):
            child = self._running()
            try:
                told, made = child.ask(head, body, self._most_seconds)
                if "fault" in told:
                    raise SettingFailed(told["fault"])
                return read(told, made)
            except TooSlow:
                self._let_go(child)
                raise Refused(_too_slow(self._most_seconds)) from None
            except (Gone, KeyError, TypeError, ValueError):  # it has ended, or it does not know what it says
                self._let_go(child)
        raise Refused(
            _(
                "The pages could not be made: what sets them broke off twice. Your plan is as it was. Change what is "
                "printed, and it is tried again."
            )
        )


def _too_slow(seconds: float) -> str:
    count = round(seconds)
    return ngettext(
        "The pages were not ready within {count} second, so their making was ended. Your plan is as it was. Change "
        "what is printed, and it is tried again.",
        "The pages were not ready within {count} seconds, so their making was ended. Your plan is as it was. Change "
        "what is printed, and it is tried again.",
        count,
    ).format(count=count)


def _document(told: wire.Head, made: bytes) -> Document:
    sizes = told["sizes"]
    if not isinstance(sizes, list):
        raise TypeError
    return Document(made, tuple(PageSize(float(width), float(height)) for width, height in sizes))


def _picture(told: wire.Head, made: bytes) -> PagePicture:
    width, height, stride = (_whole(told[name]) for name in ("width", "height", "stride"))
    if stride < 4 * width or len(made) < stride * height:  # whoever draws it would read beyond its end
        raise ValueError
    return PagePicture(made, width, height, stride)


def _whole(value: object) -> int:
    if not isinstance(value, int) or value < 1:
        raise ValueError
    return value
