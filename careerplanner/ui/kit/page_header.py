"""PageHeader: the title of a page, a one-line fact below, and up to three actions at the right."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.ui.kit.text import ElidedLabel, Label


class PageHeader(QWidget):
    """Title, subtitle and actions of a page."""

    def __init__(self, title: str, subtitle: str = "", *actions: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title = Label(title, "h1")
        self.subtitle = ElidedLabel(subtitle, "body", "text2")
        # The title stands at one height on all pages, whether or not a fact follows it.
        keeps_its_place = self.subtitle.sizePolicy()
        keeps_its_place.setRetainSizeWhenHidden(True)
        self.subtitle.setSizePolicy(keeps_its_place)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        row.addLayout(words, 1)
        self._row = row
        for action in actions:
            self.add_action(action)

    def add_action(self, action: QWidget) -> None:
        """Put one more action at the right."""
        if self._row.count() > 3:
            raise ValueError("a page header has at most three actions")
        self._row.addWidget(action)

    def set_subtitle(self, subtitle: str) -> None:
        """Say another fact below the title."""
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def set_title(self, title: str) -> None:
        """Change the title."""
        self.title.setText(title)
