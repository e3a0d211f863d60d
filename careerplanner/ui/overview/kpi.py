"""KpiCard: one figure with its caption and a note; one sentence to a screen reader."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.chip import Chip, ChipTone, chip_size
from careerplanner.ui.kit.progress import ProgressLine
from careerplanner.ui.kit.text import ElidedLabel, Label


class KpiCard(Card):
    """A caption, a large figure, perhaps a chip or a line of progress, and a note."""

    def __init__(self, caption: str) -> None:
        super().__init__(padding=18)
        self.caption = ElidedLabel(caption, "caption", "text2")
        self.figure = Label("", "display", figures=True)
        self.note = Label("", "small", "text3", wrap=True)
        self.chip = Chip()
        self.line = ProgressLine(caption)
        self.chip.hide()
        self.line.hide()
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.caption, 1)
        top.addWidget(self.chip)
        self.body.setSpacing(4)
        self.add(top)
        self.add(self.figure)
        self.add(self.line)
        self.body.addStretch(1)
        self.add(self.note)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._align_captions()

    def _align_captions(self) -> None:
        """Keep the room of a chip, so that the captions of neighbours stand on one line."""
        self.caption.setMinimumHeight(chip_size("0").height())

    def changeEvent(self, event: QEvent) -> None:
        """Take the height of the text scale in use."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._align_captions()

    def show_figure(
        self,
        figure: str,
        note: str = "",
        *,
        chip: str = "",
        chip_tone: ChipTone = "neutral",
        fraction: float | None = None,
        caption: str = "",
    ) -> None:
        """Show a figure; ``fraction`` from 0 to 1 adds a line of progress."""
        if caption:
            self.caption.setText(caption)
            self.line.setAccessibleName(caption)
        self.figure.setText(figure)
        self.note.setText(note)
        self.chip.show_chip(chip, chip_tone)
        self.line.setVisible(fraction is not None)
        self.line.set_fraction(fraction or 0.0, figure)
        self.setAccessibleName(", ".join(part for part in (self.caption.text(), figure, chip, note) if part))
