"""The third question: how well one masters what the next role asks for."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from careerplanner.app.commands.setup import setup
from careerplanner.app.queries.goals.suggestions import setup_skills
from careerplanner.domain.skills import LEVEL_NAMES, current_ratings
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.chip import Chip
from careerplanner.ui.kit.levels import LevelPicker
from careerplanner.ui.kit.text import Label
from careerplanner.ui.setup.step import Step


class SkillsStep(Step):
    """How well one masters the skills that matter for the route."""

    def __init__(self, context: Context, today: Callable[[], date]) -> None:
        super().__init__(context, today)
        self.title = _("Your skills")
        self.sentence = _("Set to what is typical for your role. Change only what differs for you.")
        self.pickers: dict[str, LevelPicker] = {}
        self._typical: set[str] = set()
        self._chosen: dict[str, int] = {}
        self._rows = QWidget()
        self.column.addWidget(self._rows)
        self.column.addStretch(1)

    def load(self) -> None:
        """Show every skill that the next role asks for; levels that were chosen and not saved yet stay."""
        plan, catalogue = self.context.workspace.plan, self.context.workspace.catalogue
        rated = current_ratings(plan.rating)
        asked = setup_skills(plan, catalogue, self.today())
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(2, 1)
        self.pickers, self._typical = {}, set()
        for number, skill in enumerate(asked):
            known = rated.get(skill.key)
            is_typical = known is None or known.is_typical
            level = known.level if known is not None else skill.typical_level
            if skill.key in self._chosen:
                level, is_typical = self._chosen[skill.key], False
            self._add_row(grid, number, (skill.key, skill.name), level, is_typical=is_typical)
        self.column.replaceWidget(self._rows, rows)
        self._rows.deleteLater()
        self._rows = rows

    def _add_row(self, grid: QGridLayout, row: int, skill: tuple[str, str], level: int, *, is_typical: bool) -> None:
        key, name = skill
        catalogue = self.context.workspace.catalogue
        picker = LevelPicker(name, level)
        chip = Chip(_("typical"))
        if not is_typical:
            chip.hide()
        words = Label("", "small", "text3", wrap=True)

        def explain(chosen: int) -> None:
            signs = catalogue.skill(key).signals.get(chosen, ())
            words.setText(" · ".join((_(LEVEL_NAMES[chosen]), *signs[:1])))

        def chosen(new_level: int) -> None:
            self._typical.discard(key)
            self._chosen[key] = new_level
            chip.hide()
            explain(new_level)
            self.touch()

        if is_typical:
            self._typical.add(key)
        explain(level)
        picker.level_chosen.connect(chosen)
        self.pickers[key] = picker
        grid.addWidget(Label(name, "strong", wrap=True), row, 0)
        grid.addWidget(picker, row, 1)
        grid.addWidget(words, row, 2)
        grid.addWidget(chip, row, 3)

    def save(self) -> None:
        """Keep the levels; those left as proposed stay marked as typical."""
        levels = {key: picker.value() for key, picker in self.pickers.items()}
        workspace = self.context.workspace
        typical = frozenset(self._typical)
        label = _("Answer: your skills")
        workspace.do(label, setup.answer_skills, workspace.catalogue, levels, typical, self.today())
        self._chosen = {}
        self.is_touched = False

    def focus_first(self) -> None:
        """Begin with the first skill."""
        for picker in self.pickers.values():
            picker.setFocus(Qt.FocusReason.TabFocusReason)
            return
