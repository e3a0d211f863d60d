"""The card “Pauses”: leave, part time and study, with what each pays, learns and holds."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careerplanner.app.pause_text import held_text, kind_name, learning_text, pay_text, span_text
from careerplanner.domain.future_rows import Pause
from careerplanner.domain.pauses import last_month
from careerplanner.i18n import _
from careerplanner.months import month_of
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView
from careerplanner.ui.kit.text import Label
from careerplanner.ui.salary.pause_actions import PauseActions


class PauseCard(Card):
    """Lists the pauses; Enter or a double click opens one."""

    def __init__(self, context: Context, live: LiveProjection, today: Callable[[], date]) -> None:
        super().__init__(
            _("Pauses"), _("Months of leave, part time or study. Goals, months in the role and pay all move with them.")
        )
        self.context = context
        self._today = today
        self._actions = PauseActions(context, live, today, self)
        self.model = TableModel(self._columns(), self)
        self.table = TableView(_("Pauses"), self.model, grows=True)
        self.empty = Label(
            _(
                "No pause is planned. Add one to see what it does: during leave nothing is paid or "
                "learned and the months in your role do not count; in part time you earn less; in "
                "study you learn more."
            ),
            "body",
            "text2",
            wrap=True,
        )
        self.note = Label("", "small", "text2", wrap=True)
        self.add_button = Button(_("Add pause…"), "link", "plus", clicked=self._actions.add)
        self.edit = Button(_("Change…"), "ghost", "pencil-simple", clicked=self._edit)
        self.remove = Button(_("Remove"), "ghost", "trash", clicked=self._remove)
        self.add_to_head(self.add_button)
        self.add(self.empty)
        self.add(self.table)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.note, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.edit)
        foot.addWidget(self.remove)
        self.add(self._foot)
        self.table.row_chosen.connect(self._show_chosen)
        self.table.row_opened.connect(lambda row: self._actions.edit(row.id))
        self.refresh()

    def _columns(self) -> list[Column]:
        return [
            Column(_("Pause"), lambda row: kind_name(row.kind), style="strong", tooltip=lambda row: row.note),
            Column(_("From – to"), self._when),
            Column(_("Pay"), lambda row: pay_text(row, self.context.wording), figures=True),
            Column(_("Learning"), lambda row: learning_text(row, self.context.wording), figures=True),
            Column(_("Stops"), held_text, tone=lambda row: "text" if row.is_held else "text3"),
        ]

    def _when(self, row: Pause) -> str:
        words = span_text(row, self.context.wording)
        return _("{span}, over").format(span=words) if last_month(row) < month_of(self._today()) else words

    def refresh(self) -> None:
        """Show the pauses of the plan as it is now."""
        rows = self.context.workspace.plan.pause
        self.model.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self._show_chosen(self.table.chosen_row())

    def choose(self, row_id: str) -> None:
        """Put the cursor on a pause."""
        self.table.choose(row_id)

    def _show_chosen(self, row: Pause | None) -> None:
        self.note.setText(row.note if row is not None else "")
        self._foot.setVisible(row is not None)

    def _edit(self) -> None:
        row = self.table.chosen_row()
        if row is not None:
            self._actions.edit(row.id)

    def _remove(self) -> None:
        row = self.table.chosen_row()
        if row is not None:
            self._actions.remove(row.id)
