"""Findings: a few sentences one below the other, each with a sign, and perhaps a caption above it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.ui.kit.icon_label import IconLabel
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence; ``caption`` stands above it and ``note`` in small below; ``tone`` colours the sign."""

    text: str
    icon: str
    tone: str = "text3"
    caption: str = ""
    note: str = ""


class _Row(QWidget):
    def __init__(self, finding: Finding) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        sign = QVBoxLayout()
        fonts.sized(
            self, lambda _row: sign.setContentsMargins(0, max(0, (fonts.line_height("body") - fonts.px(18)) // 2), 0, 0)
        )
        sign.addWidget(IconLabel(finding.icon, finding.tone))
        sign.addStretch(1)
        row.addLayout(sign)
        words = QVBoxLayout()
        words.setSpacing(2)
        if finding.caption:
            words.addWidget(Label(finding.caption, "strong", wrap=True))
        words.addWidget(Label(finding.text, "body", "text2" if finding.caption else "text", wrap=True))
        if finding.note:
            words.addWidget(Label(finding.note, "small", "text3", wrap=True))
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)


class Findings(QWidget):
    """The sentences; hidden while there are none."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._shown: tuple[Finding, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.setAccessibleName(name)
        self.hide()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say these, and nothing else."""
        if tuple(findings) == self._shown:
            return
        self._shown = tuple(findings)
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for finding in findings:
            self._column.addWidget(_Row(finding))
        self.setVisible(bool(findings))

    def findings(self) -> tuple[Finding, ...]:
        """What is said now."""
        return self._shown
