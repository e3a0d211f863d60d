"""The first question: what one does now, since when, where, and for what pay."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app import local_pay
from careerplanner.app.commands.setup import setup
from careerplanner.app.commands.setup.jobs import FIRST_JOB
from careerplanner.app.queries.projection.local_pay import CURRENCY
from careerplanner.app.queries.setup.jobs import JobChoice, JobSource, job_choices, new_job, size_text
from careerplanner.domain import limits
from careerplanner.domain.pay import pay_on
from careerplanner.domain.plan import Standing
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.library import Library
from careerplanner.months import month_of
from careerplanner.ui.base.area_edit import area_edit
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.text import Label
from careerplanner.ui.kit.unit_edits import MonthEdit
from careerplanner.ui.setup.job_search import JobSearch
from careerplanner.ui.setup.pay_fields import PayFields
from careerplanner.ui.setup.step import Step

_CHIPS = 5


class WhereStep(Step):
    """Any job, in any currency, for any hours; between two jobs and before the first one, too."""

    def __init__(self, context: Context, today: Callable[[], date], library: Library) -> None:
        super().__init__(context, today)
        self.title = _("What do you do now?")
        self.sentence = _("Any job will do. Everything can be changed later.")
        self._library = library
        self.standing = SegmentedControl(
            _("Where you stand"),
            [
                (Standing.JOB.value, _("I have a job")),
                (Standing.BETWEEN.value, _("Between jobs")),
                (Standing.FIRST.value, _("First job")),
            ],
        )
        self.search = JobSearch(_("Your job"), _("Type a job: nurse aide, electrician, barista"), self._find)
        self.search_field = Field(_("Your job"), self.search)
        self.pay = PayFields(context.workspace.plan.profile.currency)
        self.since = MonthEdit(optional=True)
        self.since_field = Field(_("Since"), self.since)
        self.area = area_edit()
        self.area_field = Field(_("Where"), self.area)
        self._chips = QWidget()
        self._chip_row = FlowLayout(gap=8)
        self._size = Label(size_text(context.wording), "small", "text3", wrap=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.column.addWidget(self.standing, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.search_field)
        chips = QVBoxLayout(self._chips)
        chips.setContentsMargins(0, 0, 0, 0)
        chips.setSpacing(6)
        field = self.context.workspace.catalogue.field_name
        chips.addWidget(Label(_("Or one of these: {field}").format(field=field), "caption", "text2"))
        chips.addLayout(self._chip_row)
        self.column.addWidget(self._chips)
        self.column.addWidget(self.pay)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.since_field, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.area_field, 2, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.column.addWidget(self._size)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.search.chosen.connect(self.touch)
        self.search.line.textEdited.connect(self.touch)
        self.since.textEdited.connect(self.touch)
        self.area.chosen.connect(self.touch)
        self.pay.touched.connect(self.touch)
        self.pay.currency_chosen.connect(lambda _code: self._show_parts())
        self.standing.chosen.connect(self._choose_standing)

    def _find(self, typed: str) -> tuple[JobChoice, ...]:
        return job_choices(self.context.workspace.catalogue, self._library, typed)

    def _choose_standing(self, _key: str) -> None:
        self._show_parts()
        self.touch()

    def _show_parts(self) -> None:
        """Show what is asked of one who stands there; places are known for the United States alone."""
        standing = Standing(self.standing.value())
        has_job = standing is not Standing.FIRST
        self.search_field.set_caption(_("Your last job") if standing is Standing.BETWEEN else _("Your job"))
        for part in (self.search_field, self._chips, self.since_field, self._size):
            part.setVisible(has_job)
        self.area_field.setVisible(self.pay.currency.value() == CURRENCY)
        self.pay.show_standing(standing)

    def load(self) -> None:
        """Show job, pay and place of the plan, and some roles of the catalogue to choose at once."""
        if self.is_touched:
            return
        workspace = self.context.workspace
        plan, catalogue = workspace.plan, workspace.catalogue
        self._chip_row.clear()
        for role in catalogue.roles[:_CHIPS]:
            choice = JobChoice(JobSource.CATALOGUE, role.key, role.name)
            self._chip_row.addWidget(
                Button(role.short_name.replace("&", "&&"), clicked=partial(self.search.take, choice))
            )
        key = plan.profile.role_key
        known = key and key != FIRST_JOB
        self.search.show_choice(JobChoice(JobSource.CATALOGUE, key, catalogue.role(key).name) if known else None)
        self.standing.set_value(plan.profile.standing.value)
        self.since.set_value(plan.profile.role_since)
        self.pay.show_plan(plan.profile, pay_on(plan.pay_record, self.today()))
        if not self.area.count():
            areas = [("US", _("United States (national figures)"))]
            self.area.set_items(areas + [(a.code, a.name) for a in local_pay.find_areas("", 1000) if a.code != "US"])
        self.area.set_value(plan.profile.area_code)
        self._show_parts()

    def save(self) -> None:
        """Keep where one stands."""
        standing = Standing(self.standing.value())
        choice = None if standing is Standing.FIRST else self.search.choice()
        if choice is None and standing is not Standing.FIRST:
            self.search.setFocus()
            raise Refused(_("Type the job that you have, or had last, and choose what fits; your own title will do."))
        self.pay.commit()
        for edit, field in ((self.since, self.since_field), (self.area, self.area_field)):
            if not edit.commit():
                edit.setFocus()
                raise Refused(field.error())
        with self.since_field.guard_and_tell():
            limits.past_month(self.since.value(), month_of(self.today()), _("The start in the role"))
        with self.pay.pay_field.guard_and_tell():
            self._keep(standing, choice)
        self.is_touched = False

    def _keep(self, standing: Standing, choice: JobChoice | None) -> None:
        is_known = choice is not None and choice.source is JobSource.CATALOGUE
        currency = self.pay.currency.value()
        answer = setup.Where(
            role_key=choice.key if choice is not None and is_known else "",
            role_since=self.since.value() if standing is not Standing.FIRST else None,
            pay_cents=self.pay.cents() if standing is not Standing.FIRST else None,
            basis=self.pay.basis_value(),
            area_code=(self.area.value() or "US") if currency == CURRENCY else "US",
            job=None if choice is None else new_job(choice, self._library),
            standing=standing,
            currency=currency,
            work_hours_per_week=self.pay.hours.value(),
        )
        workspace = self.context.workspace
        workspace.do(_("Answer: where you are"), setup.answer_where, workspace.catalogue, answer, self.today())

    def focus_first(self) -> None:
        """Begin with the job."""
        self.search.line.setFocus(Qt.FocusReason.TabFocusReason)
