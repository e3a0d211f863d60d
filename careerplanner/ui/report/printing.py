"""Printing: the pages of a report on a printer, each drawn by a worker and put on paper when it is there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from careerplanner.i18n import _
from careerplanner.report.remote import Typesetter
from careerplanner.ui.base.jobs import Jobs
from careerplanner.ui.report.making import picture

_DOTS_PER_INCH = 300
_PAPERS = {"us-letter": QPageSize.PageSizeId.Letter, "a4": QPageSize.PageSizeId.A4}


def asked_printer(parent: QWidget, paper: str, pages: int) -> QPrinter | None:
    """The printer that the user chooses, set to the paper of the report; None where the dialog is cancelled."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(_DOTS_PER_INCH)
    printer.setFullPage(True)
    orientation = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(QPageSize(_PAPERS[paper]), orientation, QMarginsF()))
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


class Printing:
    """One print of a report. ``say`` is told a sentence when the printer takes nothing, or no page can be drawn."""

    def __init__(
        self, jobs: Jobs, typesetter: Typesetter, printer: QPrinter, pdf: bytes, say: Callable[[str], object]
    ) -> None:
        self._jobs = jobs
        self._typesetter = typesetter
        self._printer = printer
        self._pdf = pdf
        self._say = say
        self._painter = QPainter()
        self._left: list[int] = []

    def start(self, pages: int) -> None:
        """Print the chosen ones of so many pages."""
        first = self._printer.fromPage() or 1
        last = self._printer.toPage() or pages
        self._left = list(range(first - 1, min(last, pages)))
        if not self._painter.begin(self._printer):
            self._say(_("The printer does not take the report. Export it as PDF, and print that."))
            return
        self._next()

    def _next(self) -> None:
        if not self._left:
            self._painter.end()
            return
        width = round(self._printer.pageRect(QPrinter.Unit.DevicePixel).width())
        work = partial(picture, self._typesetter, self._pdf, self._left[0], width)
        self._jobs.run(work, self._put, key="report print", refused=self._stop)

    def _stop(self, sentence: str) -> None:
        self._painter.end()
        self._say(sentence)

    def _put(self, page: QImage) -> None:
        self._painter.drawImage(QRectF(0, 0, page.width(), page.height()), page)
        self._left.pop(0)
        if self._left and not self._printer.newPage():
            self._left = []
            self._say(_("The printer stopped. What was printed so far is on its way."))
        self._next()
