"""A piece of evidence told as a story: the situation, what I did, what came of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from careerplanner.app.commands.goals.skills import EvidenceMore
from careerplanner.domain.plan import Evidence
from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.entry_dialog import note_edit
from careerplanner.ui.kit.messages import Field


class StoryFields(QWidget):
    """Three fields behind a link; they show at once where one of them holds something."""

    def __init__(self) -> None:
        super().__init__()
        self.link = Button(_("Tell it as a story, for a review or an interview"), "link", clicked=self.show_fields)
        self.situation, self.did, self.outcome = note_edit(2), note_edit(2), note_edit(2)
        self.situation.setPlaceholderText(_("What was the matter, and for whom?"))
        self.did.setPlaceholderText(_("What did you yourself do?"))
        self.outcome.setPlaceholderText(_("What was different afterwards? Figures help."))
        self._fields = (
            Field(_("&Situation"), self.situation),
            Field(_("What I d&id"), self.did),
            Field(_("What &came of it"), self.outcome),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        for field in self._fields:
            column.addWidget(field)
            field.hide()

    def show_fields(self) -> None:
        """Show the three fields in place of the link."""
        self.link.hide()
        for field in self._fields:
            field.show()
        self.situation.setFocus(Qt.FocusReason.TabFocusReason)

    def show_evidence(self, item: Evidence) -> None:
        """Show the story of a piece of evidence."""
        told = ((self.situation, item.situation), (self.did, item.did), (self.outcome, item.outcome))
        for editor, text in told:
            editor.setPlainText(text)
        if any(text for _editor, text in told):
            self.show_fields()

    def values(self) -> EvidenceMore:
        """What is told, for the command."""
        return {"situation": _text(self.situation), "did": _text(self.did), "outcome": _text(self.outcome)}


def _text(editor: QPlainTextEdit) -> str:
    return editor.toPlainText()
