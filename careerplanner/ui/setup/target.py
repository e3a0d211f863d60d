"""The second question: where one wants to be."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt

from careerplanner.app.commands.setup import setup
from careerplanner.app.queries.setup.jobs import JobChoice, JobSource, job_choices, new_job
from careerplanner.app.queries.setup.setup import NOT_SURE, target_choices
from careerplanner.app.setup_steps import is_set_up
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.library import Library
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.setup.choice_cards import Choice, ChoiceCards
from careerplanner.ui.setup.job_search import JobSearch
from careerplanner.ui.setup.step import Step

_NONE = "none of the cards"


class TargetStep(Step):
    """The role one wants: one of the cards, or any other job."""

    def __init__(self, context: Context, today: Callable[[], date], library: Library) -> None:
        super().__init__(context, today)
        self.title = _("Where do you want to be?")
        self.sentence = _("Choose a goal. You can change it or compare several later.")
        self._library = library
        self._choices: list[Choice] = []
        self.targets = ChoiceCards(_("The role you want"))
        self.search = JobSearch(_("Another job"), _("Another job…"), self._find)
        self.own_goal = Button(_("My goal is not here…"), "link", "flag", clicked=partial(context.act, "own_goal"))
        self._wanted = ""
        self.column.addWidget(self.search)
        self.column.addWidget(self.own_goal, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.targets)
        self.column.addStretch(1)
        self.targets.chosen.connect(self._take_card)
        self.search.chosen.connect(self._take_job)
        self.search.line.textEdited.connect(self.touch)

    def _find(self, typed: str) -> tuple[JobChoice, ...]:
        return job_choices(self.context.workspace.catalogue, self._library, typed)

    def _take_card(self, _key: str) -> None:
        self.search.show_choice(None)
        self.touch()

    def _take_job(self, job: JobChoice | None) -> None:
        """A job that was found takes the place of a card; a role that has a card is shown as chosen there."""
        keys = {choice.key for choice in self._choices}
        is_card = job is not None and job.source is JobSource.CATALOGUE and job.key in keys
        self.targets.set_choices(self._choices, job.key if job is not None and is_card else _NONE)
        self.touch()

    def load(self) -> None:
        """Show the roles that can be reached, the manager first unless the plan says otherwise."""
        plan, catalogue = self.context.workspace.plan, self.context.workspace.catalogue
        if self.is_touched and plan.profile.target_role_key == self._wanted:
            return
        self.is_touched = False
        found = target_choices(plan, catalogue, self.today(), self.context.wording)
        choices = [Choice(c.key, c.name, (c.pay, c.distance), c.origin) for c in found]
        choices.append(Choice(NOT_SURE, _("Not sure yet"), (_("Show me every route"), _("Look at the map first"))))
        self._wanted = wanted = plan.profile.target_role_key
        keys = [choice.key for choice in choices]
        if wanted and wanted not in keys and catalogue.has_role(wanted):
            choices.insert(0, Choice(wanted, catalogue.role(wanted).name))
        was_asked = is_set_up(plan.profile) or bool(wanted)
        self._choices = choices
        self.targets.set_choices(choices, wanted if was_asked else keys[0])
        self.search.show_choice(None)

    def save(self) -> None:
        """Keep the goal, and the usual route there."""
        workspace = self.context.workspace
        choice, label = self.search.choice(), _("Answer: where you want to be")
        if choice is None:
            key = self.targets.key()
            if key is None:
                raise Refused(_("Choose a goal, or “Not sure yet”."))
            workspace.do(label, setup.answer_target, workspace.catalogue, key)
        else:
            job = new_job(choice, self._library)
            key = choice.key if choice.source is JobSource.CATALOGUE else ""
            if key and key == workspace.plan.profile.role_key:
                raise Refused(_("This is the job that you have. Choose another one, or “Not sure yet”."))
            workspace.do(label, setup.answer_target, workspace.catalogue, key, job)
        self.is_touched = False

    def focus_first(self) -> None:
        """Begin with the cards."""
        self.targets.focus_first()
