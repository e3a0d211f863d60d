"""The parts of the role inspector: what is required, other skills, and links."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careerplanner.app.queries.path.role_facts import SkillGap
from careerplanner.app.queries.path.role_text import gap_note
from careerplanner.domain.gap import Readiness
from careerplanner.domain.skills import SkillState
from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button, Kind
from careerplanner.ui.kit.icon_label import IconLabel
from careerplanner.ui.kit.levels import SkillDots
from careerplanner.ui.kit.text import ElidedLabel, Label
from careerplanner.ui.look import fonts
from careerplanner.wording import Wording


class CoverageFigures(QWidget):
    """How much of all that a role asks for is covered, and what of that is backed by evidence, side by side."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        self._figures: list[Label] = []
        captions = (_("covered"), _("of that, evidenced"))
        notes = (
            _("Levels reached out of the levels asked for, weighted by how much each skill matters. Not a chance."),
            _("The part of what is covered that dated evidence backs."),
        )
        for column, (caption, note) in enumerate(zip(captions, notes, strict=True)):
            figure = Label("", "h2", figures=True)
            words = Label(caption, "small", "text3")
            figure.setToolTip(note)
            words.setToolTip(note)
            figure.setAccessibleDescription(note)
            grid.addWidget(figure, 0, column)
            grid.addWidget(words, 1, column)
            self._figures.append(figure)
        grid.setColumnStretch(1, 1)
        self._captions = captions

    def show_readiness(self, three: Readiness, wording: Wording) -> None:
        """Show both figures of a role."""
        texts = (wording.numbers.percent(three.coverage), wording.numbers.percent(three.evidenced))
        for label, text, caption in zip(self._figures, texts, self._captions, strict=True):
            label.setText(text)
            label.setAccessibleName(f"{text} {caption}")

    def texts(self) -> tuple[str, ...]:
        """What is shown."""
        return tuple(label.text() for label in self._figures)


class RequiredRow(QWidget):
    """A skill that is required: whether it is met, its name, the level shown of the one needed, and what is missing."""

    def __init__(self, gap: SkillGap) -> None:
        super().__init__()
        self.gap = gap
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel("check" if gap.met else "lock-simple", "success" if gap.met else "warning", 15))
        row.addWidget(ElidedLabel(gap.name, "body"), 1)
        level = min(gap.shown, gap.required)
        self.figure = Label(_("{shown} of {required}").format(shown=level, required=gap.required), "small", "text2")
        row.addWidget(self.figure)
        self.words = Label(gap_note(gap), "small", "text2", wrap=True)
        self.words.setContentsMargins(23, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.words)
        # Only now: a widget that is shown before it has a place is a window, and takes the focus.
        self.words.setVisible(bool(self.words.text()))
        met = _("met") if gap.met else _("not met")
        self.setAccessibleName(
            ", ".join(part for part in (gap.name, self.figure.text(), met, self.words.text()) if part)
        )


class GapRow(QWidget):
    """A skill that is asked for but not required: its name, dots for the level one has and needs, what backs it."""

    def __init__(self, gap: SkillGap) -> None:
        super().__init__()
        self.gap = gap
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(ElidedLabel(gap.name, "body", "text" if not gap.met else "text2"), 1)
        row.addWidget(SkillDots(gap.rated, gap.required))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        self.words = Label(gap_text(gap), "small", "text3", wrap=True)
        column.addWidget(self.words)


def gap_text(gap: SkillGap) -> str:
    """What holds for a skill of the role: what backs the level, and whether a goal is on its way."""
    states = {
        SkillState.CLAIMED: _("claimed"),
        SkillState.EVIDENCED: _("evidenced"),
        SkillState.CONFIRMED: _("confirmed"),
    }
    if gap.is_claimed_only:
        parts = [_("claimed, not shown")]
    elif not gap.rated:
        parts = [_("not rated yet")]
    else:
        parts = [_("typical level, not confirmed by you") if gap.is_typical else states[gap.state]]
    if not gap.met:
        parts.append(_("a goal is on it") if gap.has_goal else _("no goal yet"))
    return " · ".join(parts)


class ShortenedButton(Button):
    """A button whose words are shortened where there is no room for them."""

    def __init__(self, text: str, kind: Kind, icon: str) -> None:
        super().__init__(text.replace("&", "&&"), kind, icon)
        self._whole = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _room_beside_text(self) -> int:
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&"))

    def sizeHint(self) -> QSize:
        """Room for the whole words."""
        width = self._room_beside_text() + self.fontMetrics().horizontalAdvance(self._whole)
        return QSize(width + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(min(self.sizeHint().width(), fonts.px(110)), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the words to what fits."""
        super().resizeEvent(event)
        room = self.width() - self._room_beside_text()
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if shown.replace("&", "&&") != self.text():
            self.setText(shown.replace("&", "&&"))


class LinkRows(QWidget):
    """Links one below the other, each with a quiet word at its right; ``chosen`` tells the key of the link."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._rows: list[QWidget] = []
        self.buttons: list[Button] = []

    def show_links(self, links: Sequence[tuple[str, str, str, str]]) -> None:
        """Show these links as (key, text, word at the right, tooltip)."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self.buttons = [], []
        for key, text, note, tooltip in links:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            button = ShortenedButton(text, "link", "arrow-right")
            button.clicked.connect(self._teller(key))
            button.setAccessibleDescription(note)
            button.setToolTip(tooltip)
            line.addWidget(button, 1)
            line.addStretch(0)
            words = Label(note, "small", "text3")
            words.setToolTip(tooltip)
            words.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            line.addWidget(words)
            self._column.addWidget(row)
            self._rows.append(row)
            self.buttons.append(button)

    def _teller(self, key: str) -> Callable[[], object]:
        return lambda *_checked: self.chosen.emit(key)
