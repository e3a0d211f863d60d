"""ChanceFields: from what the chance of a step is taken, and the one that is set by hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.app.queries.path.role_facts import ChanceSettings
from careerplanner.domain.employer_rows import Way
from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.number_edit import NumberEdit

_PERCENT = 100.0


class ChanceFields(QWidget):
    """``way_chosen`` tells a way, ``set_by_hand`` the yearly chance and its range as shares, ``asked`` the questions.

    A chance without a range is as sure as it is written.
    """

    way_chosen = Signal(str)
    set_by_hand = Signal(float, object)
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        names = {
            Way.PUBLISHED: _("Published rates"),
            Way.SEEN: _("What you have seen"),
            Way.VACANCIES: _("Posts that come free"),
            Way.BY_HAND: _("Set by hand"),
        }
        self.way = ComboBox(_("Chance of the step from"), [(str(way), name) for way, name in names.items()])
        self.field = Field(_("Chance of the step from"), self.way)
        self.chance = NumberEdit("%", 0.01, 99.99, placeholder=_("such as 15 %"))
        self.low = NumberEdit("%", 0.01, 99.99, placeholder=_("such as 8 %"))
        self.high = NumberEdit("%", 0.01, 99.99, placeholder=_("such as 25 %"))
        self.chance_field = Field(_("Chance in a year"), self.chance)
        self.low_field = Field(_("At least, 8 times in 10"), self.low)
        self.high_field = Field(_("At most, 8 times in 10"), self.high)
        self.ask = Button(_("Answer 3 questions about openings"), "link", clicked=self.asked.emit)
        self._role_key = ""
        self._settings: ChanceSettings | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.field, self.chance_field, self.low_field, self.high_field, self.ask):
            column.addWidget(part)
        self.way.chosen.connect(self._choose)
        for edit in (self.chance, self.low, self.high):
            edit.committed.connect(self._tell)

    def show_settings(self, role_key: str, settings: ChanceSettings) -> None:
        """Show what holds for the chance of the step into this role."""
        if (role_key, settings) != (self._role_key, self._settings):
            self._role_key, self._settings = role_key, settings
            self.way.set_value(str(settings.way))
            low, high = settings.between or (None, None)
            for edit, share in ((self.chance, settings.by_hand), (self.low, low), (self.high, high)):
                edit.set_value(None if share is None else round(share * _PERCENT, 4))
            for field in (self.field, self.chance_field, self.low_field, self.high_field):
                field.clear_error()
        self._show_fields(self.way.value())

    def show_again(self) -> None:
        """Go back to the way that holds, after one was refused; what is wrong stays said."""
        if self._settings is not None:
            self.way.set_value(str(self._settings.way))
            self._show_fields(self.way.value())

    def _show_fields(self, way: str) -> None:
        for field in (self.chance_field, self.low_field, self.high_field):
            field.setVisible(way == Way.BY_HAND)
        self.ask.setVisible(way != Way.BY_HAND)

    def _choose(self, way: str) -> None:
        self._show_fields(way)
        self.field.clear_error()
        if way == Way.BY_HAND and self.chance.value() is None:
            self.chance.setFocus()
            return
        self.way_chosen.emit(way)

    def _tell(self, _value: object) -> None:
        chance, low, high = (edit.value() for edit in (self.chance, self.low, self.high))
        if chance is None:
            return
        between = None if low is None or high is None else (low / _PERCENT, high / _PERCENT)
        self.set_by_hand.emit(chance / _PERCENT, between)
