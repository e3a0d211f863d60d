"""OutlookBlock: a button that opens what is expected of each occupation of a role, and what is measured of AI in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.app.queries.path.outlook import OccupationOutlook
from careerplanner.app.queries.path.outlook_text import ai_note, occupation_name, outlook_lines, outlook_note
from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.fact_row import FactRow
from careerplanner.ui.kit.text import Label
from careerplanner.wording import Wording


class OutlookBlock(QWidget):
    """Hidden where nothing is known; closed until it is opened, and while it shows other occupations than before."""

    def __init__(self) -> None:
        super().__init__()
        self._outlooks: tuple[OccupationOutlook, ...] = ()
        self._wording = Wording()
        self.toggle = Button("", "link", clicked=self._toggle)
        self.details = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.details)
        self._column = column
        self.details.hide()
        self.hide()

    def show_outlooks(self, outlooks: tuple[OccupationOutlook, ...], wording: Wording) -> None:
        """Show these occupations, in their order."""
        if outlooks != self._outlooks:
            self.details.hide()
        self._outlooks, self._wording = outlooks, wording
        self._fill()
        self.setVisible(bool(outlooks))

    def texts(self) -> list[str]:
        """Every text of the details, from the top; empty while they are closed."""
        return [label.text() for label in self.details.findChildren(Label) if label.isVisibleTo(self)]

    def _toggle(self) -> None:
        self.details.setVisible(self.details.isHidden())
        self._fill()

    def _fill(self) -> None:
        is_open = not self.details.isHidden()
        has_ai = any(found.ai is not None for found in self._outlooks)
        words = _("Outlook and AI in detail") if has_ai else _("Outlook in detail")
        self.toggle.setText(_("Hide the details") if is_open else words)
        if not is_open:
            return
        details = QWidget()
        column = QVBoxLayout(details)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for found in self._outlooks:
            column.addWidget(Label(occupation_name(found), "strong", wrap=True))
            for line in outlook_lines(found, self._wording):
                row = FactRow(line.caption)
                column.addWidget(row)
                row.show_fact(line.fact.value, line.fact.source, line.fact.origin)
            if outlook_note(found):
                column.addWidget(Label(outlook_note(found), "small", "text3", wrap=True))
        if has_ai:
            column.addWidget(Label(ai_note(), "small", "text3", wrap=True))
        self._column.replaceWidget(self.details, details)
        self.details.hide()
        self.details.deleteLater()
        self.details = details
        details.show()
