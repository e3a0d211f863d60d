"""Toast: a short message at the foot of the window with an Undo button; it waits while one looks at it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from careerplanner.i18n import _
from careerplanner.ui.kit import painting
from careerplanner.ui.kit.buttons import Button, IconButton
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import announce, fonts, tokens
from careerplanner.ui.look.theme import colour, motion_ms

SHOWN_MS = 10_000
_FROM_FOOT = 24
_WIDEST = 640


class Toast(QFrame):
    """The one toast of a window, hidden until it is told to show something. It lies over ``host``."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.sentence = Label(wrap=False)
        self._buttons: list[Button] = []
        self._close = IconButton(_("Close message"), "x", clicked=self.hide)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 8, 8)
        self._row.setSpacing(4)
        self._row.addWidget(self.sentence, 1)
        self._row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        host.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)
        self.hide()

    def show_message(self, sentence: str, buttons: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        """Show a sentence for ten seconds, with buttons that close it; it takes the place of what was shown before."""
        for old in self._buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = [self._button(text, act) for text, act in buttons]
        for position, button in enumerate(self._buttons, start=1):
            self._row.insertWidget(position, button)
            button.show()  # in a toast that is seen already Qt would do it only after the size is taken
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        self.raise_()
        self._slide_in()
        self._timer.start()
        announce.say(self, sentence)

    def _button(self, text: str, act: Callable[[], object]) -> Button:
        def pressed() -> None:
            self.hide()
            act()

        return Button(text, "link", clicked=pressed)

    def buttons(self) -> tuple[Button, ...]:
        """The buttons that are shown now, in order."""
        return tuple(self._buttons)

    @property
    def is_waiting(self) -> bool:
        """Whether the clock stands still, since the mouse or the focus is on the toast."""
        return self.isVisible() and not self._timer.isActive()

    def _fit(self) -> None:
        """One line where there is room for it, else as many as it takes."""
        room = min(self._host.width() - 32, fonts.px(_WIDEST))
        self.sentence.setWordWrap(False)
        if self.sizeHint().width() <= room:
            self.resize(self.sizeHint())
            return
        self.sentence.setWordWrap(True)
        self.resize(room, self._row.totalHeightForWidth(room))

    def _resting_place(self) -> QPoint:
        self._fit()
        return QPoint((self._host.width() - self.width()) // 2, self._host.height() - self.height() - _FROM_FOOT)

    def _slide_in(self) -> None:
        place = self._resting_place()
        slide = QPropertyAnimation(self, b"pos", self)
        slide.setDuration(motion_ms())
        slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        slide.setStartValue(place + QPoint(0, 16))
        slide.setEndValue(place)
        slide.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the window when its size changes."""
        if watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self.move(self._resting_place())
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the mouse is on it."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on when the mouse leaves, unless the focus is here."""
        super().leaveEvent(event)
        self._go_on()

    def _go_on(self) -> None:
        focus = QApplication.focusWidget()
        if self.isVisible() and not (focus is not None and self.isAncestorOf(focus)):
            self._timer.start()

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self._timer.stop()
        elif old is not None and self.isAncestorOf(old):
            self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = painting.smooth(QPainter(self))
        painting.box(painter, self.rect(), tokens.RADIUS_CARD, colour("raised"), colour("control"))
