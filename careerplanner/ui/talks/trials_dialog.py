"""“Do I want to manage?”: small experiments with tasks of the role ahead, energy and liking before and after."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from careerplanner.app.commands.talks import trials
from careerplanner.app.queries.talks.trials import TrialRow, question, trial_rows, trial_summary
from careerplanner.domain import limits
from careerplanner.domain.talk_rows import Trial
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.entry_dialog import EntryDialog, note_edit
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView
from careerplanner.ui.kit.text import Label
from careerplanner.ui.kit.unit_edits import HoursEdit
from careerplanner.units import Minutes

_OPEN = ""


class TrialDialog(EntryDialog):
    """Adds a trial, or changes ``trial``; ``done`` is told when it was saved or removed."""

    def __init__(
        self,
        context: Context,
        today: Callable[[], date],
        parent: QWidget,
        trial: Trial | None = None,
        done: Callable[[], object] = lambda: None,
    ) -> None:
        remove = partial(_remove, context, trial, done) if trial is not None else None
        sentence = _("Note how you feel before, do it, and note how you feel after. Only you see this.")
        title = _("Trial") if trial else _("Try a task of the role")
        save = _("Save") if trial else _("Add trial")
        super().__init__(title, save, parent, sentence=sentence, remove=remove, width=560)
        self.context = context
        self._trial, self._done = trial, done
        self.what = QLineEdit(maxLength=limits.LONGEST_TITLE)
        self.what.setPlaceholderText(_("Such as: lead the stand-up for a week"))
        self.day = DateEdit()
        self.hours = HoursEdit(optional=True)
        before = [(str(level), str(level)) for level in range(trials.LOWEST, trials.HIGHEST + 1)]
        after = [(_OPEN, _("not yet")), *before]
        self.energy_before, self.liking_before = ComboBox(items=before), ComboBox(items=before)
        self.energy_after, self.liking_after = ComboBox(items=after), ComboBox(items=after)
        self.note = note_edit(2)
        self.what_field = Field(_("&What you try"), self.what)
        self._build()
        self._fill(trial, today())

    def _build(self) -> None:
        self.body.addWidget(self.what_field)
        self.add_row(Field(_("&Day"), self.day), Field(_("&Hours"), self.hours))
        self.add_row(
            Field(_("&Energy before, 1 to 5"), self.energy_before), Field(_("Energy &after"), self.energy_after)
        )
        self.add_row(
            Field(_("&Liking that you expect, 1 to 5"), self.liking_before),
            Field(_("Liking a&fter"), self.liking_after),
        )
        self.body.addWidget(Field(_("&Note"), self.note))

    def _fill(self, trial: Trial | None, today: date) -> None:
        self.day.set_value(trial.tried_on if trial else today)
        for edit, level in (
            (self.energy_before, trial.energy_before if trial else 3),
            (self.liking_before, trial.liking_before if trial else 3),
            (self.energy_after, trial.energy_after if trial else None),
            (self.liking_after, trial.liking_after if trial else None),
        ):
            edit.set_value(_OPEN if level is None else str(level))
        if trial is not None:
            self.what.setText(trial.what)
            self.hours.set_value(trial.minutes or None)
            self.note.setPlainText(trial.note)
        self.what.setFocus(Qt.FocusReason.TabFocusReason)

    def apply(self) -> bool:
        """Add the trial, or change it."""
        if not self.what.text().strip():
            self.what_field.set_error(_("Say what you try."))
            self.what.setFocus()
            return False
        day = self.day.value()
        assert day is not None
        more: trials.TrialMore = {
            "minutes": self.hours.value() or Minutes(0),
            "energy_before": int(self.energy_before.value()),
            "liking_before": int(self.liking_before.value()),
            "energy_after": _level(self.energy_after),
            "liking_after": _level(self.liking_after),
            "note": self.note.toPlainText(),
        }
        workspace, what = self.context.workspace, self.what.text()
        if self._trial is None:
            workspace.do(_("Add trial"), trials.add, what, day, **more)
        else:
            workspace.do(_("Change trial"), trials.change, self._trial.id, what=what, tried_on=day, **more)
        self._done()
        return True


def _level(edit: ComboBox) -> int | None:
    return int(edit.value()) if edit.value() else None


def _remove(context: Context, trial: Trial, done: Callable[[], object]) -> None:
    context.workspace.do(_("Remove trial"), trials.remove, trial.id)
    context.toast(_("Trial removed"), undo=True)
    done()


class TrialsDialog(Dialog):
    """All trials with what they say so far; Enter changes one."""

    def __init__(self, context: Context, today: Callable[[], date], parent: QWidget) -> None:
        workspace = context.workspace
        title = question(workspace.plan, workspace.catalogue)
        sentence = _("Small experiments tell more than thinking. This log is for you alone and in no report.")
        super().__init__(title, sentence, parent, width=720)
        self.setModal(True)
        self._context, self._today = context, today
        self.summary = Label("", "body", wrap=True)
        self.model = TableModel(
            [
                Column(_("Day"), lambda row: row.when),
                Column(_("What you tried"), lambda row: row.what),
                Column(_("Time"), lambda row: row.hours, figures=True),
                Column(_("Energy"), lambda row: row.energy, figures=True),
                Column(_("Liking"), lambda row: row.liking, figures=True),
            ],
            self,
        )
        self.table = TableView(_("Trials"), self.model, grows=True)
        self.table.row_opened.connect(self._open)
        self.add = Button(_("Add trial…"), "secondary", "plus", clicked=self._add)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.table)
        self.body.addStretch(1)
        self.foot.insertWidget(0, self.add)
        self.add_close_button()
        self.reload()

    def reload(self) -> None:
        """Show the trials as they are now."""
        plan, wording = self._context.workspace.plan, self._context.wording
        rows: tuple[TrialRow, ...] = trial_rows(plan, self._today(), wording)
        self.model.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.summary.setText(trial_summary(plan, wording))

    def _add(self) -> None:
        TrialDialog(self._context, self._today, self, None, self.reload).show()

    def _open(self, opened: TrialRow) -> None:
        trial = next(row for row in self._context.workspace.plan.trial if row.id == opened.id)
        TrialDialog(self._context, self._today, self, trial, self.reload).show()
