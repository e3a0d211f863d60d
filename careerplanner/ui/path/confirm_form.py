"""ConfirmForm: what a step asks for that a release lists; it has no odds until this is answered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.app.commands.path.step import StepAsks
from careerplanner.app.queries.path.education_text import education_levels
from careerplanner.app.queries.path.map import MoveLine
from careerplanner.app.queries.path.text import move_kind_text
from careerplanner.domain.catalogue import MoveKind
from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.messages import Field, InlineMessage
from careerplanner.ui.kit.text import Label
from careerplanner.ui.path.step_fields import MonthsEdit

_UNKNOWN, _HAVE, _LACK = "", "yes", "no"


class ConfirmForm(QWidget):
    """``confirmed`` tells the source, the target and the ``StepAsks`` of the step."""

    confirmed = Signal(str, str, object)

    def __init__(self) -> None:
        super().__init__()
        self._pair = ("", "")
        self.words = Label("", "small", "text2", wrap=True)
        self.kind = ComboBox(_("Kind of move"), [(str(kind), move_kind_text(kind)) for kind in MoveKind])
        self.months = MonthsEdit(whole=True)
        levels = [(str(level), name) for level, name in education_levels()]
        self.education = ComboBox(_("Education it asks for"), [(_UNKNOWN, _("I don’t know")), *levels])
        self.has_education = ComboBox(
            _("Do you have it?"), [(_HAVE, _("Yes, I have it")), (_LACK, _("No, not yet"))], _LACK
        )
        self.licence = ComboBox(
            _("License"),
            [(_UNKNOWN, _("None is asked for")), (_HAVE, _("Asked for, and I hold it")), (_LACK, _("I lack it"))],
        )
        self.message = InlineMessage()
        self.months_field = Field(_("Least months in the role before"), self.months)
        self._has_field = Field(_("Do you have it?"), self.has_education)
        self.confirm = Button(_("Confirm this step"), "primary", "check", clicked=self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (
            self.words,
            Field(_("Kind of move"), self.kind),
            self.months_field,
            Field(_("Education it asks for"), self.education),
            self._has_field,
            Field(_("License"), self.licence),
            self.message,
            self.confirm,
        ):
            column.addWidget(part)
        self.education.chosen.connect(self._show_has)
        self._has_field.hide()
        self.message.hide()

    def show_move(self, move: MoveLine, source_name: str) -> None:
        """Ask about this move; what was filled in stays while it is the same one."""
        pair = (move.source, move.target)
        if pair == self._pair:
            return
        self._pair = pair
        self.words.setText(
            _("The step from {role} is not confirmed. Say what it asks for, and it has odds.").format(role=source_name)
        )
        self.kind.set_value(str(move.kind))
        self.months.set_value(float(move.least_months))
        self.education.set_value(_UNKNOWN)
        self.has_education.set_value(_LACK)
        self.licence.set_value(_UNKNOWN)
        self._show_has(_UNKNOWN)
        self.message.hide()

    def say_refused(self, sentence: str) -> None:
        """Say why the answers were refused."""
        self.message.say(sentence, "warning")

    def _show_has(self, level: str) -> None:
        self._has_field.setVisible(bool(level))

    def _tell(self) -> None:
        if not self.months.commit():
            self.months.setFocus()
            return
        education = self.education.value()
        licence = self.licence.value()
        asks = StepAsks(
            kind=MoveKind(self.kind.value()),
            min_months=int(self.months.value() or 0),
            education=int(education) if education else None,
            has_education=self.has_education.value() == _HAVE,
            holds_licence=None if licence == _UNKNOWN else licence == _HAVE,
        )
        self.confirmed.emit(*self._pair, asks)
