"""The name under which a report of one's own is kept."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from careerplanner.app.commands.talks import reports
from careerplanner.app.queries.report.editions import Told
from careerplanner.domain import limits
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.entry_dialog import EntryDialog
from careerplanner.ui.kit.messages import Field


class EditionDialog(EntryDialog):
    """Keeps sections, and what the reader is told, under a name; ``done`` is told the name."""

    def __init__(
        self, context: Context, told: Told, sections: Sequence[str], parent: QWidget, done: Callable[[str], object]
    ) -> None:
        sentence = _("Its sections and what it tells are kept with the plan. A report of the same name is replaced.")
        super().__init__(_("A report of my own"), _("Keep report"), parent, sentence=sentence)
        self.context = context
        self._told, self._sections, self._done = told, tuple(sections), done
        self.name = QLineEdit(maxLength=limits.LONGEST_TITLE)
        self.name.setPlaceholderText(_("Such as: for the interview"))
        self.name_field = Field(_("&Name"), self.name)
        self.body.addWidget(self.name_field)
        self.name.setFocus()

    def apply(self) -> bool:
        """Keep the report."""
        name = " ".join(self.name.text().split())
        if not name:
            self.name_field.set_error(_("Give the report a name."))
            self.name.setFocus()
            return False
        told = self._told
        keep = reports.keep_edition
        self.context.workspace.do(_("Keep report"), keep, name, told.edition.value, told.pay.value, self._sections)
        said = _("“{name}” is kept; choose it under For whom.").format(name=name)
        self.context.toast(said, undo=not self.context.workspace.did_nothing)
        self._done(name)
        return True
