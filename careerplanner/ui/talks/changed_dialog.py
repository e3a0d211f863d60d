"""What changed: between two days by the plan's own records, or against a backup; worked out off this thread."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from careerplanner.app import backups
from careerplanner.app.against_backup import changed_since_backup
from careerplanner.app.queries.talks.changed import Changed, changed_between
from careerplanner.app.queries.talks.changed_text import changed_lines, odds_note, span_text
from careerplanner.app.reads import whole
from careerplanner.app.state_text import moment
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.messages import Field, InlineMessage
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts

_DAYS = "days"
_USUAL = timedelta(days=91)
_MOST_BACKUPS = 60
_WIDTH, _HEIGHT = 680, 600


@dataclass(frozen=True, slots=True)
class _Now:
    """The plan as it is, with what a worker needs beside it."""

    plan: Plan
    catalogue: Catalogue
    shipped: Catalogue
    projection: Projection | None
    today: date


class ChangedDialog(Dialog):
    """Two days, or a backup, and what is not the same, a sentence each."""

    def __init__(
        self, context: Context, live: LiveProjection, today: Callable[[], date], folder: Path, parent: QWidget
    ) -> None:
        sentence = _("By the days that your plan keeps, or against a backup.")
        super().__init__(_("What changed"), sentence, parent, width=_WIDTH)
        self.setModal(True)
        self._context, self._live, self._today, self._folder = context, live, today, folder
        self.against = ComboBox(_("Compare with"), self._choices(), _DAYS)
        self.since = DateEdit()
        self.until = DateEdit()
        self.since_field = Field(_("&From the evening of"), self.since)
        self.until_field = Field(_("&To the evening of"), self.until)
        self.message = InlineMessage()
        self.head = Label("", "h3")
        self.lines = Label("", "body", wrap=True)
        self.note = Label("", "small", "text3", wrap=True)
        self._build()
        room = self.screen().availableSize()
        self.resize(fonts.px(_WIDTH), min(fonts.px(_HEIGHT), room.height() - 80))
        self.since.set_value(today() - _USUAL)
        self.until.set_value(today())
        self._work_out()

    def _build(self) -> None:
        self.body.addWidget(Field(_("&Compare with"), self.against))
        days = QHBoxLayout()
        days.setSpacing(12)
        days.addWidget(self.since_field, 1)
        days.addWidget(self.until_field, 1)
        self.body.addLayout(days)
        for part in (self.message, self.head, self.lines, self.note):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.add_close_button()
        self.against.chosen.connect(lambda _key: self._work_out())
        for edit in (self.since, self.until):
            edit.committed.connect(lambda _day: self._work_out())

    def _choices(self) -> list[tuple[str, str]]:
        wording, plan_id = self._context.wording, self._context.workspace.identity.plan_id
        found = backups.backups_in(self._folder, plan_id)[:_MOST_BACKUPS]
        words = _("The backup of {when}: {reason}")
        return [
            (_DAYS, _("An earlier day")),
            *(
                (str(each.path), words.format(when=moment(each.made_at[:19], wording), reason=each.reason))
                for each in found
            ),
        ]

    def _work_out(self) -> None:
        chosen, shown = self.against.value(), self._live.projections
        for field in (self.since_field, self.until_field):
            field.setVisible(chosen == _DAYS)
        workspace = self._context.workspace
        projection = None if shown is None else shown.plan
        now = _Now(whole(workspace.plan), workspace.catalogue, workspace.shipped, projection, self._today())
        since, until = self.since.value(), self.until.value()
        assert since is not None
        assert until is not None
        between = chosen == _DAYS
        work = partial(_between, now, since, until) if between else partial(_against, now, Path(chosen), self._folder)
        self.message.hide()
        self.head.setText(_("Working it out…"))
        self._context.jobs.run(work, self._take, key="changed", refused=self._refuse)

    def _take(self, found: Changed) -> None:
        wording, catalogue = self._context.wording, self._context.workspace.catalogue
        self.head.setText(span_text(found, wording))
        self.lines.setText("\n".join(f"· {line}" for line in changed_lines(found, catalogue, wording)))
        self.note.setText(odds_note(found, wording))
        self.note.setVisible(bool(self.note.text()))

    def _refuse(self, sentence: str) -> None:
        self.head.setText("")
        self.lines.setText("")
        self.note.hide()
        self.message.say(sentence, "warning")


def _between(now: _Now, since: date, until: date) -> Changed:
    return changed_between(now.plan, now.catalogue, since, until, now.today, now.projection)


def _against(now: _Now, path: Path, folder: Path) -> Changed:
    return changed_since_backup(path, folder, now.shipped, now.plan, now.catalogue, now.today, now.projection)
