"""SourcesCard: what the reference library holds, with licence and attribution, and the import that is under way."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.i18n import _, ngettext
from careerplanner.library import ImportReport, Left, SourceInfo
from careerplanner.ui.kit.bullets import Bullets
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card, Divider
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.progress import ProgressLine
from careerplanner.ui.kit.text import ElidedLabel, Label
from careerplanner.wording import Wording

TITLES = {"onet": "O*NET", "oews": "OEWS", "esco": "ESCO"}
_MOST_LEFT = 12


class SourceRow(QWidget):
    """One source: release and rows in a line, licence and attribution below; ``removed`` tells that it should go."""

    removed = Signal()

    def __init__(self, source: SourceInfo, wording: Wording) -> None:
        super().__init__()
        self.source = source
        name = f"{TITLES.get(source.name, source.name)} {source.release}"
        rows = sum(source.tables.values())
        self.name = Label(name, "strong")
        self.rows = Label(
            ngettext("{count} row", "{count} rows", rows).format(count=wording.numbers.whole(rows)), "small", "text2"
        )
        self.licence = ElidedLabel(source.licence, "small", "text3")
        self.attribution = Label(source.attribution, "small", "text3", wrap=True)
        self.tables = Bullets()
        self.tables.show_lines([f"{table}: {wording.numbers.whole(count)}" for table, count in source.tables.items()])
        self.tables.hide()
        self.more = Button(_("Tables"), "link", "list-bullets", clicked=self._toggle)
        self.more.setAccessibleName(_("Tables of {name}").format(name=name))
        self.remove = Button(_("Remove"), "ghost", "trash", clicked=self.removed.emit)
        self.remove.setAccessibleName(_("Remove {name}").format(name=name))
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.name)
        head.addWidget(self.rows)
        head.addStretch(1)
        head.addWidget(self.more)
        head.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.licence)
        column.addWidget(self.attribution)
        column.addWidget(self.tables)

    def _toggle(self) -> None:
        self.tables.setVisible(self.tables.isHidden())


class SourcesCard(Card):
    """The sources, a progress line with Cancel while an import runs, and what became of the last one."""

    remove_wanted = Signal(str)
    cancel_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(
            _("Sources"), _("Kept on this computer, apart from your plans. Plans hold copies of what they use.")
        )
        self.message = InlineMessage()
        self.left = Bullets()
        self.show_left = Button("", "link", "list-bullets", clicked=self._toggle_left)
        self.progress = ProgressLine(_("Import"))
        self.words = ElidedLabel("", "small", "text2")
        self.cancel = Button(_("Cancel"), clicked=self.cancel_wanted.emit)
        self.rows: list[SourceRow] = []
        self._lines: list[Divider] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._work = QWidget()
        self._lay_out()
        self.show_progress(None)
        self._show_left(())

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self.words)
        words.addWidget(self.progress)
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.cancel)
        self.add(self._work)
        self.add(self.message)
        foot = QHBoxLayout()
        foot.addWidget(self.show_left)
        foot.addStretch(1)
        self.add(foot)
        self.add(self.left)
        self.add(self._list)

    def show_sources(self, sources: Sequence[SourceInfo], wording: Wording) -> None:
        """Show what the library holds."""
        if [row.source for row in self.rows] == list(sources):
            return
        for part in (*self.rows, *self._lines):
            self._list.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.rows, self._lines = [SourceRow(source, wording) for source in sources], []
        for number, made in enumerate(self.rows):
            if number:
                self._lines.append(Divider())
                self._list.addWidget(self._lines[-1])
            made.removed.connect(self._asker(made.source.name))
            self._list.addWidget(made)

    def _asker(self, name: str) -> Callable[[], None]:
        return lambda: self.remove_wanted.emit(name)

    def show_progress(self, words: str | None, fraction: float = 0.0) -> None:
        """Show how far the work is; None when there is none. Nothing else can be begun meanwhile."""
        self._work.setVisible(words is not None)
        self.words.setText(words or "")
        self.progress.set_fraction(fraction, words or "")
        for row in self.rows:
            row.remove.setEnabled(words is None)

    def show_report(self, report: ImportReport, wording: Wording) -> None:
        """Say what was taken, and what was left and why."""
        name = f"{TITLES.get(report.name, report.name)} {report.release}"
        sentences = [
            ngettext("Imported {name}: {count} row.", "Imported {name}: {count} rows.", report.taken).format(
                name=name, count=wording.numbers.whole(report.taken)
            )
        ]
        if report.replaced:
            sentences.append(_("It replaced release {release}.").format(release=report.replaced))
        sentences += report.warnings
        self.message.say(" ".join(sentences), "warning" if report.warnings else "success")
        self._show_left([_left_text(one, wording) for one in report.left])

    def say_problem(self, sentence: str) -> None:
        """Say why nothing was done."""
        self._show_left(())
        self.message.say(sentence, "danger")

    def _show_left(self, lines: Sequence[str]) -> None:
        more = len(lines) - _MOST_LEFT
        shown = list(lines[:_MOST_LEFT])
        if more > 0:
            shown.append(_("and {count} more").format(count=more))
        self.left.show_lines(shown)
        self.left.hide()
        self.show_left.setText(_("What was left out ({count})").format(count=len(lines)))
        self.show_left.setVisible(bool(lines))

    def _toggle_left(self) -> None:
        self.left.setVisible(self.left.isHidden())


def _left_text(left: Left, wording: Wording) -> str:
    """A file that was not taken, or rows of one; and why."""
    if not left.line:
        return f"{left.file}: {left.why}"
    rows = ngettext("{count} row", "{count} rows", left.count).format(count=wording.numbers.whole(left.count))
    return _("{file}, line {line} ({rows}): {why}").format(file=left.file, line=left.line, rows=rows, why=left.why)
