"""StepFields: what holds for one step of the route; each field shows its default and can go back to it."""

from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app.queries.path.role_facts import StepSettings
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import IconButton
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.unit_edits import MoneyEdit, MonthEdit
from careerplanner.ui.kit.value_edit import ValueEdit
from careerplanner.ui.look import fonts
from careerplanner.wording import speaking

_MOST_MONTHS: Final = 600


class MonthsEdit(ValueEdit[float]):
    """A number of months, whole or with a fraction."""

    def __init__(self, *, whole: bool) -> None:
        super().__init__(optional=True)
        self._whole = whole
        fonts.set_style(self, "body", figures=True)

    def read(self, text: str) -> float:
        """The number of months."""
        value = speaking().times.read_months(text, 0, _MOST_MONTHS)
        if self._whole and value % 1:
            raise Refused(_("Give whole months, such as 18."))
        return value

    def written(self, value: float) -> str:
        """The number with its unit."""
        return speaking().times.months(value)


Value = TypeVar("Value")


class StepField(QWidget, Generic[Value]):
    """A field with a button at its right that takes it back to its default."""

    def __init__(self, caption: str, editor: ValueEdit[Value]) -> None:
        super().__init__()
        self.editor = editor
        self.field = Field(caption, editor)
        self.reset = IconButton(_("Use the default: {field}").format(field=caption), "arrow-counter-clockwise")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        column = QVBoxLayout()
        column.addSpacing(self.field.caption.sizeHint().height() + 7)
        column.addWidget(self.reset)
        column.addStretch(1)
        row.addLayout(column)
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)

    def show_value(self, value: Value | None, default: str, *, anew: bool) -> None:
        """Show one's own value, or the default where there is none; ``anew`` when it is another step's."""
        self.editor.setPlaceholderText(default)
        if anew or value != self.editor.value():
            self.editor.set_value(value)
            self.field.clear_error()
        self.reset.setVisible(value is not None)


class StepFields(QWidget):
    """``changed`` tells the name of a field of the step and the ``StepChange`` of it, with None for the default."""

    changed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._step_id = ""
        self.min_months = StepField(_("Minimum months before"), MonthsEdit(whole=True))
        self.wait_months = StepField(_("Usual wait after that"), MonthsEdit(whole=False))
        self.entry_cents = StepField(_("Entry pay a year"), MoneyEdit(optional=True))
        self.not_before = StepField(_("Not before"), MonthEdit(optional=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for name in ("min_months", "wait_months", "entry_cents", "not_before"):
            row: StepField[Any] = getattr(self, name)
            column.addWidget(row)
            row.editor.committed.connect(lambda value, name=name: self._tell(name, value))
            row.reset.clicked.connect(lambda _checked=False, name=name: self._reset(name))

    def _reset(self, name: str) -> None:
        row: StepField[Any] = getattr(self, name)
        row.editor.setFocus()
        self._tell(name, None)

    def _tell(self, name: str, value: object) -> None:
        self.changed.emit(name, {name: value})

    def row(self, name: str) -> StepField[Any]:
        """The row of a field, by its name in the plan."""
        found: StepField[Any] = getattr(self, name)
        return found

    def show_settings(self, settings: StepSettings, currency: str) -> None:
        """Show what holds for a step."""
        wording = speaking(currency)
        anew, self._step_id = settings.step_id != self._step_id, settings.step_id
        money = self.entry_cents.editor
        assert isinstance(money, MoneyEdit)
        money.set_currency(currency)
        least = _("Default: {months}").format(months=wording.times.months(settings.default_min_months))
        wait = _("Default: {months}").format(months=wording.times.months(settings.default_wait_months))
        entry = settings.default_entry_cents
        pay = _("Default: {pay}").format(pay=wording.money.cents(entry)) if entry is not None else _("No default")
        self.min_months.show_value(settings.min_months, least, anew=anew)
        self.wait_months.show_value(settings.wait_months, wait, anew=anew)
        # A wait that was set once still holds; the chance of the step has taken its place.
        self.wait_months.setVisible(settings.wait_months is not None)
        self.entry_cents.show_value(settings.entry_cents, pay, anew=anew)
        self.not_before.show_value(settings.not_before, _("Default: no limit"), anew=anew)
        hint = _("In the role {role}.").format(role=settings.source_name)
        self.min_months.setToolTip(hint)
