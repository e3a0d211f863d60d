"""PagePreview: the printed pages one below the other; only those near the view are drawn, and kept."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerplanner.i18n import _, ngettext
from careerplanner.report.orders import PageSize
from careerplanner.ui.kit import painting
from careerplanner.ui.look.theme import colour, is_look_change

_GAP = 16
_WIDEST = 860
_NARROWEST = 560
_KEPT_AROUND = 1


class PagePreview(QWidget):
    """Pictures of pages. ``wanted`` tells which pages, and in which width in pixels, it needs pictures of.

    Who owns it draws them off the window's thread and gives them back by ``set_pictures``. Pictures that are far from
    the view are dropped.
    """

    wanted = Signal(tuple, int)

    def __init__(self) -> None:
        super().__init__()
        self._sizes: tuple[PageSize, ...] = ()
        self._pictures: dict[int, QImage] = {}
        self._fresh: set[int] = set()
        self._asked: tuple[tuple[int, ...], int] = ((), 0)
        self._zoom = 1.0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_("Preview of the report"))

    def set_pages(self, sizes: Sequence[PageSize]) -> None:
        """Show another document with pages of these sizes; the pictures there are stay until the new ones come."""
        self._sizes = tuple(sizes)
        self._pictures = {place: picture for place, picture in self._pictures.items() if place < len(sizes)}
        count = len(sizes)
        self.setAccessibleDescription(ngettext("{count} page", "{count} pages", count).format(count=count))
        self._take_room()

    def set_pictures(self, pictures: Mapping[int, QImage]) -> None:
        """Take the pictures of some pages."""
        self._pictures |= pictures
        self._fresh |= pictures.keys()
        self.update()

    def set_zoom(self, zoom: float) -> None:
        """Show the pages larger or smaller than the room asks for; 1 is as wide as there is room."""
        self._zoom = zoom
        self._take_room()

    def _take_room(self) -> None:
        """Be as high as the pages are, which all need to be drawn anew."""
        self._fresh, self._asked = set(), ((), 0)
        self.setMinimumSize(
            round(_NARROWEST * self._zoom) if self._zoom > 1 else 0,
            self.heightForWidth(self.width()) if self._sizes else 0,
        )
        self.updateGeometry()
        self.update()

    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def held(self) -> frozenset[int]:
        """The pages of which there are pictures now."""
        return frozenset(self._pictures)

    def _page_width(self, width: int) -> int:
        return round(min(width, _WIDEST) * self._zoom) if self._zoom < 1 else round(min(width, _WIDEST * self._zoom))

    def areas(self, width: int) -> list[QRect]:
        """Where each page stands in a widget of this width."""
        shown, top, found = self._page_width(width), 0, []
        for size in self._sizes:
            height = round(size.height * shown / max(1.0, size.width))
            found.append(QRect((width - shown) // 2, top, shown, height))
            top += height + _GAP
        return found

    def page_at(self, height: int) -> int:
        """The page at a height of the widget, 0 for the first."""
        below = [place for place, area in enumerate(self.areas(self.width())) if area.bottom() + _GAP >= height]
        return below[0] if below else max(0, self.page_count() - 1)

    def heightForWidth(self, width: int) -> int:
        """The height of all pages at this width."""
        areas = self.areas(width)
        return areas[-1].bottom() + 1 + _GAP if areas else 0

    def sizeHint(self) -> QSize:
        """Room for a page."""
        return QSize(_NARROWEST, self.heightForWidth(_NARROWEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the proportions of the pages."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._take_room()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colour of the frame from the new palette."""
        super().changeEvent(event)
        if is_look_change(event):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are in view, ask for those that are missing, and drop what is far away."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        areas = self.areas(self.width())
        for place, area in enumerate(areas):
            if area.intersects(event.rect()):
                self._paint_page(painter, place, area)
        self._look_around(areas)

    def _paint_page(self, painter: QPainter, place: int, area: QRect) -> None:
        picture = self._pictures.get(place)
        if picture is None:
            painter.fillRect(area, Qt.GlobalColor.white)
        else:
            painter.drawImage(area, picture)
        painting.box(painter, area, 2, None, colour("border"))

    def _look_around(self, areas: list[QRect]) -> None:
        seen = self.visibleRegion().boundingRect()
        near = [place for place, area in enumerate(areas) if area.intersects(seen)]
        if not near:
            return
        around = range(max(0, near[0] - _KEPT_AROUND), min(len(areas), near[-1] + 1 + _KEPT_AROUND))
        self._pictures = {place: picture for place, picture in self._pictures.items() if place in around}
        self._fresh &= set(around)
        # Those in view first: the next are asked for when these have been painted.
        missing = tuple(place for place in near if place not in self._fresh)
        missing = missing or tuple(place for place in around if place not in self._fresh)
        request = (missing, round(areas[0].width() * self.devicePixelRatioF()))
        if missing and request != self._asked:
            self._asked = request
            self.wanted.emit(*request)
