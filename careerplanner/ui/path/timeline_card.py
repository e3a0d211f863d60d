"""TimelineCard: the timeline on a card, or in its place why there are no dates yet and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from careerplanner.app.queries.path.timeline import PathTimeline
from careerplanner.app.queries.path.timeline_text import date_rows
from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView
from careerplanner.ui.kit.text import Label
from careerplanner.ui.path.timeline import TimelineView
from careerplanner.wording import Wording


class TimelineCard(Card):
    """The timeline, or why there is none yet."""

    def __init__(self) -> None:
        super().__init__(padding=4)
        self.view = TimelineView()
        self.words = Label("", "body", "text2", wrap=True)
        self.mend = Button(_("Open the profile"), "link")
        self.pause = Button(_("Add pause…"), "link", "plus")
        self.note = Label(
            _("A diamond marks the month by which half of the futures have the role; its line spans 8 of 10 futures."),
            "small",
            "text3",
            wrap=True,
        )
        message = QHBoxLayout()
        message.setContentsMargins(16, 14, 16, 14)
        message.addWidget(self.words, 1)
        message.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignVCenter)
        self._message = QWidget()
        self._message.setLayout(message)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 8)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.pause, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.setSpacing(0)
        self.add(self.view)
        self.add(self._message)
        self.add(foot)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_timeline(None, "", Wording())

    def show_timeline(self, timeline: PathTimeline | None, problem: str, wording: Wording) -> None:
        """Show the dates; or the problem that there is with them; or that they are being worked out."""
        self.view.show_timeline(timeline, wording)
        self.view.setVisible(timeline is not None)
        self.note.setVisible(timeline is not None and len(timeline.roles) > 1)
        self.pause.setVisible(timeline is not None)
        self._message.setVisible(timeline is None)
        self.words.setText(problem or _("Working out the dates…"))
        self.mend.setVisible(bool(problem))
        self.setAccessibleName(_("Timeline"))
        self.updateGeometry()


class DatesCard(Card):
    """The same dates as a table; ``opened`` tells ``role`` or ``goal`` and its key."""

    opened = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(_("Dates"), _("A middle date only where half of all futures have one; never a promise."))
        columns = (
            Column(_("What"), lambda row: row.what, style="strong"),
            Column(_("When"), lambda row: row.when, sort=lambda row: row.order),
            Column(_("Odds or range"), lambda row: row.between, tone=lambda _row: "text2"),
        )
        self._model = TableModel(columns, self)
        self.table = TableView(_("Dates"), self._model, grows=True, sortable=True)
        self.add(self.table)
        self.table.row_opened.connect(lambda row: self.opened.emit(*row.id.split(" ", 1)))
        self.hide()

    def show_timeline(self, timeline: PathTimeline | None, wording: Wording) -> None:
        """Show these dates, or nothing."""
        rows = date_rows(timeline, wording) if timeline is not None else ()
        self._model.set_rows(rows)
        self.setVisible(bool(rows))
