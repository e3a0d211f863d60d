"""What can be done with pauses, from any page: add one, change it, remove it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from careerplanner.app.commands.salary import pauses
from careerplanner.app.pause_text import pause_name
from careerplanner.domain.future_rows import Pause
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.effect_toast import toast_with_effect
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.salary.pause_dialog import PauseDialog


class PauseActions:
    """The dialogs stand over the window of ``parent``; what a change did to the dates is told with its Undo."""

    def __init__(self, context: Context, live: LiveProjection, today: Callable[[], date], parent: QWidget) -> None:
        self._context = context
        self._live = live
        self._today = today
        self._parent = parent

    def row(self, row_id: str) -> Pause | None:
        """The pause with this id, or None."""
        return next((row for row in self._context.workspace.plan.pause if row.id == row_id), None)

    def add(self) -> PauseDialog:
        """Ask for a new pause."""
        saved = partial(self._tell, _("{pause} is in the plan."))
        dialog = PauseDialog(self._context, self._today, None, self._parent.window(), saved)
        dialog.show()
        return dialog

    def edit(self, row_id: str) -> None:
        """Change a pause."""
        row = self.row(row_id)
        if row is not None:
            saved, remove = partial(self._tell, _("{pause} is changed.")), partial(self.remove, row_id)
            PauseDialog(self._context, self._today, row, self._parent.window(), saved, remove).show()

    def remove(self, row_id: str) -> None:
        """Remove a pause, with a way back."""
        row = self.row(row_id)
        if row is not None:
            self._context.workspace.do(_("Remove pause"), pauses.remove, row_id)
            toast_with_effect(
                self._context, self._live, _("{pause} is removed.").format(pause=pause_name(row, self._context.wording))
            )

    def _tell(self, words: str, row_id: str) -> None:
        row = self.row(row_id)
        assert row is not None
        toast_with_effect(self._context, self._live, words.format(pause=pause_name(row, self._context.wording)))
