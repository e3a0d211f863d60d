"""SliderRow: one quantity set with a slider or as a number: the two are one value."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from careerplanner.ui.kit.choice import telling
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts


class Slider(QSlider):
    """A slider that lets the page scroll; to be taken wherever one is needed."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel over a slider must not change the plan."""
        event.ignore()


class _Number(QDoubleSpinBox):
    """A number without buttons that lets the page scroll."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel over a number must not change the plan."""
        event.ignore()


class SliderRow(QWidget):
    """A caption, a number field at the right, a slider below, and a hint.

    ``moved`` tells each value while the slider is dragged or the number typed; ``settled`` tells the last one, when the
    slider is let go, the number is left, or an arrow key is pressed.
    """

    moved = Signal(float)
    settled = Signal(float)
    _held = 0.0

    def __init__(
        self,
        name: str,
        low: float,
        high: float,
        step: float,
        *,
        decimals: int = 0,
        suffix: str = "",
        hint: str = "",
    ) -> None:
        super().__init__()
        self._low, self._step = low, step
        self.number = _Number()
        self.number.setRange(low, high)
        self.number.setSingleStep(step)
        self.number.setDecimals(decimals)
        self.number.setSuffix(suffix)
        self.number.lineEdit().setTextMargins(0, 0, 9, 0)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setAccessibleName(name)
        self.number.setAccessibleDescription(hint)
        self.number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        fonts.set_style(self.number, "strong", figures=True)
        # Qt gives a spin box's font to its line once; after that the line keeps what it has.
        fonts.set_style(self.number.lineEdit(), "strong", figures=True)
        self.slider = Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, round((high - low) / step))
        self.slider.setPageStep(max(1, self.slider.maximum() // 10))
        self.slider.setAccessibleName(name)
        self.caption = Label(name, wrap=True)
        self.caption.setBuddy(self.number)
        self.hint = Label(hint, "small", "text3", wrap=True)
        if not hint:
            self.hint.hide()
        self._lay_out()
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(self._settle)
        self.number.valueChanged.connect(self._typed)
        self.number.editingFinished.connect(self._settle)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.caption, 1)
        top.addWidget(self.number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.slider)
        column.addWidget(self.hint)
        column.addStretch(1)

    def value(self) -> float:
        """The value that is shown."""
        return self.number.value()

    def set_value(self, value: float) -> None:
        """Show a value without telling; while the slider is dragged it stays under the mouse."""
        if self.slider.isSliderDown():
            return
        with QSignalBlocker(self.number), QSignalBlocker(self.slider):
            self.number.setValue(value)
            self.slider.setValue(round((value - self._low) / self._step))
        self._held = self.value()
        self._describe()

    def set_hint(self, hint: str) -> None:
        """Say something else below the slider."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.number.setAccessibleDescription(hint)

    def _describe(self) -> None:
        self.slider.setAccessibleDescription(self.number.text())

    def _slid(self, position: int) -> None:
        with QSignalBlocker(self.number):
            self.number.setValue(self._low + position * self._step)
        self._describe()
        with telling(self, partial(self.set_value, self._held)):
            self.moved.emit(self.value())
        if not self.slider.isSliderDown():
            self._settle()

    def _typed(self, value: float) -> None:
        with QSignalBlocker(self.slider):
            self.slider.setValue(round((value - self._low) / self._step))
        self._describe()
        with telling(self, partial(self.set_value, self._held)):
            self.moved.emit(value)

    def _settle(self) -> None:
        before, self._held = self._held, self.value()
        with telling(self, partial(self.set_value, before)):
            self.settled.emit(self._held)
