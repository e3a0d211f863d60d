"""The what-if panel: sliders that are tried on the chart at once, and kept only when the user says so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from careerplanner.app.queries.salary.page import WhatIf
from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.inspector import Inspector
from careerplanner.ui.kit.slider_row import SliderRow
from careerplanner.ui.kit.text import Label


class WhatIfPanel(Inspector):
    """Four sliders. ``moved`` tells that one is being dragged, ``settled`` that it was let go."""

    moved = Signal()
    settled = Signal()
    keep_wanted = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("What if"), always_floats=True)
        self._plan = WhatIf(0, 0, 0, None)
        self.hours = SliderRow(_("Learning a week"), 0, 20, 0.5, decimals=1, suffix=" h")
        self.budget = SliderRow(_("Yearly raise"), 0, 10, 0.1, decimals=1, suffix=" %")
        self.wait = SliderRow(_("Wait for a step"), 0, 48, 1, suffix=_(" mo"))
        self.inflation = SliderRow(_("Inflation"), 0, 10, 0.1, decimals=1, suffix=" %")
        self.hours.set_hint(_("Meets requirements sooner"))
        self.budget.set_hint(_("For an average performer"))
        self.wait.set_hint(_("Median, once requirements are met"))
        self.inflation.set_hint(_("In the long run"))
        self.rows = (self.hours, self.budget, self.wait, self.inflation)
        self.keep = Button(_("Keep these values"), "primary", clicked=self.keep_wanted.emit)
        self.reset = Button(_("Reset"), "ghost", "arrow-counter-clockwise", clicked=self.show_plan)
        self.save = Button(_("Save as scenario…"), "secondary", "plus", clicked=self.save_wanted.emit)
        self.effect = Label("", "small", "accent_text", wrap=True)
        self._build()

    def _build(self) -> None:
        self.head.addWidget(Label(_("What if"), "h2"), 1)
        for row in self.rows:
            row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            self.body.addWidget(row)
            row.moved.connect(self._moved)
            row.settled.connect(self._settled)
        self.body.addWidget(self.effect)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep, 1)
        buttons.addWidget(self.reset)
        self.body.addLayout(buttons)
        self.body.addWidget(self.save)
        self.body.addStretch(1)

    def set_plan(self, plan: WhatIf) -> None:
        """Take the values of the plan; the sliders follow unless something is being tried."""
        trying = self.is_trying()
        self._plan = plan
        self.wait.setVisible(plan.wait_months is not None)
        if not trying:
            self._show(plan)
        self._update_buttons()

    def _show(self, what: WhatIf) -> None:
        self.hours.set_value(what.hours_per_week)
        self.budget.set_value(what.raise_budget * 100)
        self.inflation.set_value(what.inflation_mean * 100)
        self.wait.set_value(what.wait_months or 0)

    def values(self) -> WhatIf:
        """Where the sliders stand; a slider that was not moved gives the plan's own value, to the last digit."""
        plan = self._plan

        def taken(row: SliderRow, own: float, factor: float) -> float:
            return own if row.number.text() == _as_text(row, own * factor) else row.value() / factor

        wait = None if plan.wait_months is None else taken(self.wait, plan.wait_months, 1)
        return WhatIf(
            taken(self.hours, plan.hours_per_week, 1),
            taken(self.budget, plan.raise_budget, 100),
            taken(self.inflation, plan.inflation_mean, 100),
            wait,
        )

    def is_trying(self) -> bool:
        """Whether a slider stands elsewhere than in the plan."""
        return self.values() != self._plan

    def plan_values(self) -> WhatIf:
        """The values of the plan."""
        return self._plan

    def show_plan(self) -> None:
        """Go back to the plan's own values."""
        self._show(self._plan)
        self._settled()

    def _moved(self, _value: float) -> None:
        self._update_buttons()
        self.moved.emit()

    def _settled(self, _value: float = 0.0) -> None:
        self._update_buttons()
        self.settled.emit()

    def _update_buttons(self) -> None:
        self.keep.setEnabled(self.is_trying())
        self.save.setEnabled(self.is_trying())
        self.reset.setEnabled(self.is_trying())


def _as_text(row: SliderRow, value: float) -> str:
    return row.number.prefix() + row.number.textFromValue(value) + row.number.suffix()
