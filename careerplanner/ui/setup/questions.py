"""The four questions of the first run, each a form that knows how to save its answer."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from careerplanner.app import local_pay
from careerplanner.app.commands.setup import setup
from careerplanner.app.queries.goals.suggestions import setup_skills
from careerplanner.app.queries.projection.inputs import route_steps
from careerplanner.app.queries.setup.setup import NOT_SURE, pay_text, target_choices
from careerplanner.domain import limits
from careerplanner.domain.pay import pay_on
from careerplanner.domain.plan import PayBasis
from careerplanner.domain.skills import LEVEL_NAMES, current_ratings
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import month_of
from careerplanner.ui.base.area_edit import area_edit
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.chip import Chip
from careerplanner.ui.kit.levels import LevelPicker
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.text import Label
from careerplanner.ui.kit.unit_edits import MoneyEdit, MonthEdit
from careerplanner.ui.setup.choice_cards import Choice, ChoiceCards


class Step(QWidget):
    """One question. ``changed`` tells that the answer on screen is another one now."""

    changed = Signal()
    title = ""
    sentence = ""

    def __init__(self, context: Context, today: Callable[[], date]) -> None:
        super().__init__()
        self.context = context
        self.today = today
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)

    def load(self) -> None:
        """Show what the plan says already."""
        raise NotImplementedError

    def save(self) -> None:
        """Keep the answer in the plan; refused when it is missing something."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the keyboard on the first thing to answer."""
        raise NotImplementedError


