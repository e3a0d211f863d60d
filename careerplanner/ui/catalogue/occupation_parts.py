"""The parts of an occupation's details: its rated skills, and related occupations to choose next steps from."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careerplanner.domain.gap import weight_text
from careerplanner.i18n import _
from careerplanner.library.occupation import RatedSkill, Related, Step
from careerplanner.ui.kit.chip import Chip, ChipTone
from careerplanner.ui.kit.levels import SkillDots
from careerplanner.ui.kit.text import ElidedLabel, Label
from careerplanner.ui.look import fonts
from careerplanner.ui.look.theme import is_look_change
from careerplanner.wording import Wording

_LOOKS: dict[Step, tuple[ChipTone, str]] = {
    Step.UP: ("success", "arrow-up"),
    Step.LEVEL: ("neutral", ""),
    Step.DOWN: ("neutral", "arrow-down"),
    Step.UNKNOWN: ("neutral", ""),
}


def step_text(step: Step) -> str:
    """Where a related occupation lies, in two words; empty where that is not known."""
    return {Step.UP: _("Next step"), Step.LEVEL: _("Same level"), Step.DOWN: _("Below")}.get(step, "")


def related_text(one: Related, wording: Wording) -> str:
    """What is known of a related occupation against this one: pay in the nation, preparation."""
    parts = []
    if one.pay_ratio is not None:
        change = round(one.pay_ratio - 1, 2)
        words = _("pays {change} nationally").format(change=wording.numbers.signed_percent(change))
        parts.append(words if change else _("pays the same"))
    if one.job_zone is not None:
        parts.append(_("job zone {zone}").format(zone=one.job_zone))
    if not one.rated:
        parts.append(_("skills not rated"))
    return " · ".join(parts)


class FigureBlock(QWidget):
    """A caption, a figure below it, and below that in small words where it comes from; hidden without a figure."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.caption = Label(caption, "small", "text2", wrap=True)
        self.value = Label("", "h3", wrap=True, figures=True)
        self.words = Label("", "small", "text3", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for label in (self.caption, self.value, self.words):
            column.addWidget(label)
        column.addStretch(1)

    def show_figure(self, caption: str, value: str, words: str) -> None:
        """Show a figure; no value hides it."""
        self.caption.setText(caption)
        self.value.setText(value)
        self.words.setText(words)
        self.value.setAccessibleName(f"{caption}: {value}")
        self.value.setAccessibleDescription(words)
        self.setVisible(bool(value))


class RatedSkillRow(QWidget):
    """A rated skill: its name, dots for the level derived from the rating, and what it weighs."""

    def __init__(self, skill: RatedSkill, wording: Wording) -> None:
        super().__init__()
        self.skill = skill
        weight = skill.weight
        self.words = Label(weight_text(weight) if weight else _("not asked for"), "small", "text3")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(ElidedLabel(skill.name, "body", "text" if weight else "text3"), 1)
        row.addWidget(self.words)
        row.addWidget(SkillDots(skill.derived_level))
        tooltip = _("Rated {level} of 7, importance {importance} of 5, {month}").format(
            level="–" if skill.level is None else wording.numbers.plain(skill.level),
            importance="–" if skill.importance is None else wording.numbers.plain(skill.importance),
            month=skill.dated,
        )
        self.setToolTip(f"{tooltip}. {_('O*NET advises against this figure.')}" if skill.uncertain else tooltip)


class ChoiceBox(QCheckBox):
    """A check box whose words are shortened where there is no room; the whole words are its name and tooltip."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._whole = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        fonts.set_style(self, "body")
        self._fit()

    def _room_beside_text(self) -> int:
        return fonts.px(20) + 12

    def _fit(self) -> None:
        room = max(0, self.width() - self._room_beside_text())
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setToolTip(self._whole if shown != self._whole else "")
        if shown.replace("&", "&&") != self.text():
            self.setText(shown.replace("&", "&&"))

    def sizeHint(self) -> QSize:
        """Room for the whole words."""
        width = self._room_beside_text() + self.fontMetrics().horizontalAdvance(self._whole) + 4
        return QSize(width, max(fonts.px(24), fonts.line_height("body") + 8))

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(fonts.px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the words to what fits."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Ask for the room of the new text scale."""
        super().changeEvent(event)
        if is_look_change(event):
            self.updateGeometry()
            self._fit()


class RelatedRow(QWidget):
    """A related occupation with a box to choose it as a next step; where a move leads there already, that is said."""

    toggled = Signal()

    def __init__(self, one: Related, wording: Wording, *, is_linked: bool) -> None:
        super().__init__()
        self.one = one
        self.is_linked = is_linked
        self.box = ChoiceBox(one.title)
        self.box.setChecked(is_linked)
        self.box.setEnabled(not is_linked)
        self.box.setAccessibleDescription(f"{step_text(one.step)}. {related_text(one, wording)}".strip(". "))
        tone, icon = _LOOKS[one.step]
        chip = Chip(_("In your plan") if is_linked else step_text(one.step), tone, "check" if is_linked else icon)
        self.words = Label(related_text(one, wording), "small", "text3", wrap=True)
        fonts.sized(self.words, lambda words: words.setContentsMargins(fonts.px(20) + 8, 0, 0, 0))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.box, 0, 0)
        if chip.text():
            grid.addWidget(chip, 0, 1)
        grid.addWidget(self.words, 1, 0, 1, 2)
        self.box.toggled.connect(lambda _on: self.toggled.emit())

    def is_chosen(self) -> bool:
        """Whether the user chose it, and no move leads there yet."""
        return self.box.isChecked() and not self.is_linked


class Rows(QWidget):
    """A column of widgets that is filled anew."""

    def __init__(self, spacing: int = 6) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)
        self.widgets: list[QWidget] = []

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these in place of those before."""
        for widget in self.widgets:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.widgets = list(widgets)
        for widget in self.widgets:
            self._column.addWidget(widget)
        self.setVisible(bool(self.widgets))
