"""Putting a goal off: what moves is told before it is done."""

from functools import partial

from PySide6.QtWidgets import QWidget

from careerplanner.app.commands.goals import goals
from careerplanner.app.queries.goals.putting_off import PutOff, put_off, put_off_lines
from careerplanner.app.reads import whole
from careerplanner.domain.plan import Goal
from careerplanner.i18n import _, ngettext
from careerplanner.ui.base.effect_toast import toast_with_effect
from careerplanner.ui.goals.page_actions import PageActions
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.entry_dialog import EntryDialog
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.text import Label

_MONTHS = (1, 2, 3, 6, 12)
_JOB = "put off"


class PutOffDialog(EntryDialog):
    """Shows what a later beginning moves; it is done only when that stands there."""

    def __init__(self, acts: PageActions, parent: QWidget | None, goal: Goal) -> None:
        super().__init__(_("Put off “{title}”").format(title=goal.title), _("Put off"), parent)
        self._actions = acts
        self._goal = goal
        self.found: PutOff | None = None
        items = [
            (str(count), ngettext("{count} month", "{count} months", count).format(count=count)) for count in _MONTHS
        ]
        self.by = ComboBox(items=items, value="1")
        self.dates = Label("", "strong", wrap=True)
        self.moves = Label("", "small", "text2", wrap=True)
        self.body.addWidget(Field(_("&By"), self.by))
        self.body.addWidget(self.dates)
        self.body.addWidget(self.moves)
        self.by.chosen.connect(lambda _key: self._ask())
        self._ask()

    def _ask(self) -> None:
        """Work out what moves."""
        self.found = None
        self.save_button.setEnabled(False)
        self.moves.setText(_("Working out what moves…"))
        workspace = self._actions.context.workspace
        plan, months = whole(workspace.plan), int(self.by.value())
        work = partial(put_off, plan, workspace.catalogue, self._goal.id, months, self._actions.today())
        self._actions.context.jobs.run(work, self._show, key=_JOB, refused=self._refuse)

    def _refuse(self, sentence: str) -> None:
        self.moves.setText(sentence)

    def _show(self, found: PutOff) -> None:
        wording = self._actions.context.wording
        self.found = found
        self.save_button.setEnabled(True)
        start = wording.dates.day(found.starts_on)
        if found.due_on is None:
            self.dates.setText(_("Begins {start}.").format(start=start))
        else:
            words = _("Begins {start}, due {due}.")
            self.dates.setText(words.format(start=start, due=wording.dates.day(found.due_on)))
        self.moves.setText("\n".join(put_off_lines(found, wording)))

    def apply(self) -> bool:
        """Give the goal its later dates."""
        if self.found is None:
            return False
        context, found = self._actions.context, self.found
        context.workspace.do(
            _("Put off goal"), goals.change, self._goal.id, starts_on=found.starts_on, due_on=found.due_on
        )
        toast_with_effect(context, self._actions.live, _("Goal put off."))
        return True
