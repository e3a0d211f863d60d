"""IconLabel: an icon that stands beside words and takes its colour from the palette; screen readers pass it by."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerplanner.ui.look import fonts, icons
from careerplanner.ui.look.theme import look


class IconLabel(QWidget):
    """An icon of the kit in a colour of the palette."""

    def __init__(self, icon: str, tone: str = "text2", size: int = 18) -> None:
        super().__init__()
        self._icon = icon
        self._tone = tone
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as the icon."""
        return QSize(fonts.px(self._size), fonts.px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        icons.paint(QPainter(self), self.rect(), self._icon, getattr(look(), self._tone))
