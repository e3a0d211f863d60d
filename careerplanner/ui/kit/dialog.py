"""Dialog: a small window over the window, with a title, a body, and buttons at its foot."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

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
        self._width = width
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
        self.setMinimumWidth(min(fonts.px(self._width), 980))

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
