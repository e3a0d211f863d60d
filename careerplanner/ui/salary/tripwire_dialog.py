"""A tripwire: a role, the month by which it is to come, and plan B."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from careerplanner.app.commands.salary import tripwires
from careerplanner.app.queries.projection.inputs import route_steps
from careerplanner.domain.future_rows import Tripwire
from careerplanner.domain.limits import LONGEST_TITLE
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.entry_dialog import EntryDialog
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.unit_edits import MonthEdit

_NO_SCENARIO = "-"


class TripwireDialog(EntryDialog):
    """Sets a tripwire, or changes the one that is in the plan."""

    def __init__(
        self,
        context: Context,
        today: Callable[[], date],
        row: Tripwire | None,
        parent: QWidget | None = None,
        remove: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(
            _("Set a tripwire") if row is None else _("Change tripwire"),
            _("Set") if row is None else _("Save"),
            parent,
            sentence=_("A promise to yourself: if the month ends without the role, Overview reminds you."),
            remove=remove,
        )
        self.context = context
        self._today = today
        self._row = row
        self.role = ComboBox()
        self.by = MonthEdit()
        self.plan_b = ComboBox()
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST_TITLE)
        self.by_field = Field(_("&By the end of"), self.by)
        self.body.addWidget(Field(_("&Role"), self.role))
        self.body.addWidget(self.by_field)
        self.body.addWidget(Field(_("&Plan B, a scenario"), self.plan_b))
        self.body.addWidget(Field(_("or in your own &words"), self.note))
        self._fill()
        self.role.setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self) -> None:
        workspace = self.context.workspace
        plan, row = workspace.plan, self._row
        keys = [step.role_key for step in route_steps(plan)[1:]]
        if row is not None and row.role_key not in keys:
            keys.append(row.role_key)
        catalogue = workspace.catalogue
        names = [(key, catalogue.role(key).name if catalogue.has_role(key) else key) for key in keys]
        self.role.set_items(names, row.role_key if row is not None else next(iter(keys), ""))
        scenarios = [(each.id, each.name) for each in plan.scenario]
        chosen = _NO_SCENARIO if row is None or row.scenario_id is None else row.scenario_id
        self.plan_b.set_items([(_NO_SCENARIO, _("None")), *scenarios], chosen)
        if row is not None:
            self.by.set_value(row.by_month)
            self.note.setText(row.note)

    def apply(self) -> bool:
        """Set or change the tripwire."""
        month = self.by.value()
        if month is None:
            self.by_field.set_error(_("Give a month, such as 2028-03."))
            self.by.setFocus()
            return False
        workspace, chosen = self.context.workspace, self.plan_b.value()
        scenario_id = None if chosen in ("", _NO_SCENARIO) else chosen
        plan_b: tripwires.PlanB = {"scenario_id": scenario_id, "note": self.note.text()}
        role = self.role.value()
        if self._row is None:
            label = _("Set tripwire")
            workspace.do(label, tripwires.add, workspace.catalogue, role, month, self._today(), **plan_b)
            return True
        values: tripwires.TripwireChange = {
            "role_key": role,
            "scenario_id": scenario_id,
            "note": self.note.text(),
        }
        if month != self._row.by_month:
            values["by_month"] = month
        label = _("Change tripwire")
        workspace.do(label, tripwires.change, workspace.catalogue, self._row.id, self._today(), **values)
        return True
