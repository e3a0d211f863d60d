"""PageBar: which page is in view, the way to the next one, and how large the pages are shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import IconButton
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import tokens
from careerplanner.wording import Wording

_ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)


class PageBar(QWidget):
    """``turned`` tells by how many pages to go on, ``zoomed`` how large to show them (1: as wide as there is room)."""

    turned = Signal(int)
    zoomed = Signal(float)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._zoom = _ZOOMS.index(1.0)
        self.before = IconButton(_("Page before"), "caret-left", clicked=lambda: self.turned.emit(-1))
        self.after = IconButton(_("Next page"), "caret-right", clicked=lambda: self.turned.emit(1))
        self.place = Label("", "small", "text2", figures=True)
        self.smaller = IconButton(_("Smaller"), "minus", clicked=lambda: self._step(-1))
        self.scale = Label("", "small", "text2", figures=True)
        self.larger = IconButton(_("Larger"), "plus", clicked=lambda: self._step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.PAGE_MARGIN_X, 0, tokens.PAGE_MARGIN_X, 8)
        row.setSpacing(4)
        for part in (self.before, self.place, self.after):
            row.addWidget(part)
        row.addSpacing(16)
        for part in (self.smaller, self.scale, self.larger):
            row.addWidget(part)
        row.addStretch()
        self._show_zoom()

    def show_page(self, place: int, count: int) -> None:
        """Say that the page at a place, 0 for the first, is in view."""
        numbers = self._wording.numbers
        self.place.setText(
            _("Page {page} of {pages}").format(page=numbers.whole(place + 1), pages=numbers.whole(count))
            if count
            else ""
        )
        self.before.setEnabled(place > 0)
        self.after.setEnabled(place + 1 < count)

    def _step(self, step: int) -> None:
        self._zoom = min(max(self._zoom + step, 0), len(_ZOOMS) - 1)
        self._show_zoom()
        self.zoomed.emit(_ZOOMS[self._zoom])

    def _show_zoom(self) -> None:
        self.scale.setText(self._wording.numbers.percent(_ZOOMS[self._zoom]))
        self.smaller.setEnabled(self._zoom > 0)
        self.larger.setEnabled(self._zoom + 1 < len(_ZOOMS))
