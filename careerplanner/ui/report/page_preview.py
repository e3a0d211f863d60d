"""PagePreview: the printed pages one below the other, as wide as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerplanner.i18n import _
from careerplanner.ui.kit import painting
from careerplanner.ui.look.theme import colour, is_look_change

_GAP = 16
_WIDEST = 860


class PagePreview(QWidget):
    """Pictures of pages. They are drawn as given, and made smaller to fit."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: list[QPixmap] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_("Preview of the report"))

    def set_pages(self, pages: Sequence[bytes]) -> None:
        """Show these pages, given as PNG."""
        self._pages = [QPixmap.fromImage(QImage.fromData(page)) for page in pages]
        self.setAccessibleDescription(_("{count} pages").format(count=len(self._pages)))
        self.updateGeometry()
        self.setMinimumHeight(self.heightForWidth(self.width()) if self._pages else 0)
        self.update()

    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    def _sizes(self, width: int) -> list[QSize]:
        shown = min(width, _WIDEST)
        return [QSize(shown, round(page.height() * shown / max(1, page.width()))) for page in self._pages]

    def heightForWidth(self, width: int) -> int:
        """The height of all pages at this width."""
        return sum(size.height() + _GAP for size in self._sizes(width))

    def sizeHint(self) -> QSize:
        """Room for a page."""
        return QSize(560, self.heightForWidth(560))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the proportions of the pages."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()) if self._pages else 0)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colour of the frame from the new palette."""
        super().changeEvent(event)
        if is_look_change(event):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are in view."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top = 0
        for page, size in zip(self._pages, self._sizes(self.width()), strict=True):
            area = QRect((self.width() - size.width()) // 2, top, size.width(), size.height())
            top += size.height() + _GAP
            if not area.intersects(event.rect()):
                continue
            ratio = self.devicePixelRatioF()
            wanted = QSize(round(area.width() * ratio), round(area.height() * ratio))
            mode = Qt.TransformationMode.SmoothTransformation
            scaled = page.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
            scaled.setDevicePixelRatio(ratio)
            painter.drawPixmap(area.topLeft(), scaled)
            painting.box(painter, area, 2, None, colour("border"))
