"""Readings of a metric: one to write down or to change, and all of them to look through."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from careerplanner.app.commands.goals import metrics as commands
from careerplanner.app.metric_text import value_text
from careerplanner.app.queries.goals.metrics import MetricView, metric_views
from careerplanner.domain.limits import MOST_ASSUMED
from careerplanner.domain.metric_rows import MetricReading
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.entry_dialog import EntryDialog
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.number_edit import NumberEdit


class ReadingDialog(EntryDialog):
    """Writes down what a metric stands at, or changes ``reading``; ``done`` is told when it was saved."""

    def __init__(
        self,
        context: Context,
        today: Callable[[], date],
        parent: QWidget | None,
        view: MetricView,
        reading: MetricReading | None = None,
        done: Callable[[], object] = lambda: None,
    ) -> None:
        remove = partial(_remove, context, reading, done) if reading is not None else None
        words = _("Save") if reading else _("Add reading")
        super().__init__(view.name, words, parent, sentence=view.metric.how, remove=remove)
        self.context = context
        self._today, self._view, self._reading, self._done = today, view, reading, done
        self.value = NumberEdit(view.metric.unit, -MOST_ASSUMED, MOST_ASSUMED, optional=False)
        self.day = DateEdit()
        self.note = QLineEdit()
        self.note.setPlaceholderText(_("What explains it? (optional)"))
        caption = _("&Value, in {unit}").format(unit=view.metric.unit) if view.metric.unit else _("&Value")
        self.value_field = Field(caption, self.value)
        self.add_row(self.value_field, Field(_("&Day"), self.day))
        self.body.addWidget(Field(_("&Note"), self.note))
        self.day.set_value(reading.read_on if reading else today())
        if reading is not None:
            self.value.set_value(reading.value)
            self.note.setText(reading.note)
        self.value.setFocus(Qt.FocusReason.TabFocusReason)

    def apply(self) -> bool:
        """Write the reading down, or change it."""
        value, day = self.value.value(), self.day.value()
        if value is None:
            self.value_field.set_error(_("What did it stand at?"))
            self.value.setFocus()
            return False
        assert day is not None
        workspace, note, today = self.context.workspace, self.note.text(), self._today()
        if self._reading is None:
            workspace.do(_("Add reading"), commands.read, self._view.metric.id, value, day, today, note)
        else:
            change, row_id = commands.change_reading, self._reading.id
            workspace.do(_("Change reading"), change, row_id, value=value, on=day, today=today, note=note)
        self._done()
        return True


def _remove(context: Context, reading: MetricReading, done: Callable[[], object]) -> None:
    context.workspace.do(_("Remove reading"), commands.remove_reading, reading.id)
    context.toast(_("Reading removed."), undo=True)
    done()


class ReadingsDialog(Dialog):
    """All readings of a metric, the newest first; Enter changes one."""

    def __init__(self, context: Context, today: Callable[[], date], parent: QWidget | None, view: MetricView) -> None:
        super().__init__(_("Readings of {metric}").format(metric=view.name), parent=parent)
        self.setModal(True)
        self._context, self._today, self._metric_id = context, today, view.metric.id
        self.list = EntryList(_("Readings"))
        self.list.opened.connect(self._open)
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        self.add_close_button()
        self.reload()

    def _view(self) -> MetricView:
        workspace = self._context.workspace
        views = metric_views(workspace.plan, workspace.catalogue)
        return next(view for view in views if view.metric.id == self._metric_id)

    def reload(self) -> None:
        """Show the readings as they are now."""
        view, wording = self._view(), self._context.wording
        self.list.set_rows(
            [
                Entry(
                    reading.id,
                    wording.dates.short_day(reading.read_on, self._today()),
                    value_text(reading.value, view.metric.unit, wording),
                    reading.note,
                )
                for reading in reversed(view.readings)
            ]
        )

    def _open(self, reading_id: str) -> None:
        view = self._view()
        reading = next(reading for reading in view.readings if reading.id == reading_id)
        ReadingDialog(self._context, self._today, self, view, reading, self.reload).show()
