"""The assumption register as a table: every number of the projection, edited in place, with its source."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from careerplanner.app.queries.path.text import origin_text, source_text
from careerplanner.app.queries.projection.assumptions import AssumptionRow
from careerplanner.app.queries.projection.pauses import PAUSE_KEY
from careerplanner.app.queries.salary.step_assumptions import (
    MONEY,
    exact_value,
    shown_default,
    shown_range,
    shown_value,
)
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView
from careerplanner.units import amount_of
from careerplanner.wording import Wording


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    row: AssumptionRow


class AssumptionCard(Card):
    """``edit`` takes (key, value) as the model does, and may refuse; ``reset_wanted`` tells a key."""

    reset_wanted = Signal(str)
    reset_all_wanted = Signal()

    def __init__(self, edit: Callable[[str, float], object]) -> None:
        super().__init__(_("Assumptions"), _("Every number behind the projection. Change a value in place; F2 edits."))
        self._take = edit
        self._wording = Wording()
        columns = (
            Column(_("Assumption"), lambda r: r.row.name, tooltip=_whole_name),
            Column(_("Value"), self._shown, figures=True, edit=self._edit, style="strong", tooltip=self._exact),
            Column(_("Range"), self._range, figures=True, tone=lambda _row: "text2", tooltip=_what_range),
            Column(_("Default"), lambda r: shown_default(r.row, self._wording), figures=True, tone=_quiet),
            Column(
                _("Where it comes from"),
                lambda r: source_text(r.row.origin),
                tooltip=_whole_origin,
                style="small",
                tone=lambda _row: "text2",
            ),
        )
        self.model = TableModel(columns, self)
        self.table = TableView(_("Assumptions"), self.model, grows=True, wraps=True)
        self.table.stretch_too(4)
        self.message = InlineMessage()
        self.reset_one = Button(_("Reset this one"), "ghost", clicked=self._reset_one)
        self.reset_all = Button(_("Reset all"), "ghost", "arrow-counter-clockwise", clicked=self.reset_all_wanted.emit)
        self.add_to_head(self.reset_one)
        self.add_to_head(self.reset_all)
        self.add(self.message)
        self.add(self.table)
        self.model.refused.connect(self._say)
        self.table.row_chosen.connect(self._update_buttons)

    def _shown(self, row: _Row) -> str:
        return shown_value(row.row, self._wording)

    def _range(self, row: _Row) -> str:
        return shown_range(row.row, self._wording)

    def _exact(self, row: _Row) -> str:
        return exact_value(row.row, self._wording)

    def set_rows(self, rows: Sequence[AssumptionRow], wording: Wording) -> None:
        """Show these assumptions, and read what is typed for them in the same way."""
        self._wording = wording
        self.model.set_rows([_Row(row.key, row) for row in rows])
        self.reset_all.setEnabled(any(row.is_own and not row.is_fixed for row in rows))
        self._update_buttons(self.table.chosen_row())

    def _update_buttons(self, chosen: _Row | None) -> None:
        self.reset_one.setEnabled(chosen is not None and chosen.row.is_own and not chosen.row.is_fixed)

    def _edit(self, row: _Row, text: str) -> None:
        self.message.hide()
        if row.id.startswith(PAUSE_KEY):
            raise Refused(_("{name} belongs to a pause. Change it under “Pauses”.").format(name=row.row.name))
        if row.row.is_fixed:
            raise Refused(
                _("{name} belongs to the role or the move. Change it on the Path page.").format(name=row.row.name)
            )
        self._take(row.id, read_value(text, row.row.unit, self._wording))

    def _reset_one(self) -> None:
        chosen = self.table.chosen_row()
        if chosen is not None:
            self.reset_wanted.emit(chosen.id)

    def _say(self, sentence: str) -> None:
        self.message.say(sentence, "warning")


def read_value(text: str, unit: str, wording: Wording) -> float:
    """The value typed for an assumption, as the model takes it: “3.2 %” is 0.032; refused when it is none."""
    if unit == MONEY:
        return amount_of(wording.money.read(text))
    if unit.startswith("fraction"):
        return wording.numbers.read_percent(text.strip().removesuffix(_("{share} a year").format(share="")))
    if unit == "months":
        return wording.times.read_months(text)
    if unit == "month of the year":
        return float(wording.dates.read_month_name(text))
    return wording.numbers.read(text.strip().removesuffix(wording.times.years(2).split(" ", 1)[-1]))


def _whole_name(row: _Row) -> str:
    return "\n".join(part for part in (row.row.name, row.row.origin.note) if part)


def _what_range(row: _Row) -> str:
    return "" if row.row.low is None else _("What nobody knows exactly: in eight of ten cases it lies between these.")


def _whole_origin(row: _Row) -> str:
    return origin_text(row.row.origin)


def _quiet(row: _Row) -> str:
    return "text3" if not row.row.is_own else "text2"
