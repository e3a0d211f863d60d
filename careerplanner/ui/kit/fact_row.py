"""FactRow: a fact in a narrow panel, with where it comes from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.ui.kit.text import Label


class FactRow(QWidget):
    """A caption at the left, a value at the right, and a quiet line below that says where the value comes from."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.caption = Label(caption, "small", "text2")
        self.value = Label("", "strong", wrap=True)
        self.source = Label("", "small", "text3", wrap=True)
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.caption)
        row.addWidget(self.value, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(row)
        column.addWidget(self.source)

    def set_caption(self, caption: str) -> None:
        """Name the value."""
        self.caption.setText(caption)

    def show_fact(self, value: str, source: str = "", origin: str = "") -> None:
        """Show a value; ``source`` stands below it, ``origin`` is the whole story, as tooltip. No value hides it."""
        self.value.setText(value)
        self.source.setText(source)
        self.source.setVisible(bool(source))
        for part in (self, self.value, self.source):
            part.setToolTip(origin)
        self.value.setAccessibleName(f"{self.caption.text()}: {value}")
        self.value.setAccessibleDescription(origin or source)
        self.setVisible(bool(value))
