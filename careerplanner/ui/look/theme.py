"""The theme in force: which palette, which text scale, whether things move; and how it reaches Qt.

``Theme`` is made once by ``application``. Own widgets that paint ask ``look()`` for the tokens while they paint, so
nothing needs to be connected: Qt repaints every widget when the palette changes.
"""

import weakref
from collections.abc import Callable
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from careerplanner import paths
from careerplanner.ui.look import fonts, tokens
from careerplanner.ui.look.late import LateLook
from careerplanner.ui.look.style_sheet import style_sheet
from careerplanner.ui.look.tokens import Tokens


class Mode(StrEnum):
    """What the user may choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


_PALETTES: Final = {Mode.LIGHT: tokens.LIGHT, Mode.DARK: tokens.DARK, Mode.CONTRAST: tokens.CONTRAST}


_ZOOM_MS: Final = 120
"""How long a change of the text size waits for the next, so that a key that is held down lays the page out once."""


class _Look:
    """What is in force; one object, as Qt's palette is one for the program."""

    tokens: Tokens = tokens.LIGHT
    moves: bool = True


def look() -> Tokens:
    """The tokens in force."""
    return _Look.tokens


def motion_ms() -> int:
    """How long a movement takes: 0 when motion is off."""
    return tokens.MOTION_MS if _Look.moves else 0


def colour(name: str, alpha: float = 1.0) -> QColor:
    """The colour of this token, with an opacity from 0 to 1."""
    made = QColor(getattr(_Look.tokens, name))
    made.setAlphaF(alpha)
    return made


def palette_of(look: Tokens) -> QPalette:
    """Qt's palette with every role taken from the tokens, the disabled group included."""
    role = QPalette.ColorRole
    values = {
        role.Window: look.bg,
        role.WindowText: look.text,
        role.Base: look.surface,
        role.AlternateBase: look.sunken,
        role.Text: look.text,
        role.PlaceholderText: look.text3,
        role.Button: look.surface,
        role.ButtonText: look.text,
        role.BrightText: look.on_accent,
        role.Light: look.raised,
        role.Midlight: look.divider,
        role.Mid: look.border,
        role.Dark: look.control,
        role.Shadow: look.border,
        role.Highlight: look.accent,
        role.HighlightedText: look.on_accent,
        role.Accent: look.accent,
        role.Link: look.accent_text,
        role.LinkVisited: look.accent_text,
        role.ToolTipBase: look.raised,
        role.ToolTipText: look.text,
    }
    made = QPalette()
    for each, value in values.items():
        made.setColor(each, QColor(value))
    for each in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText, role.ToolTipText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(look.disabled))
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(look.track))
    return made


def _tokens_for(mode: Mode) -> Tokens:
    """The palette of a choice; ``system`` follows the desktop where it tells, and is light where it does not."""
    if mode is not Mode.SYSTEM:
        return _PALETTES[mode]
    hints = QApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return tokens.CONTRAST
    return tokens.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else tokens.LIGHT


def _system_moves() -> bool:
    """Whether the desktop allows motion; newer Qt tells, and where it does not, motion is allowed."""
    preference = getattr(QApplication.styleHints().accessibility(), "motionPreference", None)
    return "Reduce" not in str(preference()) if callable(preference) else True


class Theme(QObject):
    """Mode, text scale and motion of the whole program."""

    changed = Signal()

    def __init__(self, application: QApplication, mode: Mode = Mode.SYSTEM, scale: float = 1.0) -> None:
        super().__init__(application)
        self._application = application
        self._mode = mode
        self.late = LateLook(self)
        _Look.moves = _system_moves()
        self._by_keyboard = False
        self._last_focus: Callable[[], QWidget | None] = lambda: None
        self._wanted_scale = fonts.set_scale(scale)
        self._zoom_timer = QTimer(self, singleShot=True, interval=_ZOOM_MS)
        self._zoom_timer.timeout.connect(lambda: self.set_scale(self._wanted_scale))
        self._apply()
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        application.focusChanged.connect(self._mark_focus)

    @property
    def mode(self) -> Mode:
        """What the user chose."""
        return self._mode

    @property
    def tokens(self) -> Tokens:
        """The palette in force."""
        return _Look.tokens

    @property
    def scale(self) -> float:
        """The text scale, 1.0 being normal."""
        return fonts.scale()

    @property
    def motion(self) -> bool:
        """Whether things may move."""
        return _Look.moves

    def set_mode(self, mode: Mode) -> None:
        """Change to another palette; the one that is worn is not put on again."""
        if mode is not self._mode:
            self._mode = mode
            self._apply()

    def set_motion(self, motion: bool) -> None:  # noqa: FBT001 - a setter as Qt has them
        """Let things move, or not."""
        _Look.moves = motion
        self.changed.emit()

    def set_scale(self, scale: float) -> None:
        """Change the text scale; kept within 0.8 to 2.0."""
        self._zoom_timer.stop()
        self._wanted_scale = scale
        if fonts.scale() == fonts.set_scale(scale):
            return
        self._apply()

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller by tenths, 0 gives the normal size; several soon after another are one."""
        now = self._wanted_scale if self._zoom_timer.isActive() else fonts.scale()
        wanted = 1.0 if steps == 0 else now + steps / 10
        self._wanted_scale = min(fonts.LARGEST_SCALE, max(fonts.SMALLEST_SCALE, wanted))
        self._zoom_timer.start()

    def _apply(self) -> None:
        _Look.tokens = _tokens_for(self._mode)
        fonts.apply_to(self._application)
        self._application.setPalette(palette_of(_Look.tokens))
        self.late.change(style_sheet(_Look.tokens, (paths.resources() / "icons").as_posix()))
        self.changed.emit()

    def _follow_system(self) -> None:
        if self._mode is Mode.SYSTEM:
            self._apply()

    def _mark_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Give the widget that got the focus the property ``kb``: true unless a mouse button brought it there.

        A widget that gets the focus back, after a menu or another window, keeps what it had; in a window that has just
        opened it is as it was in the window before, and at the start of the program no ring is shown.
        """
        if new is None or new is self._last_focus():
            return
        self._last_focus = weakref.ref(new)
        if old is not None:
            self._by_keyboard = QApplication.mouseButtons() == Qt.MouseButton.NoButton
        if bool(new.property("kb")) != self._by_keyboard:
            new.setProperty("kb", self._by_keyboard)
            repolish(new)


def repolish(widget: QWidget) -> None:
    """Make the style sheet look again at the properties of a widget, which keeps its font.

    Qt gives back the font that the widget had when the sheet first met it, whatever the text scale was then.
    """
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    fonts.restyle([widget])
    widget.update()


def shows_focus(widget: QWidget) -> bool:
    """Whether a painted widget should draw its focus ring now: it has the focus, and not by the mouse."""
    return widget.hasFocus() and bool(widget.property("kb"))


def is_look_change(event: QEvent) -> bool:
    """Whether a ``changeEvent`` tells of another palette, font or style."""
    return event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)
