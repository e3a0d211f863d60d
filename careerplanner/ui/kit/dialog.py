"""Dialog: a small window over the window, with a title, a body, and buttons at its foot."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.scroll import ScrollColumn
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts


class Dialog(QDialog):
    """A dialog with a heading, a ``body`` that scrolls when it must, and buttons; Escape closes it."""

    def __init__(self, title: str, sentence: str = "", parent: QWidget | None = None, *, width: int = 520) -> None:
        super().__init__(parent)
        self._shown_with: dict[QLineEdit, str] = {}
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = Label(title, "h1", wrap=True)
        self.sentence = Label(sentence, "body", "text2", wrap=True)
        if not sentence:
            self.sentence.hide()
        self._scroll = ScrollColumn(title, 28, 8, 12)
        self.body = self._scroll.column
        self.refusal = InlineMessage()
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addStretch(1)
        self._lay_out()
        fonts.sized(self, lambda dialog: dialog.setMinimumWidth(min(fonts.px(width), 980)))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 20)
        column.setSpacing(12)
        words = QVBoxLayout()
        words.setContentsMargins(28, 0, 28, 0)
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        column.addLayout(words)
        column.addWidget(self._scroll, 1)
        said = QVBoxLayout()
        said.setContentsMargins(28, 0, 28, 0)
        said.addWidget(self.refusal)
        column.addLayout(said)
        self.foot.setContentsMargins(28, 4, 28, 0)
        column.addLayout(self.foot)

    def refuse(self, sentence: str) -> None:
        """Say above the buttons that something cannot be done; the dialog stays open."""
        self.refusal.say(sentence, "warning")

    def add_close_button(self) -> Button:
        """Put a button at the foot that closes the dialog; gives it back."""
        return self.add_button(Button(_("Close"), "primary", clicked=self.accept))

    def add_button(self, button: Button) -> Button:
        """Put a button at the foot, right of the others; gives it back."""
        self.foot.addWidget(button)
        return button

    def typed(self) -> list[tuple[str, str]]:
        """What stands in its lines that did not when it was shown: the name of each field and its text."""
        return [
            (name_of(line), line.text())
            for line in self._text_lines()
            if line.text().strip() and line.text() != self._shown_with.get(line, "")
        ]

    def _text_lines(self) -> list[QLineEdit]:
        """The lines for text of the plan: no search, and nothing that is secret."""
        return [
            line
            for line in self.findChildren(QLineEdit)
            if line.isVisible()
            and not line.isReadOnly()
            and not line.property("search")
            and not line.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
        ]

    def showEvent(self, event: QShowEvent) -> None:
        """Remember what the lines hold before anybody types."""
        super().showEvent(event)
        if not event.spontaneous():
            self._shown_with = {line: line.text() for line in self._text_lines()}


def name_of(field: QWidget) -> str:
    """The name of a field, or of what it is a part of, such as a field of numbers with its two arrows."""
    named: QWidget | None = field
    while named is not None and not named.accessibleName():
        named = named.parentWidget()
    return "" if named is None else named.accessibleName()
