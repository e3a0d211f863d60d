"""Keeps long texts that are being written, every two seconds, and offers at the next start what was not saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from careerplanner.app import drafts
from careerplanner.app.drafts import Draft
from careerplanner.app.sealing import Key
from careerplanner.i18n import _, ngettext
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts

_EVERY_MS = 2_000


class DraftKeeper(QObject):
    """Looks every two seconds at the fields of several lines that hold typing which the plan does not have."""

    def __init__(self, window: QWidget, folder: Path, plan: Path, key: Callable[[], Key | None] = lambda: None) -> None:
        """``key`` gives that with which the plan is sealed now."""
        super().__init__(window)
        self._window = window
        self._folder, self._plan, self._key = folder, plan, key
        self._left = drafts.left(folder, plan)
        self._kept: tuple[Draft, ...] | None = self._left
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        drafts.tidy(folder)

    def look(self) -> None:
        """Keep what is being written now, beside what was left by another time and is not thrown away."""
        wanted = (*self._left, *_being_written())
        if wanted != self._kept and drafts.keep(self._folder, self._plan, wanted, self._key()):
            self._kept = wanted

    def end(self) -> None:
        """Look a last time: what is kept now stays, also when its dialog goes."""
        self.look()
        self._timer.stop()

    def keep_anew(self) -> None:
        """Keep what there is as the plan is sealed now."""
        self._kept = None
        self.look()

    def offer(self) -> None:
        """Show what was left by another time, if anything was."""
        if self._left:
            DraftsDialog(self._left, self._window, self.discard).show()

    def discard(self) -> None:
        """Throw away what was left by another time."""
        self._left = ()
        self.look()


def _being_written() -> tuple[Draft, ...]:
    fields = [each for each in QApplication.allWidgets() if isinstance(each, QPlainTextEdit)]
    open_ones = [each for each in fields if each.isVisible() and not each.isReadOnly()]
    return tuple(
        Draft(_place_of(each), each.accessibleName(), each.toPlainText())
        for each in open_ones
        if each.document().isModified() and each.toPlainText().strip()
    )


def _place_of(field: QWidget) -> str:
    """The title of the dialog, or of the page, in which a field stands."""
    if isinstance(field.window(), QDialog):
        return field.window().windowTitle()
    parent = field.parentWidget()
    while parent is not None and not parent.accessibleName():
        parent = parent.parentWidget()
    return "" if parent is None else parent.accessibleName()


class DraftsDialog(Dialog):
    """The texts that were left, each to read and to copy; they stay until they are thrown away."""

    def __init__(self, left: tuple[Draft, ...], parent: QWidget, discard: Callable[[], object]) -> None:
        super().__init__(
            _("Text that was not saved"),
            ngettext(
                "The program ended while this was being written. Copy what you want to keep into its place.",
                "The program ended while these were being written. Copy what you want to keep into its place.",
                len(left),
            ),
            parent,
            width=560,
        )
        self._discard = discard
        for draft in left:
            self._add(draft)
        self.discard_button = self.add_button(Button(_("Throw away"), "danger", "trash", clicked=self._throw_away))
        self.later_button = self.add_button(Button(_("Keep for later"), "primary", clicked=self.reject))
        self.later_button.setDefault(True)
        self.later_button.setFocus()

    def _add(self, draft: Draft) -> None:
        name = _("{field}, in “{place}”").format(field=draft.field, place=draft.place) if draft.place else draft.field
        text = QPlainTextEdit(draft.text)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(name)
        text.setFixedHeight(fonts.px(110))
        self.body.addWidget(Label(name, "strong", wrap=True))
        self.body.addWidget(text)
        copy = Button(_("Copy"), "secondary", "copy", clicked=lambda: QGuiApplication.clipboard().setText(draft.text))
        copy.setAccessibleDescription(name)
        self.body.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)

    def _throw_away(self) -> None:
        self._discard()
        self.accept()
