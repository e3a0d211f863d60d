"""The skills of a check-in, one below the other: one's own level, the level that was said, and a remark."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from careerplanner.app.commands.talks.check_ins import Seen
from careerplanner.app.queries.goals.text import level_name
from careerplanner.app.queries.talks.check_ins import agreement_text
from careerplanner.domain import limits
from careerplanner.domain.gap import Gap
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.text import Label

_NONE = ""
_REMARK, _COLUMNS, _LINES = 2, 4, 3


@dataclass(frozen=True, slots=True)
class _Row:
    gap: Gap
    name: str
    level: ComboBox
    remark: QLineEdit
    agrees: Label


class SkillRows(QWidget):
    """What was said of each skill."""

    def __init__(self, asked: Sequence[tuple[Gap, str]]) -> None:
        super().__init__()
        self.rows = [self._row(gap, name) for gap, name in asked]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(_REMARK, 1)
        for place, row in enumerate(self.rows):
            line = place * _LINES
            own = Label(_("you say {level}").format(level=level_name(row.gap.rated)), "small", "text2")
            grid.addWidget(Label(row.name, "strong", wrap=True), line, 0, 1, _COLUMNS)
            for column, part in enumerate((own, row.level, row.remark, row.agrees)):
                grid.addWidget(part, line + 1, column)
            grid.setRowMinimumHeight(line + 2, 4)

    def _row(self, gap: Gap, name: str) -> _Row:
        levels = [(_NONE, _("they say …")), *((str(level), level_name(level)) for level in range(6))]
        level = ComboBox(_("{skill}: they say").format(skill=name), levels)
        remark = QLineEdit(maxLength=limits.LONGEST_LINE)
        remark.setPlaceholderText(_("why, in a word"))
        remark.setAccessibleName(_("{skill}: why").format(skill=name))
        row = _Row(gap, name, level, remark, Label("", "small", "text2"))
        level.chosen.connect(partial(self._tell, row))
        return row

    def _tell(self, row: _Row, level: str) -> None:
        row.agrees.setText(agreement_text(row.gap.rated, int(level)) if level else "")

    def seen(self) -> tuple[Seen, ...]:
        """What was said; refused where a remark has no level."""
        found = []
        for row in self.rows:
            level, remark = row.level.value(), row.remark.text().strip()
            if level:
                found.append(Seen(row.gap.skill_key, int(level), remark))
            elif remark:
                row.level.setFocus()
                raise Refused(
                    _("{skill}: there is a remark, but no level. Add a level from 0 to 5.").format(skill=row.name)
                )
        return tuple(found)

    def show_seen(self, seen: Sequence[Seen]) -> None:
        """Fill in what was said; skills that do not stand here are left out."""
        said = {each.skill_key: each for each in seen}
        for row in self.rows:
            each = said.get(row.gap.skill_key)
            row.level.set_value("" if each is None else str(each.level))
            row.remark.setText("" if each is None else each.remark)
            self._tell(row, row.level.value())
