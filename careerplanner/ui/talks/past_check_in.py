"""A check-in that was kept: what was said of each skill beside one's own word, the steps, and the note."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from careerplanner.app.commands.talks import check_ins
from careerplanner.app.queries.talks.check_ins import agreement_text, agreements, head_of, summary
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.text import Label


class PastCheckIn(Dialog):
    """Shows one check-in; ``done`` is told when it was removed."""

    def __init__(
        self, context: Context, today: Callable[[], date], row_id: str, parent: QWidget, done: Callable[[], object]
    ) -> None:
        row = next(row for row in context.workspace.plan.check_in if row.id == row_id)
        super().__init__(head_of(row, today(), context.wording), summary(row), parent, width=560)
        self.setModal(True)
        self._context, self._row_id, self._done = context, row_id, done
        self.skills = EntryList(_("What was said of each skill"))
        self.skills.set_rows(
            [
                Entry(
                    str(place),
                    _("{skill}: you say {own}, they say {seen}").format(skill=each.skill, own=each.own, seen=each.seen),
                    agreement_text(each.own, each.seen),
                    each.remark,
                )
                for place, each in enumerate(agreements(row, context.workspace.catalogue))
            ]
        )
        self.body.addWidget(self.skills)
        if row.steps:
            self.body.addWidget(Label(_("Agreed next steps"), "h3"))
            for step in row.steps:
                self.body.addWidget(Label(" · ".join(part for part in step if part), "body", wrap=True))
        if row.note:
            self.body.addWidget(Label(row.note, "small", "text2", wrap=True))
        self.body.addStretch(1)
        self.foot.insertWidget(0, Button(_("Remove"), "danger", "trash", clicked=self.remove))
        self.add_close_button()

    def remove(self) -> None:
        """Remove the check-in, with a way back; evidence and ratings that came of it stay."""
        self._context.workspace.do(_("Remove check-in"), check_ins.remove, self._row_id)
        self._context.toast(_("Check-in removed; its evidence and ratings stay"), undo=True)
        self._done()
        self.accept()
