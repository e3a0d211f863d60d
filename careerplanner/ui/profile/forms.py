"""The forms of the Profile page: pay, experience, education, certificate, language."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from careerplanner.app.commands.profile import pay, profile, side_jobs
from careerplanner.app.workspace import Workspace
from careerplanner.domain.pay_rows import PayBasis, SideJob
from careerplanner.domain.plan import Certificate, Education, Experience, Language, PayRecord
from careerplanner.domain.promotion_value import USUAL_OVERTIME_FACTOR
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.number_edit import NumberEdit
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.unit_edits import HoursEdit, MoneyEdit, MonthEdit
from careerplanner.ui.profile.entry_form import EntryForm
from careerplanner.units import Cents, Minutes, hours_of, minutes_of

_MONTH_HINT = "2025-01"


def _line(text: str = "") -> QLineEdit:
    edit = QLineEdit()
    edit.setText(text)
    edit.setMaxLength(1000)
    return edit


def _money(cents: Cents | None, currency: str, *, optional: bool = False) -> MoneyEdit:
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
        base: Cents = _required(values["base"], _("Base pay"))
        day: date = _required(values["effective_on"], _("The day"))
        parts: pay.PayParts = {
            "basis": PayBasis(values["basis"]),
            "hours_per_week": hours_of(values["hours"] or Minutes(0)),
            "overtime_cents": values["overtime"] or Cents(0),
            "bonus_cents": values["bonus"] or Cents(0),
            "shift_cents": values["shift"] or Cents(0),
            "overtime_hours": values["overtime_hours"] or 0.0,
            "overtime_factor": values["overtime_factor"],
            "note": values["note"],
        }
        if record is None:
            workspace.do(_("Add pay"), pay.add, base, day, **parts)
        else:
            workspace.do(_("Change pay"), pay.change, record.id, base_cents=base, effective_on=day, **parts)

    form = EntryForm(_("Change pay") if record else _("Add pay"), save, parent)
    basis = SegmentedControl(_("Pay basis"), _bases())
    basis.set_value(record.basis.value if record else "year")
    hours_edit = HoursEdit()
    hours_edit.set_value(minutes_of(hours))
    form.add_field("effective_on", _("From"), _day(record.effective_on if record else today))
    form.add_field("basis", _("Base pay is per"), basis)
    form.add_field("base", _("Base pay before tax"), _money(record.base_cents if record else None, currency))
    form.add_field("hours", _("Hours a week"), hours_edit)
    _add_overtime(form, record, currency)
    form.add_field("bonus", _("Bonus a year"), _money(record.bonus_cents if record else Cents(0), currency))
    form.add_field("shift", _("Shift pay a year"), _money(record.shift_cents if record else Cents(0), currency))
    form.add_field("note", _("Note"), _line(record.note if record else ""))
    return form


def _add_overtime(form: EntryForm, record: PayRecord | None, currency: str) -> None:
    """Overtime as people think of it, hours a week and what each pays; and what is known as an amount alone."""
    extra, factor = NumberEdit(_("h"), 0, 80), NumberEdit("×", 1, 5, optional=False)
    extra.set_value(record.overtime_hours if record else 0.0)
    factor.set_value(record.overtime_factor if record else USUAL_OVERTIME_FACTOR)
    amount = _money(record.overtime_cents if record else Cents(0), currency)
    form.add_field("overtime_hours", _("Overtime, hours a week"), extra)
    form.add_field("overtime_factor", _("Overtime factor"), factor, _("What an hour of overtime pays, in base hours"))
    form.add_field("overtime", _("Other overtime pay a year"), amount)


def side_job_form(workspace: Workspace, row: SideJob | None, parent: QWidget) -> EntryForm:
    """Add a job beside the main one, or change it."""

    def save(values: Mapping[str, Any]) -> None:
        title: str = values["title"]
        base: Cents = _required(values["base"], _("Pay"))
        basis, hours = PayBasis(values["basis"]), hours_of(values["hours"] or Minutes(0))
        times: side_jobs.SideJobTimes = {"started": values["started"], "ended": values["ended"]}
        if row is None:
            workspace.do(_("Add job"), side_jobs.add, title, base, basis, hours, **times)
        else:
            changed: side_jobs.SideJobChange = {
                "title": title,
                "base_cents": base,
                "basis": basis,
                "hours_per_week": hours,
                **times,
            }
            workspace.do(_("Change job"), side_jobs.change, row.id, **changed)

    form = EntryForm(_("Change job") if row else _("Add job"), save, parent)
    basis = SegmentedControl(_("Pay basis"), _bases())
    basis.set_value((row.basis if row else PayBasis.HOUR).value)
    hours_edit = HoursEdit()
    hours_edit.set_value(minutes_of(row.hours_per_week) if row else None)
    form.add_field("title", _("Job"), _line(row.title if row else ""))
    form.add_field("basis", _("Pay is per"), basis)
    form.add_field(
        "base", _("Pay before tax"), _money(row.base_cents if row else None, workspace.plan.profile.currency)
    )
    form.add_field("hours", _("Hours a week"), hours_edit)
    form.add_field("started", _("From"), _month(row.started if row else None, optional=True), _("Optional"))
    form.add_field("ended", _("To"), _month(row.ended if row else None, optional=True), _("Leave empty if current"))
    return form


def _bases() -> list[tuple[str, str]]:
    words = {PayBasis.YEAR: _("Year"), PayBasis.MONTH: _("Month"), PayBasis.HOUR: _("Hour")}
    return [(key.value, text) for key, text in words.items()]


def experience_form(workspace: Workspace, row: Experience | None, parent: QWidget) -> EntryForm:
    """Add a position held, or change one."""

    def save(values: Mapping[str, Any]) -> None:
        title: str = values["title"]
        started: str = _required(values["started"], _("The start"))
        more: profile.PositionMore = {
            "role_key": values["role_key"],
            "employer": values["employer"],
            "ended": values["ended"],
            "note": values["note"],
        }
        if row is None:
            workspace.do(_("Add position"), profile.add_experience, title, started, **more)
        else:
            change = profile.change_experience
            workspace.do(_("Change position"), change, row.id, title=title, started=started, **more)

    form = EntryForm(_("Change position") if row else _("Add position"), save, parent)
    roles = [("", _("Another role")), *((role.key, role.name) for role in workspace.catalogue.roles)]
    form.add_field("title", _("Title"), _line(row.title if row else ""))
    form.add_field("role_key", _("Closest role of the catalogue"), ComboBox("", roles, row.role_key if row else ""))
    form.add_field("employer", _("Employer"), _line(row.employer if row else ""), _("Optional"))
    form.add_field("started", _("From"), _month(row.started if row else None))
    form.add_field("ended", _("To"), _month(row.ended if row else None, optional=True), _("Leave empty if current"))
    form.add_field("note", _("Note"), _line(row.note if row else ""))
    return form


def education_form(workspace: Workspace, row: Education | None, parent: QWidget) -> EntryForm:
    """Add a course of study, or change one."""

    def save(values: Mapping[str, Any]) -> None:
        qualification: str = values["qualification"]
        institution: str = values["institution"]
        more: profile.StudyMore = {
            "started": values["started"],
            "ended": values["ended"],
            "note": values["note"],
        }
        if row is None:
            workspace.do(_("Add education"), profile.add_education, qualification, institution, **more)
        else:
            words: profile.StudyChange = {"qualification": qualification, "institution": institution, **more}
            workspace.do(_("Change education"), profile.change_education, row.id, **words)

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
        name: str = values["name"]
        issuer: str = values["issuer"]
        expires: date | None = values["expires_on"]
        earned: date = _required(values["earned_on"], _("The day it was earned"))
        if row is None:
            workspace.do(_("Add certificate"), profile.add_certificate, name, earned, issuer, expires)
        else:
            changed: profile.CertificateChange = {
                "name": name,
                "issuer": issuer,
                "earned_on": earned,
                "expires_on": expires,
            }
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
        name: str = values["name"]
        level: str = values["level"]
        if row is None:
            workspace.do(_("Add language"), profile.add_language, name, level)
        else:
            workspace.do(_("Change language"), profile.change_language, row.id, name=name, level=level)

    form = EntryForm(_("Change language") if row else _("Add language"), save, parent)
    levels = [(level, level) for level in profile.LANGUAGE_LEVELS]
    form.add_field("name", _("Language"), _line(row.name if row else ""))
    form.add_field(
        "level", _("Level"), ComboBox("", levels, row.level if row else "B1"), _("CEFR: A1 to C2, or native")
    )
    return form
