"""Profile: who one is and where one stands; pay history, experience, education, and what matters."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar, Unpack, cast

from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from careerplanner.app import local_pay
from careerplanner.app.commands.profile import pay, profile, side_jobs
from careerplanner.app.pay_text import earned_text
from careerplanner.app.queries.profile import profile as queries
from careerplanner.app.queries.projection.local_pay import is_at_home
from careerplanner.i18n import _
from careerplanner.ui.base.area_edit import area_edit
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.page import Page
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.card_row import CardRow
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.progress import ProgressLine
from careerplanner.ui.kit.slider_row import SliderRow
from careerplanner.ui.kit.text import Label
from careerplanner.ui.kit.unit_edits import HoursEdit, MoneyEdit, MonthEdit
from careerplanner.ui.look import tokens
from careerplanner.ui.profile import forms
from careerplanner.ui.profile.entry_card import Entry, EntryCard
from careerplanner.units import hours_of, minutes_of

_LEAST = 400
"""The width of a column, at normal text size, below which the columns stand one below the other."""
_WEIGHTS = ("pay", "people", "flexibility", "growth")


class ProfilePage(Page):
    """Everything that the plan knows of the person; each field commits when it is left."""

    home: ClassVar[frozenset[str]] = frozenset(
        {"profile", "pay_record", "side_job", "experience", "education", "certificate", "language"}
    )

    def __init__(self, context: Context, today: Callable[[], date]) -> None:
        super().__init__(context, _("Profile"))
        self._today = today
        self.name, self.headline = QLineEdit(), QLineEdit()
        self.role = ComboBox("")
        self.since = MonthEdit(optional=True)
        self.area = area_edit()
        self.industry = ComboBox("", [("", _("Not given")), *local_pay.industries()])
        self.work_hours = HoursEdit()
        self.learning_hours = HoursEdit()
        self.target = MoneyEdit(optional=True)
        self.line = ProgressLine(_("Profile complete"))
        self.advice = Label("", "small", "text2", wrap=True)
        self.skills = Label("", "body", "text2", wrap=True)
        self.weights = {name: SliderRow(_weight_name(name), 0, 5, 1) for name in _WEIGHTS}
        self.pay = EntryCard(_("Pay history"), _("Add pay"), _("No pay yet. The projection starts from it."))
        self.side_jobs = EntryCard(
            _("Other jobs"), _("Add job"), _("None. A job beside this one counts in what you earn.")
        )
        self.experience = EntryCard(_("Experience"), _("Add position"), _("No position yet."))
        self.education = EntryCard(_("Education"), _("Add education"), _("None yet."))
        self.certificates = EntryCard(_("Certificates"), _("Add certificate"), _("None yet."))
        self.languages = EntryCard(_("Languages"), _("Add language"), _("None yet."))
        self.fields: dict[str, Field] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        left = _column(self._person_card(), self._skills_card(), self._weights_card(), self.languages)
        right = _column(self.pay, self.side_jobs, self.experience, self.education, self.certificates)
        self.body.addWidget(CardRow(left, right, least=_LEAST))
        self.body.addStretch(1)

    def _person_card(self) -> Card:
        card = Card(_("You"))
        card.add(self.line)
        card.add(self.advice)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        places: Sequence[tuple[str, str, QWidget, int, int, int]] = (
            ("name", _("Name"), self.name, 0, 0, 1),
            ("target_pay_cents", _("Pay you aim for, a year"), self.target, 0, 1, 1),
            ("headline", _("Headline"), self.headline, 1, 0, 2),
            ("role_key", _("Role now"), self.role, 2, 0, 1),
            ("role_since", _("In this role since"), self.since, 2, 1, 1),
            ("area_code", _("Where you work"), self.area, 3, 0, 2),
            ("industry", _("Industry"), self.industry, 4, 0, 2),
            ("work_hours_per_week", _("Working hours a week"), self.work_hours, 5, 0, 1),
            ("hours_per_week", _("Learning hours a week"), self.learning_hours, 5, 1, 1),
        )
        for name, caption, editor, row, column, span in places:
            field = Field(caption, editor)
            self.fields[name] = field
            grid.addWidget(field, row, column, 1, span)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        card.add(grid)
        return card

    def _skills_card(self) -> Card:
        card = Card(_("Skills"))
        card.add_to_head(Button(_("Rate skills"), "link", clicked=partial(self.context.navigate, "goals")))
        card.add(self.skills)
        return card

    def _weights_card(self) -> Card:
        card = Card(_("What matters to you"), _("From 0, not important, to 5, most important."))
        for row in self.weights.values():
            card.add(row)
        return card

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._commit_name)
        self.headline.editingFinished.connect(self._commit_headline)
        self.role.chosen.connect(lambda _key: self._stand())
        self.since.committed.connect(lambda _month: self._stand())
        self.area.chosen.connect(lambda code: self._commit(area_code=code))
        self.industry.chosen.connect(lambda code: self._commit(industry=code))
        self.work_hours.committed.connect(lambda minutes: self._commit(work_hours_per_week=hours_of(minutes)))
        self.learning_hours.committed.connect(lambda minutes: self._commit(hours_per_week=hours_of(minutes)))
        self.target.committed.connect(lambda cents: self._commit(target_pay_cents=cents))
        for name, row in self.weights.items():
            row.settled.connect(partial(self._commit_weight, name))
        lists: Sequence[tuple[EntryCard, str, Callable[[Any], QDialog], Any]] = (
            (self.pay, "pay_record", self._pay_form, pay.remove),
            (self.side_jobs, "side_job", self._side_job_form, side_jobs.remove),
            (self.experience, "experience", self._experience_form, profile.remove_experience),
            (self.education, "education", self._education_form, profile.remove_education),
            (self.certificates, "certificate", self._certificate_form, profile.remove_certificate),
            (self.languages, "language", self._language_form, profile.remove_language),
        )
        for entries, table, form, remove in lists:
            entries.add_wanted.connect(partial(self._open, form, None))
            entries.edit_wanted.connect(partial(self._edit, form, table))
            entries.remove_wanted.connect(partial(self._remove, remove))

    def reload(self) -> None:
        """Show the plan as it is now."""
        plan = self.context.workspace.plan
        mine = plan.profile
        for line, text in ((self.name, mine.name), (self.headline, mine.headline)):
            if not (line.hasFocus() and line.isModified()):
                line.setText(text)
                line.setCursorPosition(0)
        roles = [(role.key, role.name) for role in self.context.workspace.catalogue.roles]
        self.role.set_items(roles, mine.role_key)
        self.since.set_value(mine.role_since)
        if not self.area.count():
            areas = [("US", _("United States (national figures)"))]
            self.area.set_items(areas + [(a.code, a.name) for a in local_pay.find_areas("", 1000) if a.code != "US"])
        self.area.set_value(mine.area_code)
        self.fields["area_code"].setVisible(is_at_home(mine))  # places are those of the United States
        self.industry.set_value(mine.industry)
        self.work_hours.set_value(minutes_of(mine.work_hours_per_week))
        self.learning_hours.set_value(minutes_of(mine.hours_per_week))
        self.target.set_currency(mine.currency)
        self.target.set_value(mine.target_pay_cents)
        for name, row in self.weights.items():
            row.set_value(getattr(mine, f"weight_{name}"))
        self._show_lists()

    def _show_lists(self) -> None:
        plan = self.context.workspace.plan
        self.side_jobs.set_title(_("Other jobs"), earned_text(plan, self._today(), self.context.wording))
        for entries, lines in (
            (self.pay, queries.pay_lines(plan, self.context.wording)),
            (self.side_jobs, queries.side_job_lines(plan, self.context.wording)),
            (self.experience, queries.experience_lines(plan, self.context.wording)),
            (self.education, queries.education_lines(plan, self.context.wording)),
            (self.certificates, queries.certificate_lines(plan, self.context.wording)),
            (self.languages, queries.language_lines(plan)),
        ):
            entries.set_entries([Entry(line.id, line.title, line.note, line.figure) for line in lines])
        self.skills.setText(queries.skill_summary(plan, self.context.workspace.catalogue))
        found = queries.completeness(plan)
        self.line.set_fraction(found.done / found.parts)
        self.advice.setText(_("The most useful thing to add: {part}.").format(part=found.next_part))
        self.advice.setVisible(bool(found.next_part))
        self.header.set_subtitle(_("{done} of {parts} parts filled in").format(done=found.done, parts=found.parts))

    def _commit_name(self) -> None:
        if self.name.isModified():
            self.name.setModified(False)
            self._commit(name=self.name.text())

    def _commit_headline(self) -> None:
        if self.headline.isModified():
            self.headline.setModified(False)
            self._commit(headline=self.headline.text())

    def _commit(self, **one: Unpack[profile.ProfileChange]) -> None:
        """Change one field of the profile, unless it is that already; a refusal is said at its field."""
        ((name, value),) = one.items()
        if getattr(self.context.workspace.plan.profile, name) != value:
            with self.fields[name].guard():
                self.context.workspace.do(_("Change profile"), profile.change, **one)

    def _commit_weight(self, name: str, value: float) -> None:
        if getattr(self.context.workspace.plan.profile, f"weight_{name}") != round(value):
            weight = cast("profile.ProfileChange", {f"weight_{name}": round(value)})
            self.context.workspace.do(_("Change what matters"), profile.change, **weight)

    def _stand(self) -> None:
        workspace = self.context.workspace
        with self.fields["role_since"].guard():
            role, since = self.role.value(), self.since.value()
            workspace.do(_("Change role"), profile.stand_in, workspace.catalogue, role, since, self._today())

    def _open(self, form: Callable[[Any], QDialog], row: Any) -> None:
        form(row).open()

    def _edit(self, form: Callable[[Any], QDialog], table: str, row_id: str) -> None:
        rows = getattr(self.context.workspace.plan, table)
        self._open(form, next(row for row in rows if row.id == row_id))

    def _remove(self, command: Any, row_id: str) -> None:
        self.context.workspace.do(_("Remove entry"), command, row_id)
        self.context.toast(_("Entry removed"), undo=True)

    def _pay_form(self, row: Any) -> QDialog:
        return forms.pay_form(self.context.workspace, row, self._today(), self)

    def _side_job_form(self, row: Any) -> QDialog:
        return forms.side_job_form(self.context.workspace, row, self)

    def _experience_form(self, row: Any) -> QDialog:
        return forms.experience_form(self.context.workspace, row, self)

    def _education_form(self, row: Any) -> QDialog:
        return forms.education_form(self.context.workspace, row, self)

    def _certificate_form(self, row: Any) -> QDialog:
        return forms.certificate_form(self.context.workspace, row, self._today(), self)

    def _language_form(self, row: Any) -> QDialog:
        return forms.language_form(self.context.workspace, row, self)


def _weight_name(name: str) -> str:
    return {
        "pay": _("Pay"),
        "people": _("Working with people"),
        "flexibility": _("Flexible hours and place"),
        "growth": _("Learning and growth"),
    }[name]


def _column(*cards: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(tokens.CARD_GAP)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return made
