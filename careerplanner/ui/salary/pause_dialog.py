"""A pause: its kind, its months, and what is paid, learned and held meanwhile."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from careerplanner.app.commands.salary import pauses
from careerplanner.app.pause_text import kind_name
from careerplanner.domain.future_rows import Pause, PauseKind
from careerplanner.domain.limits import LONGEST_TITLE
from careerplanner.domain.pauses import LONGEST_MONTHS, MOST_HOURS_SHARE, USUAL_TERMS, Terms
from careerplanner.i18n import _
from careerplanner.months import month_of
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.entry_dialog import EntryDialog
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.number_edit import NumberEdit
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.text import Label
from careerplanner.ui.kit.unit_edits import MonthEdit

_PROPOSED_MONTHS = 6


class PauseDialog(EntryDialog):
    """Adds a pause, or changes the one that is in the plan; ``saved`` is called with its id."""

    def __init__(
        self,
        context: Context,
        today: Callable[[], date],
        row: Pause | None,
        parent: QWidget | None = None,
        saved: Callable[[str], object] | None = None,
        remove: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(
            _("Add pause") if row is None else _("Change pause"),
            _("Add pause") if row is None else _("Save"),
            parent,
            sentence=_(
                "Months in which you work less or not at all. Goals, months in the role and pay all move with it."
            ),
            remove=remove,
        )
        self.context = context
        self._row = row
        self._saved = saved
        kinds = [(kind.value, kind_name(kind)) for kind in PauseKind]
        self.kind = SegmentedControl(_("Kind of pause"), kinds, wraps=True)
        self.first = MonthEdit()
        self.months = NumberEdit(_("months"), 1, LONGEST_MONTHS, optional=False)
        self.pay = NumberEdit("%", 0, 100, optional=False)
        self.learning = NumberEdit("%", 0, MOST_HOURS_SHARE * 100, optional=False)
        self.held = QCheckBox(_("Time in the role stops"))
        self.assumed = Label(_("Assumed; change it to what you agreed."), "small", "text3", wrap=True)
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST_TITLE)
        self.months_field = Field(_("Le&ngth"), self.months)
        self._build()
        self._fill(today())

    def _build(self) -> None:
        self.body.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_row(Field(_("&First month"), self.first), self.months_field)
        self.add_row(
            Field(_("&Pay"), self.pay, _("Of what you earn")),
            Field(_("&Learning"), self.learning, _("Of your usual hours a week")),
        )
        meaning = _("Months in the role, reviews and promotions wait.")
        self.held.setAccessibleDescription(meaning)
        held = QVBoxLayout()
        held.setSpacing(2)
        held.addWidget(self.held)
        held.addWidget(Label(meaning, "small", "text3", wrap=True))
        self.body.addLayout(held)
        self.body.addWidget(self.assumed)
        self.body.addWidget(Field(_("N&ote"), self.note))
        self.kind.chosen.connect(self._take_kind)
        self.pay.committed.connect(self._tell_assumed)
        self.learning.committed.connect(self._tell_assumed)
        self.held.toggled.connect(self._tell_assumed)

    def _fill(self, today: date) -> None:
        row = self._row
        if row is None:
            self.first.set_value(str(month_of(today) + 1))
            self.months.set_value(_PROPOSED_MONTHS)
            self._show_terms(USUAL_TERMS[self._kind()])
        else:
            self.kind.set_value(row.kind.value)
            self.first.set_value(row.first_month)
            self.months.set_value(row.months)
            self.note.setText(row.note)
            self._show_terms(Terms(row.pay_share, row.hours_share, row.is_held))
        self._shown_kind = self._kind()
        self.kind.segments[self.kind.value()].setFocus(Qt.FocusReason.TabFocusReason)

    def _kind(self) -> PauseKind:
        return PauseKind(self.kind.value())

    def _terms(self) -> Terms:
        return Terms(_share(self.pay.value()), _share(self.learning.value()), self.held.isChecked())

    def _show_terms(self, terms: Terms) -> None:
        self.pay.set_value(round(terms.pay_share * 100, 6))
        self.learning.set_value(round(terms.hours_share * 100, 6))
        self.held.setChecked(terms.is_held)
        self._tell_assumed()

    def _take_kind(self, _key: str) -> None:
        """Propose what is usual for the kind, unless something of one's own stands there."""
        before, self._shown_kind = self._shown_kind, self._kind()
        if self.pay.commit() and self.learning.commit() and self._terms() == USUAL_TERMS[before]:
            self._show_terms(USUAL_TERMS[self._shown_kind])
        self._tell_assumed()

    def _tell_assumed(self, _value: object = None) -> None:
        """Mark what is only our assumption."""
        self.assumed.setVisible(self._terms() == USUAL_TERMS[self._kind()])

    def apply(self) -> bool:
        """Add or change the pause."""
        first, length, terms = self.first.value(), self.months.value(), self._terms()
        assert first is not None, "the field is never empty"
        assert length is not None, "the field is never empty"
        months = int(length)
        if months != length:
            self.months_field.set_error(_("Give whole months, such as 6."))
            self.months.setFocus()
            return False
        values: pauses.PauseTerms = {
            "pay_share": terms.pay_share,
            "hours_share": terms.hours_share,
            "is_held": terms.is_held,
            "note": self.note.text(),
        }
        workspace = self.context.workspace
        if self._row is None:
            row_id = workspace.do(_("Add pause"), pauses.add, self._kind(), first, months, **values)
        else:
            row_id = self._row.id
            changed: pauses.PauseChange = {"kind": self._kind(), "first_month": first, "months": months, **values}
            workspace.do(_("Change pause"), pauses.change, row_id, **changed)
        if self._saved is not None:
            self._saved(row_id)
        return True


def _share(percent: float | None) -> float:
    return 0.0 if percent is None else percent / 100
