"""SearchEdit: a field that is typed in to find something; Escape empties it, and leaves it when it is empty."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from careerplanner.ui.look import icons


def make_search(line: QLineEdit) -> None:
    """Let a field be one to find something in: a glass at its beginning, and what is typed is never called unsaved."""
    line.setProperty("search", True)
    line.setClearButtonEnabled(True)
    line.addAction(icons.icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition)


class SearchEdit(QLineEdit):
    """What is typed here is no part of the plan, so it is never called unsaved."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        make_search(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Escape while there is something to take back."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