class WhereStep(Step):
    """Role, since when, pay, place."""

    def __init__(self, context: Context, today: Callable[[], date]) -> None:
        super().__init__(context, today)
        self.title = _("Where are you now?")
        self.sentence = _("Choose the role that is closest to yours. Everything can be changed later.")
        self.roles = ChoiceCards(_("Your role now"))
        self.since = MonthEdit(optional=True)
        self.pay = MoneyEdit(
            optional=True, placeholder=_("such as {amount}").format(amount=context.wording.numbers.whole(43_500))
        )
        self.basis = SegmentedControl(_("Pay basis"), [("year", _("Year")), ("hour", _("Hour"))])
        self.area = area_edit()
        self.name = QLineEdit()
        self.name_field = Field(_("Your name"), self.name, _("Optional. It appears on the report."))
        self.pay_field = Field(
            _("Base pay before tax"), self.pay, _("Without overtime and bonus. You can add it later.")
        )
        self.area_field = Field(_("Where you work"), self.area, _("Pay figures are for this place."))
        self.since_field = Field(_("In this role since"), self.since, _("Year and month, such as 2025-01"))
        self._lay_out()

    def _lay_out(self) -> None:
        self.column.addWidget(self.roles)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(14)
        pay_row = QHBoxLayout()
        pay_row.setSpacing(8)
        pay_row.addWidget(self.pay_field, 1)
        pay_row.addWidget(Field(_("Pay per"), self.basis), 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.since_field, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(pay_row, 0, 1)
        grid.addWidget(self.area_field, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.name_field, 1, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)

    def load(self) -> None:
        """Show role, pay and place of the plan."""
        workspace = self.context.workspace
        plan = workspace.plan
        choices = [
            Choice(role.key, role.name, (words,), origin)
            for role in workspace.catalogue.roles
            for words, origin in [pay_text(plan, role, self.today(), self.context.wording)]
        ]
        self.roles.set_choices(choices, plan.profile.role_key)
        self.since.set_value(plan.profile.role_since)
        record = pay_on(plan.pay_record, self.today())
        self.pay.set_value(record.base_cents if record else None)
        self.basis.set_value((record.basis if record else PayBasis.YEAR).value)
        if not self.area.count():
            areas = [("US", _("United States (national figures)"))]
            self.area.set_items(areas + [(a.code, a.name) for a in local_pay.find_areas("", 1000) if a.code != "US"])
        self.area.set_value(plan.profile.area_code)
        self.name.setText(plan.profile.name)

    def save(self) -> None:
        """Keep where one stands."""
        role = self.roles.key()
        if role is None:
            raise Refused(_("Choose the role that is closest to yours."))
        edits = ((self.since, self.since_field), (self.pay, self.pay_field), (self.area, self.area_field))
        for edit, field in edits:
            if not edit.commit():
                edit.setFocus()
                raise Refused(field.error())
        with self.since_field.guard_and_tell():
            limits.past_month(self.since.value(), month_of(self.today()), _("The start in the role"))
        with self.name_field.guard_and_tell():
            if self.name.text().strip():
                limits.title(self.name.text(), _("The name"))
        answer = setup.Where(
            role_key=role,
            role_since=self.since.value(),
            pay_cents=self.pay.value(),
            basis=PayBasis(self.basis.value()),
            name=self.name.text(),
            area_code=self.area.value() or "US",
        )
        workspace = self.context.workspace
        workspace.do(_("Answer: where you are"), setup.answer_where, workspace.catalogue, answer, self.today())

    def focus_first(self) -> None:
        """Begin with the roles."""
        self.roles.focus_first()


class TargetStep(Step):
    """The role one wants."""

    def __init__(self, context: Context, today: Callable[[], date]) -> None:
        super().__init__(context, today)
        self.title = _("Where do you want to be?")
        self.sentence = _("Choose a goal. You can change it or compare several later.")
        self.targets = ChoiceCards(_("The role you want"))
        self.column.addWidget(self.targets)
        self.column.addStretch(1)

    def load(self) -> None:
        """Show the roles that can be reached, the manager first unless the plan says otherwise."""
        plan, catalogue = self.context.workspace.plan, self.context.workspace.catalogue
        found = target_choices(plan, catalogue, self.today(), self.context.wording)
        choices = [Choice(c.key, c.name, (c.pay, c.distance), c.origin) for c in found]
        choices.append(Choice(NOT_SURE, _("Not sure yet"), (_("Show me every route"), _("Look at the map first"))))
        wanted = plan.profile.target_role_key
        keys = [choice.key for choice in choices]
        if wanted and wanted not in keys:
            choices.insert(0, Choice(wanted, catalogue.role(wanted).name))
        was_asked = plan.profile.setup_step >= setup.DONE or bool(wanted)
        self.targets.set_choices(choices, wanted if was_asked else keys[0])

    def save(self) -> None:
        """Keep the goal, and the usual route there."""
        key = self.targets.key()
        if key is None:
            raise Refused(_("Choose a goal, or “Not sure yet”."))
        workspace = self.context.workspace
        workspace.do(_("Answer: where you want to be"), setup.answer_target, workspace.catalogue, key)

    def focus_first(self) -> None:
        """Begin with the cards."""
        self.targets.focus_first()


class SkillsStep(Step):
    """How well one masters the skills that matter for the route."""

    def __init__(self, context: Context, today: Callable[[], date]) -> None:
        super().__init__(context, today)
        self.title = _("Your skills")
        self.sentence = _("Set to what is typical for your role. Change only what differs for you.")
        self.pickers: dict[str, LevelPicker] = {}
        self._typical: set[str] = set()
        self._rows = QWidget()
        self.column.addWidget(self._rows)
        self.column.addStretch(1)

    def load(self) -> None:
        """Show the eight skills that matter most for the route."""
        plan, catalogue = self.context.workspace.plan, self.context.workspace.catalogue
        rated = current_ratings(plan.rating)
        asked = setup_skills(catalogue, tuple(step.role_key for step in route_steps(plan)))
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(2, 1)
        self.pickers, self._typical = {}, set()
        for number, skill in enumerate(asked):
            known = rated.get(skill.key)
            is_typical = known is None or known.is_typical
            level = known.level if known is not None else skill.typical_level
            self._add_row(grid, number, (skill.key, skill.name), level, is_typical=is_typical)
        self.column.replaceWidget(self._rows, rows)
        self._rows.deleteLater()
        self._rows = rows

    def _add_row(self, grid: QGridLayout, row: int, skill: tuple[str, str], level: int, *, is_typical: bool) -> None:
        key, name = skill
        catalogue = self.context.workspace.catalogue
        picker = LevelPicker(name, level)
        chip = Chip(_("typical"))
        if not is_typical:
            chip.hide()
        words = Label("", "small", "text3", wrap=True)

        def explain(chosen: int) -> None:
            signs = catalogue.skill(key).signals.get(chosen, ())
            words.setText(" · ".join((_(LEVEL_NAMES[chosen]), *signs[:1])))

        def chosen(new_level: int) -> None:
            self._typical.discard(key)
            chip.hide()
            explain(new_level)
            self.changed.emit()

        if is_typical:
            self._typical.add(key)
        explain(level)
        picker.level_chosen.connect(chosen)
        self.pickers[key] = picker
        grid.addWidget(Label(name, "strong", wrap=True), row, 0)
        grid.addWidget(picker, row, 1)
        grid.addWidget(words, row, 2)
        grid.addWidget(chip, row, 3)

    def save(self) -> None:
        """Keep the levels; those left as proposed stay marked as typical."""
        levels = {key: picker.value() for key, picker in self.pickers.items()}
        workspace = self.context.workspace
        typical = frozenset(self._typical)
        label = _("Answer: your skills")
        workspace.do(label, setup.answer_skills, workspace.catalogue, levels, typical, self.today())

    def focus_first(self) -> None:
        """Begin with the first skill."""
        for picker in self.pickers.values():
            picker.setFocus(Qt.FocusReason.TabFocusReason)
            return
