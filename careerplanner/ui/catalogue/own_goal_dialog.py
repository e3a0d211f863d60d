"""A goal that no list has: its name, the role of which it asks the same, how high it is, and what it pays."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from careerplanner.app.commands.setup.role_copies import RoleCopy, aim_for_copy
from careerplanner.app.queries.setup.role_copy import copied_pay_text, copy_sources, figures_around
from careerplanner.domain.limits import LONGEST_TITLE
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.combo import SearchableCombo
from careerplanner.ui.kit.entry_dialog import EntryDialog
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.text import Label
from careerplanner.ui.kit.unit_edits import MoneyEdit

_SAME, _ABOVE = "same", "above"


class OwnGoalDialog(EntryDialog):
    """Makes the role and takes it as the goal; ``saved`` is called with its name."""

    def __init__(
        self,
        context: Context,
        today: Callable[[], date],
        parent: QWidget | None = None,
        saved: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(
            _("My goal is not here"),
            _("Make it my goal"),
            parent,
            sentence=_("It begins with what another role asks for. You can change all of it later."),
        )
        self.context = context
        self._today = today
        self._saved = saved
        plan, catalogue = context.workspace.plan, context.workspace.catalogue
        self.name_edit = QLineEdit()
        self.name_edit.setMaxLength(LONGEST_TITLE)
        self.name_edit.setPlaceholderText(_("such as Vice president of service"))
        sources = copy_sources(plan, catalogue, today(), context.wording)
        known = [key for key, _name in sources]
        wanted = plan.profile.target_role_key
        self.source = SearchableCombo(_("Asks for the same as"), sources, wanted if wanted in known else known[0])
        self.height_choice = SegmentedControl(
            _("How high it is"), ((_SAME, _("As high as that")), (_ABOVE, _("One step above"))), _SAME
        )
        self.pay = MoneyEdit(currency=plan.profile.currency, optional=True)
        self.pay_note = Label("", "small", "text3", wrap=True)
        self.name_field = Field(_("&Name"), self.name_edit)
        self.body.addWidget(self.name_field)
        self.body.addWidget(Field(_("&Asks for the same as"), self.source))
        self.body.addWidget(Field(_("How high it is"), self.height_choice))
        self.body.addWidget(Field(_("&Pay in the middle, a year"), self.pay))
        self.body.addWidget(self.pay_note)
        self.source.chosen.connect(self._show_pay)
        self._show_pay()
        self.name_edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_pay(self, *_key: str) -> None:
        workspace = self.context.workspace
        role = workspace.catalogue.role(self.source.value())
        self.pay_note.setText(copied_pay_text(workspace.plan, role, self._today(), self.context.wording))

    def apply(self) -> bool:
        """Make the role, and want it."""
        workspace = self.context.workspace
        name = self.name_edit.text().strip()
        if not name:
            self.name_field.set_error(_("Give the goal a name."))
            self.name_edit.setFocus()
            return False
        self.name_field.clear_error()
        role = workspace.catalogue.role(self.source.value())
        figures = figures_around(workspace.plan, role, self.pay.value(), self._today())
        copy = RoleCopy(name, role.key, is_above=self.height_choice.value() == _ABOVE, figures=figures)
        workspace.do(_("Add my own goal"), aim_for_copy, workspace.catalogue, copy)
        if self._saved is not None:
            self._saved(name)
        return True
