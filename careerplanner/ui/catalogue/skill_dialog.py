"""A skill of one's own catalogue: its name, what it is, and the signs of its levels."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from careerplanner.app.commands.catalogue import custom_skills
from careerplanner.domain.limits import LONGEST_TITLE
from careerplanner.domain.skills import LEVEL_NAMES
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.entry_dialog import EntryDialog, note_edit
from careerplanner.ui.kit.messages import Field

_LEVELS = range(1, 6)


class SkillDialog(EntryDialog):
    """Adds a skill, or changes one; ``saved`` is called with its key."""

    def __init__(
        self,
        context: Context,
        skill_key: str = "",
        parent: QWidget | None = None,
        saved: Callable[[str], object] | None = None,
    ) -> None:
        is_new = not skill_key
        super().__init__(
            _("New skill") if is_new else _("Edit skill"),
            _("Add skill") if is_new else _("Save"),
            parent,
            sentence=_("Signs show when a level is reached: one per line."),
            width=600,
        )
        self.context = context
        self._key = skill_key
        self._saved = saved
        self.name_edit = QLineEdit()
        self.name_edit.setMaxLength(LONGEST_TITLE)
        self.summary = note_edit(2)
        self.signs = {level: note_edit(2) for level in _LEVELS}
        self.name_field = Field(_("&Name"), self.name_edit)
        self.body.addWidget(self.name_field)
        self.body.addWidget(Field(_("&What it is"), self.summary))
        for level, edit in self.signs.items():
            caption = _("Level {level}: {name}").format(level=level, name=_(LEVEL_NAMES[level]))
            self.body.addWidget(Field(caption, edit))
        if skill_key:
            self._fill()
        self.name_edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self) -> None:
        skill = self.context.workspace.catalogue.skill(self._key)
        self.name_edit.setText(skill.name)
        self.summary.setPlainText(skill.summary)
        for level, edit in self.signs.items():
            edit.setPlainText("\n".join(skill.signals.get(level, ())))

    def apply(self) -> bool:
        """Add the skill, or change it."""
        workspace = self.context.workspace
        if not self.name_edit.text().strip():
            self.name_field.set_error(_("Give the skill a name."))
            self.name_edit.setFocus()
            return False
        self.name_field.clear_error()
        key = workspace.do(
            _("Edit skill") if self._key else _("Add skill"),
            custom_skills.save_skill,
            workspace.catalogue,
            self._key,
            name=self.name_edit.text().strip(),
            summary=self.summary.toPlainText().strip(),
            signals={level: signs for level in _LEVELS if (signs := _lines(self.signs[level].toPlainText()))},
        )
        if self._saved is not None:
            self._saved(key)
        return True


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
