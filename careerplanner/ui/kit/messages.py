"""Messages that stand in the layout near their cause: InlineMessage for a form, Field for one input."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.kit import painting
from careerplanner.ui.kit.buttons import Button, IconButton
from careerplanner.ui.kit.choice import take_back
from careerplanner.ui.kit.text import Label, caption_for
from careerplanner.ui.kit.value_edit import ValueEdit
from careerplanner.ui.look import announce, fonts, icons, tokens
from careerplanner.ui.look.theme import colour, look, repolish

MessageTone = Literal["info", "success", "warning", "danger"]
_SIGNS = {"info": "info", "success": "check-circle", "warning": "warning", "danger": "warning-circle"}
_COLOURS = {
    "info": ("accent_soft", "accent_text"),
    "success": ("success_soft", "success"),
    "warning": ("warning_soft", "warning"),
    "danger": ("danger_soft", "danger"),
}


class InlineMessage(QFrame):
    """A tinted box with a sign, a sentence, perhaps a button, and a cross; hidden until it says something."""

    def __init__(self, sentence: str = "", tone: MessageTone = "info") -> None:
        super().__init__()
        self._tone: MessageTone = tone
        self.sentence = Label("", "body", "text", wrap=True)
        self.close_button = IconButton(_("Close message"), "x", clicked=self.hide)
        self._row = QHBoxLayout(self)
        self._make_room()
        self._row.setSpacing(8)
        self._row.addWidget(self.sentence, 1)
        self._row.addWidget(self.close_button)
        self.action: Button | None = None
        if sentence:
            self.sentence.setText(sentence)
            self.setAccessibleName(sentence)
        else:
            self.hide()

    def _make_room(self) -> None:
        start, end = 14 + fonts.px(20) + 10, 8
        self._row.setContentsMargins(*((end, 8, start, 8) if self.isRightToLeft() else (start, 8, end, 8)))

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for the sign at another text scale or direction."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._make_room()

    def say(
        self, sentence: str, tone: MessageTone = "info", action: tuple[str, Callable[[], object]] | None = None
    ) -> None:
        """Show a sentence, with a button if ``action`` gives its words and what it does; screen readers hear it."""
        self._tone = tone
        if self.action is not None:
            self._row.removeWidget(self.action)
            self.action.deleteLater()
            self.action = None
        if action is not None:
            self.action = Button(action[0], "link", clicked=action[1])
            self._row.insertWidget(1, self.action)
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        self.update()
        announce.say(self, sentence, urgent=tone == "danger")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and sign."""
        painter = painting.smooth(QPainter(self))
        ground, ink = _COLOURS[self._tone]
        painting.box(painter, self.rect(), tokens.RADIUS_CONTROL, colour(ground), colour(ink, 0.35))
        size = fonts.px(20)
        mirrored = self.isRightToLeft()
        left = self.width() - 14 - size if mirrored else 14
        icons.paint(painter, QRect(left, 0, size, self.height()), _SIGNS[self._tone], getattr(look(), ink))


class Field(QWidget):
    """An input with its caption above, and below it a hint or what is wrong with it.

    An editor with a signal ``refused`` (see ``edits``) reports its own errors here. For errors of a command::

        with field.guard():
            workspace.do(...)
    """

    def __init__(self, caption: str, editor: QWidget, hint: str = "") -> None:
        super().__init__()
        self.editor = editor
        self._hint = hint
        self.caption = caption_for(editor, caption)
        self.below = Label(hint, "small", "text3", wrap=True)
        if not hint:
            self.below.hide()
        editor.setAccessibleDescription(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self.caption)
        column.addWidget(editor)
        column.addWidget(self.below)
        column.addStretch(1)
        refused = getattr(editor, "refused", None)
        if refused is not None:
            refused.connect(self.set_error)

    def set_caption(self, text: str) -> None:
        """Call the input otherwise, for the eye and for screen readers."""
        self.caption.setText(text)
        self.editor.setAccessibleName(text.replace("&", ""))

    def set_error(self, sentence: str) -> None:
        """Say below the input what is wrong, and tie it to the input for screen readers; no sentence clears it."""
        wrong = bool(sentence)
        self.below.setText(sentence or self._hint)
        self.below.set_tone("danger" if wrong else "text3")
        self.below.setVisible(bool(self.below.text()))
        self.editor.setAccessibleDescription(sentence or self._hint)
        if bool(self.editor.property("invalid")) != wrong:
            self.editor.setProperty("invalid", wrong)
            repolish(self.editor)
        if wrong:
            announce.say(self.editor, sentence, urgent=True)

    def error(self) -> str:
        """What is wrong, or nothing."""
        return self.below.text() if self.editor.property("invalid") else ""

    def clear_error(self) -> None:
        """The input is fine."""
        self.set_error("")

    @contextmanager
    def guard(self) -> Iterator[None]:
        """Show what a command refuses below the input, and go there; clear the error when it does not refuse."""
        try:
            yield
        except Refused as refused:
            take_back()
            if isinstance(self.editor, ValueEdit):
                self.editor.take_refusal()
            self.set_error(str(refused))
            self.editor.setFocus()
        else:
            self.clear_error()

    @contextmanager
    def guard_and_tell(self) -> Iterator[None]:
        """The same, and let the refusal go on to the form that saves."""
        try:
            yield
        except Refused as refused:
            self.set_error(str(refused))
            self.editor.setFocus()
            raise
        self.clear_error()
