"""The fan chart as a widget: shows a chart, follows a slider, tells the figures of a month, and carries a caption."""

import shiboken6
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from careerplanner.report.fan_model import FanModel
from careerplanner.report.fan_text import Readout, caption
from careerplanner.ui.chart.fan_canvas import FanCanvas
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts


class ChartView(QWidget):
    """A fan chart with how to read it below.

    ``show_model`` draws a chart. While a slider moves, call ``update_series`` with each new model: the axes stay;
    call ``settle`` when it is let go, so that they fit again.
    ``least_height`` is in pixels at normal text size. ``month_read`` carries the ``Readout`` of the month under the
    cross-hair, or None.
    """

    month_read = Signal(object)

    def __init__(self, name: str, *, with_caption: bool = True, least_height: int = 200) -> None:
        super().__init__()
        self._name = name
        self._least_height = least_height
        self._model: FanModel | None = None
        self._canvas: FanCanvas | None = None
        self._caption = Label("", "small", "text3", wrap=True)
        if not with_caption:
            self._caption.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._caption)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """The least height that reads well: layouts with wrapped words take a hint for a need, so give it stretch."""
        return QSize(820, max(250, fonts.px(250), self.minimumSizeHint().height()))

    def hasHeightForWidth(self) -> bool:
        """The caption may wrap, but the chart gives way for it."""
        return False

    def minimumSizeHint(self) -> QSize:
        """The least in which it can be read at all; larger text asks for more height."""
        return QSize(360, max(self._least_height, fonts.px(self._least_height)))

    @property
    def model(self) -> FanModel | None:
        """What the chart shows, or None before the first chart."""
        return self._model

    def show_model(self, model: FanModel) -> None:
        """Draw a chart, its axes made to fit."""
        self._model = model
        self._caption.setText("     ".join(caption(model)))
        if self._canvas is None:
            self._canvas = self._make_canvas(model)
        self._canvas.show_model(model)

    def update_series(self, model: FanModel) -> None:
        """Draw other values at once, on the axes as they are where the values fit them."""
        if self._canvas is None:
            self.show_model(model)
            return
        self._model = model
        self._canvas.drag(model)

    def settle(self) -> None:
        """Draw the values that ``update_series`` brought last on axes of their own."""
        if self._model is not None and self._canvas is not None and self._canvas.is_dragging:
            self.show_model(self._model)

    def readout(self) -> Readout | None:
        """The figures of the month under the cross-hair; None while there is none."""
        return None if self._canvas is None else self._canvas.readout()

    def _tell(self, read: Readout | None) -> None:
        # Qt takes the focus from the canvas while it destroys this view; an error there would end the process.
        if shiboken6.isValid(self):
            self.month_read.emit(read)

    def _make_canvas(self, model: FanModel) -> FanCanvas:
        canvas = FanCanvas(model, self._tell)
        canvas.setAccessibleName(self._name)
        self._column.insertWidget(0, canvas, 1)
        self._take_place_in_tab_order(canvas)
        return canvas

    def _take_place_in_tab_order(self, canvas: QWidget) -> None:
        """Let Tab come to the canvas where the chart stands: a widget that is made late stands behind all others."""
        before = self.previousInFocusChain()
        while before not in (None, self) and before.focusPolicy() is Qt.FocusPolicy.NoFocus:
            before = before.previousInFocusChain()
        if before is not None:
            QWidget.setTabOrder(before, canvas)
