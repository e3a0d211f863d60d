"""What can you show for it? Evidence is noted for what was done, while its figures are still known."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit

from careerplanner.app.commands.goals import skills
from careerplanner.app.queries.goals.evidence import evidence_note
from careerplanner.app.queries.review.text import shown_text
from careerplanner.app.queries.review.week import ToShow, to_show
from careerplanner.domain.skills import EVIDENCE_FROM_LEVEL
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.combo import ComboBox, SearchableCombo
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.text import Label
from careerplanner.ui.review.question import Question, heading, note_nothing

_OTHER = "-"


class ShowQuestion(Question):
    """The second question."""

    def __init__(self, context: Context, today: Callable[[], date]) -> None:
        sentence = _("What happened, and what was the result? Names and figures help.")
        super().__init__(context, today, _("What can you show for it?"), sentence)
        self._offers: dict[str, ToShow] = {}
        self.about = ComboBox(_("What it came of"))
        self.leaves = Label("", "small", "text2", wrap=True)
        known = sorted((skill.name, skill.key) for skill in context.workspace.catalogue.skills)
        self.skill = SearchableCombo(items=[(key, name) for name, key in known], value=known[0][1] if known else "")
        self.skill_field = Field(_("&Skill"), self.skill)
        self.what = QLineEdit()
        self.what_field = Field(_("&What happened"), self.what)
        self.confirmed_by = QLineEdit()
        self.confirmed_by.setPlaceholderText(_("Name and role, if somebody confirmed it"))
        self.about_others = QCheckBox(_("It is about what &others learned or did"))
        self.add_button = Button(_("Note it"), icon="note-pencil", clicked=self._add)
        self.nothing = Label("", "small", "text3", wrap=True)
        self.noted = EntryList(_("Noted in these seven days"))
        self._build()

    def _build(self) -> None:
        self.column.addWidget(Field(_("What it came &of"), self.about))
        self.column.addWidget(self.leaves)
        self.column.addWidget(self.skill_field)
        self.column.addWidget(self.what_field)
        self.column.addWidget(Field(_("&Confirmed by"), self.confirmed_by))
        self.column.addWidget(self.about_others)
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(heading(_("Noted in these seven days")))
        self.column.addWidget(self.nothing)
        self.add_list(self.noted)
        self.column.addStretch(1)
        self.about.chosen.connect(lambda _key: self._fit())

    def load(self) -> None:
        """Show what was done, and the evidence of the week."""
        workspace, today, wording = self.context.workspace, self.today(), self.context.wording
        found = to_show(workspace.plan, workspace.catalogue, self.week)
        self._offers = {str(number): offer for number, offer in enumerate(found)}
        self.about.set_items([*((key, offer.title) for key, offer in self._offers.items()), (_OTHER, _("Other"))])
        if not self.about.value():
            self.about.setCurrentIndex(0)
        self.noted.set_rows(
            [
                Entry(item.id, item.what, note=evidence_note(item, workspace.plan, today, wording))
                for item in self.week.evidence
            ]
        )
        self.nothing.setText(note_nothing(not self.week.evidence))
        self.nothing.setVisible(not self.week.evidence)
        self._fit()

    def _fit(self) -> None:
        """The skill is asked only for what came of no goal."""
        offer = self._offers.get(self.about.value())
        self.skill_field.setVisible(offer is None)
        leaves = offer.leaves if offer is not None else ""
        self.leaves.setText(_("What it can leave behind: {what}").format(what=leaves))
        self.leaves.setVisible(bool(leaves))

    def summary(self) -> str:
        """How much was noted."""
        return shown_text(self.week)

    def take(self) -> bool:
        """Note the evidence that is typed."""
        if not self.what.text().strip():
            return False
        workspace, offer = self.context.workspace, self._offers.get(self.about.value())
        more: skills.EvidenceMore = {
            "level": offer.level or EVIDENCE_FROM_LEVEL if offer is not None else EVIDENCE_FROM_LEVEL,
            "goal_id": offer.goal_id if offer is not None else None,
            "about_others": self.about_others.isChecked(),
            "confirmed_by": self.confirmed_by.text(),
        }
        skill_key = offer.skill_key if offer is not None else self.skill.value()
        with self.what_field.guard_and_tell():
            workspace.do(
                _("Add evidence"),
                skills.add_evidence,
                workspace.catalogue,
                skill_key,
                self.what.text(),
                self.today(),
                **more,
            )
        for editor in (self.what, self.confirmed_by):
            editor.clear()
        self.about_others.setChecked(False)
        self.context.toast(_("Evidence added"), undo=True)
        self.answered.emit()
        return True

    def _add(self) -> None:
        if not self.take():
            self.what_field.set_error(_("Say what happened: evidence needs a sentence."))
            self.what.setFocus()

    def focus_first(self) -> None:
        """The sentence comes first."""
        self.what.setFocus(Qt.FocusReason.TabFocusReason)
