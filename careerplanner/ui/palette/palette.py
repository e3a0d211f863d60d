"""The palette: a field over the window in which a few letters find every command, place and question."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from careerplanner.app.queries.palette.entry import Entry
from careerplanner.app.queries.palette.matching import Found, found_by
from careerplanner.i18n import _, ngettext
from careerplanner.ui.kit import painting
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import announce, fonts, icons
from careerplanner.ui.look.theme import colour, look
from careerplanner.ui.palette.rows import FoundList, keys_width, paint_keys, sentence_of

_WIDTH, _HEIGHT, _FROM_TOP = 720, 570, 110
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}


class _Foot(QWidget):
    """Which keys do what; what has no room is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._hints: tuple[tuple[tuple[str, ...], str], ...] = (
            (("↑", "↓"), _("move")),
            ((_("Enter"),), _("do it")),
            ((_("Ctrl"), _("Enter")), _("do it and stay")),
            ((_("Esc"),), _("close")),
        )
        self.count = Label("", "small", "text3")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 20, 10)
        row.addStretch(1)
        row.addWidget(self.count)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the keys with their words."""
        painter = painting.smooth(QPainter(self))
        painter.fillRect(QRect(0, 0, self.width(), 1), colour("divider"))
        if self.isRightToLeft():
            return
        left, end = 20, self.count.geometry().left() - 12
        for keys, words in self._hints:
            needed = keys_width(keys) + 4 + fonts.text_width(words, "small")
            if left + needed > end:
                return
            paint_keys(painter, left, self.height() // 2, keys)
            left += keys_width(keys) + 4
            painter.setFont(fonts.font("small"))
            painter.setPen(colour("text2"))
            painter.drawText(QRect(left, 0, end - left, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
            left += fonts.text_width(words, "small") + 16


class _Panel(QWidget):
    """The ground of the palette with the sign beside its field."""

    def __init__(self, field: QLineEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the sign, and the line below the field."""
        painter = painting.smooth(QPainter(self))
        painting.box(painter, self.rect(), 14, colour("raised"), colour("border"))
        size = fonts.px(20)
        middle = self._field.geometry().center().y()
        left = self.width() - size - 20 if self.isRightToLeft() else 20
        icons.paint(painter, QRect(left, middle - size // 2, size, size), "magnifying-glass", look().text2)
        painter.fillRect(QRect(0, self._field.geometry().bottom() + 12, self.width(), 1), colour("divider"))


class Palette(QWidget):
    """Lies over the whole window, darkens it, and goes when something is done.

    ``entries`` gives all that can be found, each time the palette opens; ``usual`` what is offered while nothing is
    typed; ``do`` does what an entry stands for.
    """

    def __init__(
        self,
        window: QWidget,
        entries: Callable[[], Sequence[Entry]],
        usual: Callable[[Sequence[Entry]], Sequence[Entry]],
        do: Callable[[Entry], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._all, self._usual, self._do = entries, usual, do
        self._entries: Sequence[Entry] = ()
        self._before: QWidget | None = None
        self.field = QLineEdit()
        self.list = FoundList()
        self.nothing = Label(_("Nothing has such a name. Try another word."), "body", "text2", wrap=True)
        self._foot = _Foot()
        self._panel = _Panel(self.field, self)
        self._top = QHBoxLayout()
        self._lay_out()
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list.taken.connect(self._take)
        window.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        self.setAccessibleName(_("Find a command"))
        self.field.setPlaceholderText(_("Find a command, role, skill, goal, setting or help"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setProperty("search", True)
        self.field.setObjectName("bare")
        self._top.addWidget(self.field)
        middle = QVBoxLayout()
        middle.setContentsMargins(8, 4, 8, 4)
        middle.addWidget(self.list, 1)
        middle.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addLayout(middle, 1)
        column.addWidget(self._foot)

    def open(self) -> None:
        """Show the palette with an empty field, or close it when it is open."""
        if self.isVisible():
            self.close_palette()
            return
        self._before = QApplication.focusWidget()
        self._entries = self._all()
        fonts.set_style(self.field, "h2")
        self.field.clear()
        self._fit()
        self.show()
        self.raise_()
        self._search("")
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Go, and give the keyboard back to where it was."""
        if self.isVisible():
            before, self._before = self._before, None
            self.hide()
            if before is not None and before.isVisible():
                before.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Find anew, as when the state of something has changed."""
        if self.isVisible():
            self._entries = self._all()
            self._search(self.field.text())

    def _search(self, typed: str) -> None:
        usual = tuple(Found(entry, ()) for entry in self._usual(self._entries))
        found = found_by(typed, self._entries) if typed.strip() else usual
        self.list.show_found(found)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self._foot.count.setText(ngettext("{count} found", "{count} found", len(found)).format(count=len(found)))
        self._foot.update()
        self._say()

    def _say(self) -> None:
        """Tell a screen reader what Enter would do: the keyboard stays in the field."""
        chosen = self.list.chosen()
        announce.say(self.field, self.nothing.text() if chosen is None else sentence_of(chosen))

    def _take(self, entry: Entry, *, stay: bool = False) -> None:
        if not stay:
            self.close_palette()
        self._do(entry)
        if stay:
            self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the size of the window; take the keys of the field."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._fit()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_palette()
        elif key in _STEPS:
            self.list.step(_STEPS[key])
            self._say()
        elif key in _ENTER:
            chosen = self.list.chosen()
            if chosen is not None:
                self._take(chosen, stay=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            return False
        return True

    def _fit(self) -> None:
        parent = self._window
        self.setGeometry(parent.rect())
        self._top.setContentsMargins(fonts.px(20) + 34, 12, 20, 12)
        width = min(fonts.px(_WIDTH), parent.width() - 32)
        height = min(fonts.px(_HEIGHT), parent.height() - 32)
        top = min(_FROM_TOP, max(16, (parent.height() - height) // 2))
        self._panel.setGeometry((parent.width() - width) // 2, top, width, height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel closes it."""
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Darken the window."""
        QPainter(self).fillRect(self.rect(), QColor(15, 23, 42, 110))
