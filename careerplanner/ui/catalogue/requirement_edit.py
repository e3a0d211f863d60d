"""RequirementEdit: what a role asks of skills: level, weight, gate, each in a row of its own."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.domain.catalogue import Requirement
from careerplanner.domain.gap import weight_text
from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button, IconButton
from careerplanner.ui.kit.combo import ComboBox, SearchableCombo
from careerplanner.ui.kit.levels import LevelPicker
from careerplanner.ui.kit.text import ElidedLabel, Label

_WEIGHTS = (1.0, 0.6, 0.3)
_LOWEST, _USUAL = 1, 3


class RequirementRow(QWidget):
    """One skill; ``removed`` tells that the role should ask nothing of it."""

    removed = Signal()

    def __init__(self, name: str, requirement: Requirement) -> None:
        super().__init__()
        self.skill = requirement.skill
        self.level = LevelPicker(_("Level of {skill}").format(skill=name), requirement.level)
        self.level.setMinimum(_LOWEST)
        self.level.set_level(requirement.level)
        weights = [(str(weight), weight_text(weight)) for weight in _WEIGHTS]
        self.weight = ComboBox(_("Weight of {skill}").format(skill=name), weights, str(requirement.weight))
        self.weight.setMinimumContentsLength(7)
        self.gate = QCheckBox(_("Required"))
        self.gate.setAccessibleName(_("{skill} is required").format(skill=name))
        self.gate.setToolTip(_("Without it, nobody gets the role."))
        self.gate.setChecked(requirement.gate)
        remove = IconButton(_("Do not ask for {skill}").format(skill=name), "x", clicked=self.removed.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(ElidedLabel(name), 4)
        row.addWidget(self.level)
        row.addWidget(self.weight, 2)
        row.addWidget(self.gate)
        row.addWidget(remove)

    def requirement(self) -> Requirement:
        """What the row says."""
        return Requirement(self.skill, self.level.value(), float(self.weight.value()), gate=self.gate.isChecked())


class RequirementEdit(QWidget):
    """The rows, and a field to add another skill; ``new_skill_wanted`` tells that there is none for it yet."""

    new_skill_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[RequirementRow] = []
        self._names: dict[str, str] = {}
        self.none = Label(_("It asks for no skill yet."), "small", "text3", wrap=True)
        self.skill = SearchableCombo(_("Add a skill"), placeholder=_("Add a skill: type to find it"))
        self.new_skill = Button(_("New skill…"), "ghost", "plus", clicked=self.new_skill_wanted.emit)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        adding = QHBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(self.skill, 1)
        adding.addWidget(self.new_skill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.none)
        column.addLayout(self._column)
        column.addLayout(adding)
        self.skill.chosen.connect(self.add_skill)

    def show_requirements(self, requirements: Sequence[Requirement], names: Mapping[str, str]) -> None:
        """Begin with these; ``names`` are those of every skill that can be asked for."""
        self._names = dict(names)
        for requirement in requirements:
            self._add(requirement)
        self._offer()

    def know_skill(self, key: str, name: str) -> None:
        """Ask for a skill that has just been made."""
        self._names[key] = name
        self.add_skill(key)

    def add_skill(self, key: str) -> None:
        """Ask for another skill, at a middle level."""
        if key and key not in {row.skill for row in self.rows}:
            self._add(Requirement(key, _USUAL, _WEIGHTS[1], gate=False))
            self.rows[-1].level.setFocus()
        self._offer()

    def requirements(self) -> tuple[Requirement, ...]:
        """What the rows say."""
        return tuple(row.requirement() for row in self.rows)

    def _add(self, requirement: Requirement) -> None:
        row = RequirementRow(self._names.get(requirement.skill, requirement.skill), requirement)
        row.removed.connect(self._remover(row))
        self.rows.append(row)
        self._column.addWidget(row)

    def _remover(self, row: RequirementRow) -> Callable[[], None]:
        return lambda: self._remove(row)

    def _remove(self, row: RequirementRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._offer()
        self.skill.setFocus()

    def _offer(self) -> None:
        asked = {row.skill for row in self.rows}
        self.skill.set_items(sorted(((k, n) for k, n in self._names.items() if k not in asked), key=lambda kn: kn[1]))
        self.skill.setCurrentIndex(-1)
        self.skill.setEditText("")
        self.none.setVisible(not self.rows)
