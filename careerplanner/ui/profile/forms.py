"""The forms of the Profile page: pay, experience, education, certificate, language."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from careerplanner.app.commands.profile import pay, profile
from careerplanner.app.workspace import Workspace
from careerplanner.domain.plan import Certificate, Education, Experience, Language, PayBasis, PayRecord
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.unit_edits import HoursEdit, MoneyEdit, MonthEdit
from careerplanner.ui.profile.entry_form import EntryForm

_MONTH_HINT = "2025-01"


def _line(text: str = "") -> QLineEdit:
    edit = QLineEdit()
    edit.setText(text)
    edit.setMaxLength(1000)
    return edit


def _money(cents: int | None, currency: str, *, optional: bool = False) -> MoneyEdit:
    edit = MoneyEdit(currency=currency, optional=optional)
    edit.set_value(cents)
    return edit


def _month(value: str | None, *, optional: bool = False) -> MonthEdit:
    edit = MonthEdit(optional=optional)
    edit.set_value(value)
    return edit


def _day(value: date | None, *, optional: bool = False) -> DateEdit:
    edit = DateEdit(optional=optional)
    edit.set_value(value)
    return edit


def _required(edit: Any, what: str) -> Any:
    if edit is None or edit == "":
        raise Refused(_("{what} is missing.").format(what=what))
    return edit


def pay_form(workspace: Workspace, record: PayRecord | None, today: date, parent: QWidget) -> EntryForm:
    """Add pay from a day on, or change a record."""
    currency = workspace.plan.profile.currency
    hours = record.hours_per_week if record else workspace.plan.profile.work_hours_per_week

    def save(values: Mapping[str, Any]) -> None:
        amounts = {name: (values[name] or 0) / 100 for name in ("overtime", "bonus", "shift")}
        base = _required(values["base"], _("Base pay")) / 100
        day = _required(values["effective_on"], _("The day"))
        basis = PayBasis(values["basis"])
        more = {**amounts, "hours_per_week": (values["hours"] or 0) / 60, "note": values["note"]}
        if record is None:
            workspace.do(_("Add pay"), pay.add, base, day, basis=basis, **more)
        else:
            workspace.do(_("Change pay"), pay.change, record.id, base=base, effective_on=day, basis=basis, **more)

    form = EntryForm(_("Change pay") if record else _("Add pay"), save, parent)
    basis = SegmentedControl(_("Pay basis"), [("year", _("Year")), ("hour", _("Hour"))])
    basis.set_value(record.basis.value if record else "year")
    hours_edit = HoursEdit()
    hours_edit.set_value(round(hours * 60))
    form.add_field("effective_on", _("From"), _day(record.effective_on if record else today))
    form.add_field("basis", _("Base pay is by the"), basis)
    form.add_field("base", _("Base pay before tax"), _money(record.base_cents if record else None, currency))
    form.add_field("hours", _("Hours a week"), hours_edit)
    form.add_field("overtime", _("Overtime pay a year"), _money(record.overtime_cents if record else 0, currency))
    form.add_field("bonus", _("Bonus a year"), _money(record.bonus_cents if record else 0, currency))
    form.add_field("shift", _("Shift pay a year"), _money(record.shift_cents if record else 0, currency))
    form.add_field("note", _("Note"), _line(record.note if record else ""))
    return form


def experience_form(workspace: Workspace, row: Experience | None, parent: QWidget) -> EntryForm:
    """Add a position held, or change one."""

    def save(values: Mapping[str, Any]) -> None:
        started = _required(values["started"], _("The start"))
        rest = {name: values[name] for name in ("role_key", "employer", "ended", "note")}
        if row is None:
            workspace.do(_("Add position"), profile.add_experience, values["title"], started, **rest)
        else:
            changed = {"title": values["title"], "started": started, **rest}
            workspace.do(_("Change position"), profile.change_experience, row.id, **changed)

    form = EntryForm(_("Change position") if row else _("Add position"), save, parent)
    roles = [("", _("Another role")), *((role.key, role.name) for role in workspace.catalogue.roles)]
    form.add_field("title", _("Title"), _line(row.title if row else ""))
    form.add_field("role_key", _("Closest role of the catalogue"), ComboBox("", roles, row.role_key if row else ""))
    form.add_field("employer", _("Employer"), _line(row.employer if row else ""), _("Optional"))
    form.add_field("started", _("From"), _month(row.started if row else None))
    form.add_field("ended", _("To"), _month(row.ended if row else None, optional=True), _("Empty while it lasts"))
    form.add_field("note", _("Note"), _line(row.note if row else ""))
    return form


def education_form(workspace: Workspace, row: Education | None, parent: QWidget) -> EntryForm:
    """Add a course of study, or change one."""

    def save(values: Mapping[str, Any]) -> None:
        changed = dict(values)
        if row is None:
            qualification, institution = changed.pop("qualification"), changed.pop("institution")
            workspace.do(_("Add education"), profile.add_education, qualification, institution, **changed)
        else:
            workspace.do(_("Change education"), profile.change_education, row.id, **changed)

    form = EntryForm(_("Change education") if row else _("Add education"), save, parent)
    form.add_field("qualification", _("Qualification"), _line(row.qualification if row else ""))
    form.add_field("institution", _("School"), _line(row.institution if row else ""))
    form.add_field("started", _("From"), _month(row.started if row else None, optional=True))
    form.add_field("ended", _("To"), _month(row.ended if row else None, optional=True))
    form.add_field("note", _("Note"), _line(row.note if row else ""))
    return form


def certificate_form(workspace: Workspace, row: Certificate | None, today: date, parent: QWidget) -> EntryForm:
    """Add a certificate, or change one."""

    def save(values: Mapping[str, Any]) -> None:
        earned = _required(values["earned_on"], _("The day it was earned"))
        changed = {**values, "earned_on": earned}
        if row is None:
            workspace.do(_("Add certificate"), profile.add_certificate, **changed)
        else:
            workspace.do(_("Change certificate"), profile.change_certificate, row.id, **changed)

    form = EntryForm(_("Change certificate") if row else _("Add certificate"), save, parent)
    form.add_field("name", _("Name"), _line(row.name if row else ""))
    form.add_field("issuer", _("Issued by"), _line(row.issuer if row else ""))
    form.add_field("earned_on", _("Earned on"), _day(row.earned_on if row else today))
    form.add_field("expires_on", _("Expires on"), _day(row.expires_on if row else None, optional=True), _("Optional"))
    return form


def language_form(workspace: Workspace, row: Language | None, parent: QWidget) -> EntryForm:
    """Add a language, or change one."""

    def save(values: Mapping[str, Any]) -> None:
        if row is None:
            workspace.do(_("Add language"), profile.add_language, **values)
        else:
            workspace.do(_("Change language"), profile.change_language, row.id, **values)

    form = EntryForm(_("Change language") if row else _("Add language"), save, parent)
    levels = [(level, level) for level in profile.LANGUAGE_LEVELS]
    form.add_field("name", _("Language"), _line(row.name if row else ""))
    form.add_field(
        "level", _("Level"), ComboBox("", levels, row.level if row else "B1"), _("CEFR: A1 to C2, or native")
    )
    return form
