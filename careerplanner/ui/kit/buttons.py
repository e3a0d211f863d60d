"""Buttons, painted from tokens: primary, secondary, ghost, link and danger; and buttons that are only an icon."""

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from careerplanner.ui.kit import painting
from careerplanner.ui.look import fonts, icons, tokens
from careerplanner.ui.look.theme import colour, look, shows_focus

Kind = Literal["primary", "secondary", "ghost", "link", "danger"]
_GAP: Final = 8
_PADDING: Final = {"primary": 15, "secondary": 15, "danger": 15, "ghost": 12, "link": 8}


class Button(QPushButton):
    """A button with a word and perhaps an icon. An ampersand in ``text`` marks the key, so write ``&&`` for one."""

    def __init__(
        self,
        text: str,
        kind: Kind = "secondary",
        icon: str = "",
        *,
        clicked: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(text)
        self.kind: Kind = kind
        self._icon_name = icon
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        fonts.set_style(self, "strong")
        if clicked is not None:
            self.clicked.connect(lambda _checked=False: clicked())

    def padding(self) -> int:
        """The room between the edge and the words, in pixels."""
        return _PADDING[self.kind]

    def _icon_size(self) -> int:
        return fonts.px(18)

    def _words(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _content_width(self) -> int:
        width = self.fontMetrics().horizontalAdvance(self._words()) if self.text() else 0
        if self._icon_name:
            width += self._icon_size() + (_GAP if self.text() else 0)
        if self.menu() is not None:
            width += fonts.px(14) + _GAP
        return width

    def sizeHint(self) -> QSize:
        """Room for icon, gap, word and padding."""
        height = max(fonts.px(tokens.CONTROL_HEIGHT), self.fontMetrics().height() + 10)
        return QSize(self._content_width() + 2 * _PADDING[self.kind], height)

    def minimumSizeHint(self) -> QSize:
        """The same: words of buttons are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, as Space does; also beside a dialog's default button."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.menu() is not None:
                self.showMenu()
            else:
                self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Repaint under the mouse."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Repaint when the mouse leaves."""
        super().leaveEvent(event)
        self.update()

    def _ground(self) -> tuple[str | None, str | None]:
        """The tokens of fill and line for the state the button is in."""
        pressed, hovered = self.isDown() or self.isChecked(), self.underMouse() and self.isEnabled()
        if self.kind == "primary":
            if not self.isEnabled():
                return "track", None
            return ("accent_press" if pressed else "accent_hover" if hovered else "accent"), None
        quiet = "press" if pressed else "hover" if hovered else None
        if self.kind in ("secondary", "danger"):
            line = "btn_border" if self.isEnabled() else "border"
            if self.kind == "danger" and (pressed or hovered):
                return "danger_soft", "danger"
            return quiet or "surface", line
        if self.kind == "link" and quiet:
            return "accent_soft", None
        return quiet, None

    def _ink(self) -> str:
        if not self.isEnabled():
            return "text3" if self.kind == "primary" else "disabled"
        inks = {"primary": "on_accent", "secondary": "text", "ghost": "text2", "link": "accent_text"}
        return inks.get(self.kind, "danger")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, word and focus ring."""
        painter = painting.smooth(QPainter(self))
        fill, line = self._ground()
        painting.box(
            painter,
            self.rect(),
            tokens.RADIUS_CONTROL,
            colour(fill) if fill else None,
            colour(line) if line else None,
        )
        self._paint_content(painter)
        if shows_focus(self):
            self._paint_ring(painter)

    def _paint_ring(self, painter: QPainter) -> None:
        painting.focus_ring(painter, self.rect(), tokens.RADIUS_CONTROL)
        if self.kind == "primary":
            inner = self.rect().adjusted(2, 2, -2, -2)
            painting.box(painter, inner, tokens.RADIUS_CONTROL - 2, None, colour("on_accent"), 1.5)

    def _paint_content(self, painter: QPainter) -> None:
        width = self._content_width()
        rest = QRect((self.width() - width) // 2, 0, width, self.height())
        if self._icon_name:
            rest = self._paint_icon(painter, rest, self._icon_name, self._icon_size(), at_start=True)
        if self.menu() is not None:
            rest = self._paint_icon(painter, rest, "caret-down", fonts.px(14), at_start=False)
        painter.setPen(colour(self._ink()))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic
        painter.drawText(rest, int(flags), self.text())

    def _paint_icon(self, painter: QPainter, area: QRect, name: str, size: int, *, at_start: bool) -> QRect:
        """Draw an icon at one end of the area, the start being left unless the layout is mirrored; gives the rest."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        at_left = at_start is not mirrored
        left = area.left() if at_left else area.right() - size + 1
        icons.paint(painter, QRect(left, (self.height() - size) // 2, size, size), name, getattr(look(), self._ink()))
        return area.adjusted(size + _GAP, 0, 0, 0) if at_left else area.adjusted(0, 0, -size - _GAP, 0)


class IconButton(Button):
    """A square button that is only an icon: ``name`` is what it does, as tooltip and for screen readers."""

    def __init__(
        self, name: str, icon: str, kind: Kind = "ghost", *, clicked: Callable[[], object] | None = None
    ) -> None:
        super().__init__("", kind, icon, clicked=clicked)
        self.setToolTip(name)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """A square."""
        side = fonts.px(tokens.ICON_BUTTON_SIZE)
        return QSize(side, side)
