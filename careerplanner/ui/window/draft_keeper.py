"""Keeps what is being written, every two seconds, and offers at the next start what was not saved."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from careerplanner.app import drafts
from careerplanner.app.drafts import Draft
from careerplanner.app.sealing import Key
from careerplanner.i18n import _, ngettext
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.combo import SearchableCombo
from careerplanner.ui.kit.dialog import Dialog, name_of
from careerplanner.ui.kit.text import Label
from careerplanner.ui.kit.value_edit import ValueEdit
from careerplanner.ui.look import fonts
from careerplanner.ui.window.typing_watch import text_of

_EVERY_MS = 2_000
_LONGEST_LINE = 60


class DraftKeeper(QObject):
    """Looks every two seconds at what holds typing that the plan does not have.

    That is fields of several lines, the lines of a dialog, and a field whose typing stands for no value.
    """

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
    fields = [
        each for each in QApplication.allWidgets() if isinstance(each, QPlainTextEdit | ValueEdit | SearchableCombo)
    ]
    shown = [each for each in fields if each.isVisible()]
    dialogs = [each for each in QApplication.topLevelWidgets() if isinstance(each, Dialog) and each.isVisible()]
    return (
        *(Draft(_place_of(each), each.accessibleName(), text) for each in shown if (text := _text_of(each)).strip()),
        *(Draft(each.windowTitle(), name, text) for each in dialogs for name, text in each.typed()),
    )


def _text_of(field: QPlainTextEdit | ValueEdit[Any] | SearchableCombo) -> str:
    """What a field holds that nobody else sees to; the lines of a dialog are asked of it."""
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText() if field.document().isModified() and not field.isReadOnly() else ""
    return text_of(field) if field.is_wrong and not isinstance(field.window(), Dialog) else ""


def _place_of(field: QWidget) -> str:
    """The title of the dialog, or of the page, in which a field stands."""
    if isinstance(field.window(), QDialog):
        return field.window().windowTitle()
    parent = field.parentWidget()
    return "" if parent is None else name_of(parent)


class DraftsDialog(Dialog):
    """The texts that were left, each to read and to copy; they stay until they are thrown away."""

    def __init__(self, left: tuple[Draft, ...], parent: QWidget, discard: Callable[[], object]) -> None:
        super().__init__(
            _("Text that was not saved"),
            ngettext(
                "The plan was closed while this was being written. Copy what you want to keep into its place.",
                "The plan was closed while these were being written. Copy what you want to keep into its place.",
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
        is_line = "\n" not in draft.text and len(draft.text) <= _LONGEST_LINE
        text.setFixedHeight(fonts.px(40 if is_line else 110))
        self.body.addWidget(Label(name, "strong", wrap=True))
        self.body.addWidget(text)
        copy = Button(_("Copy"), "secondary", "copy", clicked=lambda: QGuiApplication.clipboard().setText(draft.text))
        copy.setAccessibleDescription(name)
        self.body.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)

    def _throw_away(self) -> None:
        self._discard()
        self.accept()
