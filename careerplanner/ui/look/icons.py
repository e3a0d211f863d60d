"""Icons: Phosphor's outlines, read from the shipped SVG files and drawn in the colours of the palette.

``paint`` draws one in a given colour and is what own widgets use; ``icon`` makes a QIcon that follows the palette
through light, dark, disabled and selected, for actions and menus.
"""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from careerplanner import paths


@cache
def names() -> frozenset[str]:
    """The names of all shipped icons."""
    return frozenset(file.stem for file in (paths.resources() / "icons").glob("*.svg"))


@cache
def _source(name: str) -> str:
    """The SVG text of an icon; KeyError for a name that is not shipped."""
    path = paths.resources() / "icons" / f"{name}.svg"
    if not path.is_file():
        raise KeyError(f"no icon named {name}")
    return path.read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon of ``size`` logical pixels in one colour, for a screen of this device pixel ratio."""
    drawing = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    made = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    drawing.render(painter, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def paint(painter: QPainter, rect: QRect | QRectF, name: str, colour: str) -> None:
    """Draw an icon centred in a rectangle, as large as its shorter side, in one colour."""
    size = int(min(rect.width(), rect.height()))
    ratio = painter.device().devicePixelRatioF()
    area = QRectF(rect)
    left = area.x() + (area.width() - size) / 2
    top = area.y() + (area.height() - size) / 2
    painter.drawPixmap(QRectF(left, top, size, size), pixmap(name, colour, size, ratio), QRectF())


class _Tinted(QIconEngine):
    """Draws one shipped icon in the colour that the application's palette has for its mode."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def _colour(self, mode: QIcon.Mode) -> str:
        palette = QGuiApplication.palette()
        if mode is QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name()
        if mode is QIcon.Mode.Selected:
            return palette.color(QPalette.ColorRole.HighlightedText).name()
        return palette.color(QPalette.ColorRole.WindowText).name()

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the icon; Qt calls this."""
        paint(painter, rect, self._name, self._colour(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon as a picture; Qt calls this."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        """The icon as a picture for a screen of this scale, ``size`` in logical pixels; Qt calls this."""
        return QPixmap(pixmap(self._name, self._colour(mode), min(size.width(), size.height()), scale))

    def clone(self) -> QIconEngine:
        """Another engine for the same icon; Qt calls this."""
        return _Tinted(self._name)

    def iconName(self) -> str:
        """The name of the icon; Qt calls this."""
        return self._name


def icon(name: str) -> QIcon:
    """The icon of this name as a QIcon that follows the palette. KeyError for a name that is not shipped."""
    _source(name)
    return QIcon(_Tinted(name))
