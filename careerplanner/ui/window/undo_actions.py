"""Undo and redo: the two actions say what they would do, and a text field that can undo its own typing comes first."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from careerplanner.i18n import _
from careerplanner.ui.base.actions import escaped
from careerplanner.ui.kit.value_edit import ValueEdit

if TYPE_CHECKING:
    from careerplanner.app.workspace import Workspace
    from careerplanner.domain.plan import Plan

CTRL_Y = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y)


def update(undo: QAction, redo: QAction, workspace: "Workspace") -> None:
    """Write into the actions what they would undo and redo; nothing to do disables them."""
    last, next_one = workspace.undo_label, workspace.redo_label
    undo.setText(_("Undo “{step}”").format(step=escaped(last)) if last else _("Undo"))
    redo.setText(_("Redo “{step}”").format(step=escaped(next_one)) if next_one else _("Redo"))
    undo.setEnabled(workspace.undo_label is not None)
    redo.setEnabled(workspace.redo_label is not None)


def home_of(tables: frozenset[str], homes: Mapping[str, frozenset[str]]) -> str:
    """The page in whose home most of the tables lie, the first of equals; empty where none does.

    The profile counts last: other steps touch it too, as a route does that ends in another role.
    """

    def fit(name: str) -> tuple[int, int]:
        held = tables & homes[name]
        return len(held - {"profile"}), len(held)

    page = max(homes, key=fit, default="")
    return page if page and tables & homes[page] else ""


def touched_goal(before: "Plan", after: "Plan") -> str:
    """The id of the one goal that differs between two plans and is still there, or empty."""
    rows = set(before.goal) ^ set(after.goal)
    steps = set(before.goal_step) ^ set(after.goal_step)
    entries = set(before.log_entry) ^ set(after.log_entry)
    touched = {row.id for row in rows} | {step.goal_id for step in steps} | {entry.goal_id for entry in entries}
    kept = touched & {goal.id for goal in after.goal}
    return next(iter(kept)) if len(touched) == 1 and kept else ""


def _has_own_step(field: QWidget, *, undo: bool) -> bool:
    """Whether a text field has typing of its own to take back or to do again."""
    if isinstance(field, ValueEdit) and field.is_wrong and undo:
        return True
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() if undo else field.isRedoAvailable()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        document = field.document()
        return document.isUndoAvailable() if undo else document.isRedoAvailable()
    return False


class FieldsGiveWay(QObject):
    """Lets Ctrl+Z and its kin through to the plan when the focused text field has nothing of its own to take back.

    Qt's text fields claim these keys always. This filter sits only on the field that has the focus.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.focusChanged.connect(self._move)

    def _move(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if isinstance(new, QLineEdit | QPlainTextEdit | QTextEdit):
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse the field's claim to the key where the field has no step; Qt then tries the actions."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        undo = event.matches(QKeySequence.StandardKey.Undo)
        redo = event.matches(QKeySequence.StandardKey.Redo) or event.keyCombination() == CTRL_Y
        if (undo or redo) and isinstance(watched, QWidget) and not _has_own_step(watched, undo=undo):
            event.ignore()
            return True
        return super().eventFilter(watched, event)
