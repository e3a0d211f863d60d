"""A scenario: its name, and what is other in it than in the plan; an empty field is as in the plan."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from careerplanner.app import local_pay
from careerplanner.app.commands.salary import scenarios
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.salary.page import what_if_of
from careerplanner.app.queries.salary.scenarios import route_options, route_text
from careerplanner.domain.future_rows import Scenario
from careerplanner.domain.limits import LONGEST_TITLE
from careerplanner.domain.scenarios import roles_of
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.base.area_edit import area_edit
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.entry_dialog import EntryDialog
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.number_edit import NumberEdit
from careerplanner.ui.kit.unit_edits import MoneyEdit

_AS_PLANNED = "-"


class ScenarioDialog(EntryDialog):
    """Adds a scenario, or changes the one that is in the plan; ``saved`` is called with its id."""

    def __init__(
        self,
        context: Context,
        today: Callable[[], date],
        scenario: Scenario,
        parent: QWidget | None = None,
        saved: Callable[[str], object] | None = None,
    ) -> None:
        self._is_new = not scenario.id
        super().__init__(
            _("New scenario") if self._is_new else _("Change scenario"),
            _("Add scenario") if self._is_new else _("Save"),
            parent,
            sentence=_("It is compared with your plan on the same futures. An empty field means: as in the plan."),
            width=560,
        )
        self.context = context
        self._today = today
        self._scenario = scenario
        self._saved = saved
        self.name_edit = QLineEdit(scenario.name)
        self.name_edit.setMaxLength(LONGEST_TITLE)
        self.route = ComboBox()
        self.hours = NumberEdit(_("h"), 0, 100)
        self.budget = NumberEdit("%", 0, 100)
        self.inflation = NumberEdit("%", -20, 100)
        self.wait = NumberEdit(_("months"), 0, 600)
        self.area = area_edit()
        self.employer = MoneyEdit(currency=context.workspace.plan.profile.currency, optional=True)
        self.name_field = Field(_("&Name"), self.name_edit)
        self._build()
        self._fill()
        self.name_edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self) -> None:
        self.body.addWidget(self.name_field)
        self.body.addWidget(Field(_("&Route"), self.route))
        self.add_row(
            Field(_("&Learning a week"), self.hours),
            Field(_("&Wait for the next step"), self.wait),
        )
        self.add_row(Field(_("Yearly r&aise"), self.budget), Field(_("&Inflation"), self.inflation))
        self.body.addWidget(Field(_("Where you wor&k"), self.area))
        hint = _("Base pay a year from now on. The months in your role start over.")
        self.body.addWidget(Field(_("Pay with another &employer"), self.employer, hint))

    def _fill(self) -> None:
        workspace = self.context.workspace
        plan, row = workspace.plan, self._scenario
        options = {" ".join(option.roles): option.words for option in route_options(plan, workspace.catalogue)}
        own = roles_of(row)
        if own:
            options.setdefault(" ".join(own), route_text(own, workspace.catalogue))
        self.route.set_items([(_AS_PLANNED, _("As in the plan")), *options.items()], " ".join(own) or _AS_PLANNED)
        areas = [(area.code, area.name) for area in local_pay.find_areas("", 1000)]
        self.area.set_items([(_AS_PLANNED, _("As in the plan")), *areas], row.area_code or _AS_PLANNED)
        self.hours.set_value(row.hours_per_week)
        self.wait.set_value(row.wait_months)
        self.budget.set_value(_percent(row.raise_budget))
        self.inflation.set_value(_percent(row.inflation_mean))
        self.employer.set_value(row.employer_pay_cents)
        self._show_plan_values()

    def _show_plan_values(self) -> None:
        """Show in the empty fields what holds in the plan."""
        workspace = self.context.workspace
        try:
            now = what_if_of(inputs_of(workspace.plan, workspace.catalogue, self._today()))
        except Refused:
            return  # the fields are then empty
        for edit, value in (
            (self.hours, now.hours_per_week),
            (self.budget, now.raise_budget * 100),
            (self.inflation, now.inflation_mean * 100),
            (self.wait, now.wait_months),
        ):
            if value is not None:
                edit.setPlaceholderText(_("{value}, as in the plan").format(value=edit.written(value)))

    def _values(self) -> scenarios.ScenarioInputs:
        route, area = self.route.value(), self.area.value()
        return {
            "route": None if route in ("", _AS_PLANNED) else route.split(),
            "area_code": None if area in ("", _AS_PLANNED) else area,
            "hours_per_week": self.hours.value(),
            "wait_months": self.wait.value(),
            "raise_budget": _fraction(self.budget.value()),
            "inflation_mean": _fraction(self.inflation.value()),
            "employer_pay_cents": self.employer.value(),
        }

    def apply(self) -> bool:
        """Add or change the scenario; stay open where it could not be projected."""
        if not self.name_edit.text().strip():
            self.name_field.set_error(_("Give the scenario a name."))
            self.name_edit.setFocus()
            return False
        workspace = self.context.workspace
        name, values = self.name_edit.text(), self._values()
        if self._is_new:
            row_id = workspace.do(_("Add scenario"), scenarios.add, workspace.catalogue, name, self._today(), **values)
        else:
            row_id = self._scenario.id
            workspace.do(_("Change scenario"), scenarios.change, workspace.catalogue, row_id, name=name, **values)
        if self._saved is not None:
            self._saved(row_id)
        return True


def _percent(rate: float | None) -> float | None:
    return None if rate is None else round(rate * 100, 6)


def _fraction(percent: float | None) -> float | None:
    return None if percent is None else percent / 100
