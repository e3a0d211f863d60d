"""Labels: plain text in one of the text styles and colours, wrapped or shortened with an ellipsis."""

import re
from typing import Final, Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careerplanner.ui.look import fonts
from careerplanner.ui.look.fonts import TextStyle
from careerplanner.ui.look.theme import colour

Tone = Literal["text", "text2", "text3", "accent_text", "success", "warning", "danger", "on_accent"]

_LONG_WORD: Final = re.compile(r"\S{30,}")
_PIECE: Final = re.compile(r".{10}(?=.)")
_MAY_BREAK: Final = "\u200b"


def _breakable(text: str) -> str:
    """The text with places to break in words such as links, which would else make all around them as wide."""
    return _LONG_WORD.sub(lambda word: _PIECE.sub(rf"\g<0>{_MAY_BREAK}", word[0]), text)


class Label(QLabel):
    """A label that never guesses rich text, in a text style and a colour of the palette."""

    def __init__(
        self,
        text: str = "",
        style: TextStyle = "body",
        tone: Tone = "text",
        *,
        wrap: bool = False,
        figures: bool = False,
    ) -> None:
        super().__init__()
        self._tone: Tone = tone
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
        fonts.set_style(self, style, figures=figures)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._paint_tone()

    def text(self) -> str:
        """The text as it was given."""
        return self._text

    def setText(self, text: str) -> None:
        """Show a text; where it wraps, words that are too long for any line go on in the next one."""
        self._text = text
        super().setText(_breakable(text) if self.wordWrap() else text)

    def set_tone(self, tone: Tone) -> None:
        """Show the text in another colour of the palette."""
        self._tone = tone
        self._paint_tone()

    def _paint_tone(self) -> None:
        wanted = colour(self._tone)
        if self.palette().color(QPalette.ColorRole.WindowText) != wanted:
            palette = self.palette()
            palette.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colour from the new palette."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._paint_tone()


class ElidedLabel(Label):
    """One line that is shortened with an ellipsis when it does not fit; the whole text is then the tooltip."""

    def __init__(
        self, text: str = "", style: TextStyle = "body", tone: Tone = "text", *, figures: bool = False
    ) -> None:
        super().__init__(text, style, tone, figures=figures)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for an ellipsis."""
        return QSize(self.fontMetrics().horizontalAdvance("…") * 2, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text as far as it fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.drawText(self.contentsRect(), int(self.alignment()), shown)


class TwoLineLabel(ElidedLabel):
    """A title that goes on in a second line, and is shortened there when it still does not fit."""

    def __init__(self, text: str = "", style: TextStyle = "body", tone: Tone = "text") -> None:
        super().__init__(text, style, tone)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """A narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """One line, or two."""
        return len(self._lines(width)) * self.fontMetrics().lineSpacing()

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(self.fontMetrics().horizontalAdvance("…") * 6, self.fontMetrics().lineSpacing())

    def _lines(self, width: int) -> list[str]:
        """The text in at most two lines; the rest of a longer one is cut from the second."""
        text = self.text()
        layout = QTextLayout(text, self.font())
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(max(1, width))
        first = line.textLength()
        layout.endLayout()
        if first >= len(text):
            return [text]
        rest = self.fontMetrics().elidedText(text[first:].strip(), Qt.TextElideMode.ElideRight, width)
        return [text[:first].rstrip(), rest]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines; the whole text is the tooltip where one is cut."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        area = self.contentsRect()
        lines = self._lines(area.width())
        self.setToolTip(self.text() if lines[-1].endswith("…") else "")
        painter.drawText(area, int(self.alignment()) | Qt.TextFlag.TextDontClip, "\n".join(lines))


def label(
    text: str = "", style: TextStyle = "body", tone: Tone = "text", *, wrap: bool = False, figures: bool = False
) -> Label:
    """A label of plain text; see ``Label``."""
    return Label(text, style, tone, wrap=wrap, figures=figures)


def caption_for(editor: QWidget, text: str) -> Label:
    """The caption of an input: names it for screen readers, and Alt with the letter after ``&`` goes to it."""
    made = Label(text, "caption", "text2")
    made.setBuddy(editor)
    editor.setAccessibleName(text.replace("&", ""))
    return made
