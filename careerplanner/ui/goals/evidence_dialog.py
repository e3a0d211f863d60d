"""A piece of evidence for a skill: what happened, when, which level it shows, and who confirms it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from careerplanner.app.commands.goals import skills
from careerplanner.app.queries.goals.metrics import reading_choices
from careerplanner.app.queries.goals.text import level_name
from careerplanner.domain.plan import Evidence
from careerplanner.domain.skills import EVIDENCE_FROM_LEVEL, OTHERS_FROM_LEVEL
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.goals.proof_fields import ProofFields
from careerplanner.ui.goals.story_fields import StoryFields
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.entry_dialog import EntryDialog, note_edit
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.text import Label


class EvidenceDialog(EntryDialog):
    """Adds evidence for a skill, or changes ``evidence``; ``prompt`` says what there may be to show."""

    def __init__(
        self,
        context: Context,
        today: Callable[[], date],
        parent: QWidget | None,
        skill_key: str,
        *,
        evidence: Evidence | None = None,
        level: int = EVIDENCE_FROM_LEVEL,
        goal_id: str | None = None,
        prompt: str = "",
    ) -> None:
        remove = partial(remove_evidence, context, evidence) if evidence is not None else None
        skill = context.workspace.catalogue.skill(skill_key)
        title = _("Evidence for {skill}").format(skill=skill.name)
        hint = _("What it can leave behind: {what}").format(what=prompt) if prompt else ""
        save = _("Save") if evidence else _("Add evidence")
        super().__init__(title, save, parent, sentence=hint, remove=remove, width=520)
        self.context = context
        self._today = today
        self._skill = skill
        self._evidence = evidence
        self.what = note_edit()
        self.what.setPlaceholderText(_("What happened, and what was the result? Names and figures help."))
        self.day = DateEdit()
        self.level = ComboBox(items=[(str(each), level_name(each)) for each in range(1, 6)])
        self.signs = Label("", "small", "text3", wrap=True)
        self.about_others = QCheckBox(_("It is about what &others learned or did"))
        self.confirmed_by = QLineEdit()
        self.confirmed_by.setPlaceholderText(_("Name and role, if somebody confirmed it"))
        self.people = QLineEdit()
        self.people.setPlaceholderText(_("Names of those who were there"))
        self.goal = ComboBox()
        self.proof = ProofFields(reading_choices(context.workspace.plan, today(), context.wording))
        self.story = StoryFields()
        self.what_field = Field(_("&What happened"), self.what)
        self._build()
        self._fill(max(1, level), goal_id)

    def _build(self) -> None:
        self.body.addWidget(self.what_field)
        self.add_row(Field(_("&Day"), self.day), Field(_("&Level it shows"), self.level))
        self.body.addWidget(self.signs)
        self.body.addWidget(self.about_others)
        self.add_row(Field(_("&People involved"), self.people), Field(_("&Confirmed by"), self.confirmed_by))
        self.body.addWidget(self.proof)
        self.body.addWidget(Field(_("&Goal"), self.goal))
        self.body.addWidget(self.story)
        self.level.chosen.connect(self._explain)

    def _fill(self, level: int, goal_id: str | None) -> None:
        plan, known = self.context.workspace.plan, self._evidence
        shown = [goal for goal in plan.goal if goal.skill_key == self._skill.key]
        if known is not None:
            level, goal_id = known.level, known.goal_id
            self.what.setPlainText(known.what)
            self.about_others.setChecked(known.about_others)
            self.confirmed_by.setText(known.confirmed_by)
            self.people.setText(known.people)
            self.proof.show_proof(known.kind, known.place, known.reading_id)
            self.story.show_evidence(known)
        self.day.set_value(known.happened_on if known else self._today())
        self.level.set_value(str(level))
        self.goal.set_items([("", _("No goal")), *((goal.id, goal.title) for goal in shown)])
        self.goal.set_value(goal_id or "")
        self._explain(str(level))
        self.what.setFocus(Qt.FocusReason.TabFocusReason)

    def _explain(self, level: str) -> None:
        signs = self._skill.signals.get(int(level), ())
        words = list(signs[:2])
        if int(level) >= OTHERS_FROM_LEVEL:
            words.append(_("From level 4 on, evidence counts when it is about other people."))
        self.signs.setText("\n".join(f"· {each}" for each in words))

    def apply(self) -> bool:
        """Add or change the evidence."""
        if not self.what.toPlainText().strip():
            self.what_field.set_error(_("Say what happened: evidence needs a sentence."))
            self.what.setFocus()
            return False
        day = self.day.value()
        assert day is not None
        values: skills.EvidenceMore = {
            "level": int(self.level.value()),
            "about_others": self.about_others.isChecked(),
            "confirmed_by": self.confirmed_by.text().strip(),
            "goal_id": self.goal.value() or None,
            "people": self.people.text(),
            **self.proof.values(),
            **self.story.values(),
        }
        workspace, what = self.context.workspace, self.what.toPlainText()
        if self._evidence is None:
            add, key = skills.add_evidence, self._skill.key
            workspace.do(_("Add evidence"), add, workspace.catalogue, key, what, day, **values)
            self.context.toast(_("Evidence added"), undo=True)
        else:
            change = skills.change_evidence
            workspace.do(_("Change evidence"), change, self._evidence.id, what=what, happened_on=day, **values)
        return True


def remove_evidence(context: Context, evidence: Evidence) -> None:
    """Remove a piece of evidence, with a way back."""
    context.workspace.do(_("Remove evidence"), skills.remove_evidence, evidence.id)
    context.toast(_("Evidence removed"), undo=True)
