"""ZoomCanvas: a dotted canvas that one pans by dragging and zooms by Ctrl with the wheel or with plus, minus and 0."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QSizePolicy

from careerplanner.ui.kit import painting
from careerplanner.ui.look import tokens
from careerplanner.ui.look.theme import colour, is_look_change, shows_focus

SMALLEST_ZOOM: Final = 0.5
LARGEST_ZOOM: Final = 2.0
LEAST_ZOOM_TO_READ: Final = 0.8
_MOST_ZOOM_TO_FIT: Final = 1.15
_ZOOM_STEP: Final = 1.2
_DOT_PITCH: Final = 22


class ZoomCanvas(QGraphicsView):
    """A canvas for a scene; it fits its content until the user chooses a zoom."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._fits = True
        self._canvas_scene = QGraphicsScene(self)
        self._canvas_scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(self._canvas_scene)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)  # a thousand dots
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        # In this order: Qt hands the viewport's policy on to the view, which is its focus proxy.
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def content(self) -> QRectF:
        """What the canvas shows, in scene pixels."""
        return self._canvas_scene.sceneRect()

    def set_content(self, content: QRectF) -> None:
        """Show this part of the scene; another one than before is fitted anew."""
        if content != self.content():
            self._canvas_scene.setSceneRect(content)
            self._fits = True
        if self._fits:
            self.fit_to_read()

    def zoom(self) -> float:
        """The zoom in use, 1 being natural size."""
        return self.transform().m11()

    def set_zoom(self, zoom: float) -> None:
        """Zoom to this factor, kept within 0.5 to 2, around the mouse or the middle of the view."""
        self._fits = False
        self._apply_zoom(zoom)

    def _apply_zoom(self, zoom: float) -> None:
        factor = min(LARGEST_ZOOM, max(SMALLEST_ZOOM, zoom)) / self.zoom()
        if abs(factor - 1) > 1e-6:
            self.scale(factor, factor)

    def zoom_in(self) -> None:
        """Make the content larger by one step."""
        self.set_zoom(self.zoom() * _ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make the content smaller by one step."""
        self.set_zoom(self.zoom() / _ZOOM_STEP)

    def fit(self) -> None:
        """Show all of the content, as large as it fits."""
        self._fits = True
        self._fit(SMALLEST_ZOOM)

    def fit_to_read(self) -> None:
        """Show all of the content if it can then be read, else what matters of it."""
        self._fit(LEAST_ZOOM_TO_READ)
        self.show_what_matters()

    def show_what_matters(self) -> None:
        """Bring into view what the user looks at; a kind of canvas says what that is."""

    def _fit(self, least: float) -> None:
        content, room = self.content(), self.viewport().size()
        if content.isEmpty() or room.isEmpty():
            return
        wanted = min(room.width() / content.width(), room.height() / content.height(), _MOST_ZOOM_TO_FIT)
        anchor = self.transformationAnchor()
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self._apply_zoom(max(least, wanted))
        self.centerOn(content.center())
        self.setTransformationAnchor(anchor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew unless the user chose a zoom."""
        super().resizeEvent(event)
        if self._fits:
            self.fit_to_read()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the ground anew in another look."""
        super().changeEvent(event)
        if is_look_change(event):
            self.resetCachedContent()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; else pan where there is something to pan to, or let the page scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom() * _ZOOM_STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take the keys that zoom before the window takes them for the text size."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _zooms(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by Ctrl with plus, minus, and 0, which fits; other keys go on to the page."""
        if _zooms(event):
            acts = {Qt.Key.Key_0: self.fit, Qt.Key.Key_Minus: self.zoom_out}
            acts.get(Qt.Key(event.key()), self.zoom_in)()
            event.accept()
        else:
            event.ignore()

    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        """Draw the canvas with its dots."""
        assert isinstance(rect, QRectF)
        painter.fillRect(rect, colour("canvas"))
        painter.setPen(QPen(colour("dot"), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        left, top = (int(edge) // _DOT_PITCH * _DOT_PITCH for edge in (rect.left(), rect.top()))
        columns = range(left, int(rect.right()) + _DOT_PITCH, _DOT_PITCH)
        rows = range(top, int(rect.bottom()) + _DOT_PITCH, _DOT_PITCH)
        painter.drawPoints([QPointF(x, y) for x in columns for y in rows])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scene, round its corners, and draw the border or the focus ring."""
        super().paintEvent(event)
        painter = painting.smooth(QPainter(self.viewport()))
        area = QRectF(self.viewport().rect())
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(area)
        inside.addRoundedRect(area, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        painter.fillPath(outside.subtracted(inside), colour("bg"))
        if shows_focus(self):
            painting.focus_ring(painter, area, tokens.RADIUS_CARD)
        else:
            painting.box(painter, area, tokens.RADIUS_CARD, None, colour("border"))


def _zooms(event: QKeyEvent) -> bool:
    """Whether a key event zooms: Ctrl with plus, minus, equals or zero."""
    keys = {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0}
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) and event.key() in keys
