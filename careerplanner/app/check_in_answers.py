"""What a check-in answered about the employer: each answer replaces one assumption, as an undoable step of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from careerplanner.app.commands.path import employer
from careerplanner.app.commands.profile import pay
from careerplanner.app.commands.talks import check_ins
from careerplanner.app.commands.talks.check_ins import Said
from careerplanner.app.queries.projection.employer_text import answer_or_blank, asked_about
from careerplanner.app.role_titles import in_sentence
from careerplanner.app.workspace import Workspace
from careerplanner.domain import limits
from careerplanner.domain.catalogue import Catalogue, Role
from careerplanner.domain.plan import Plan
from careerplanner.errors import Refused
from careerplanner.i18n import _, ngettext
from careerplanner.wording import Wording, speaking

RAISE = "raise_budget"
_MOST_RAISE = 0.5


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers, None for what was not answered.

    ``promoted`` of ``people`` got the next role in three years. ``posts`` there are above, one of them vacant about
    every ``months`` months. ``degree`` is whether the post asks for a higher degree than one has, ``raise_share`` the
    raise of the next review as a share of pay.
    """

    promoted: int | None = None
    people: int | None = None
    posts: int | None = None
    months: float | None = None
    degree: bool | None = None
    raise_share: float | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One answer as a step: the sentence that undo says, and the command with what it takes."""

    label: str
    command: Callable[..., Any]
    takes: tuple[Any, ...]
    named: tuple[tuple[str, Any], ...] = ()


def steps_of(plan: Plan, catalogue: Catalogue, answers: Answers) -> tuple[Step, ...]:
    """The steps that take the answers into a plan; refused where half of an answer is missing, or no role is ahead."""
    if answers == Answers():
        return ()
    _check_halves(answers)
    asked = asked_about(plan, catalogue)
    if asked is None:
        raise Refused(_("The questions are about your next role. Choose one on the Path page."))
    wording = speaking(plan.profile.currency)
    found = []
    if answers.promoted is not None:
        found.append(_seen(plan, catalogue, asked.step, answers))
    if answers.posts is not None:
        found.append(_vacant(plan, catalogue, asked.post, answers, wording))
    if answers.degree is not None:
        label = _("Answer: the post asks for a degree") if answers.degree else _("Answer: the post asks for no degree")
        named = (("asked", answers.degree),)
        found.append(Step(label, employer.say_degree_asked, (catalogue, asked.post.key), named))
    if answers.raise_share is not None:
        limits.number(answers.raise_share, 0, _MOST_RAISE, _("The raise"))
        label = _("Answer: a raise of {percent}").format(percent=wording.numbers.percent(answers.raise_share, 2))
        found.append(Step(label, pay.assume, (RAISE, answers.raise_share)))
    return tuple(found)


def _seen(plan: Plan, catalogue: Catalogue, role: Role, answers: Answers) -> Step:
    words = _("Answer: {promoted} of {people} became {role}")
    label = words.format(promoted=answers.promoted, people=answers.people, role=in_sentence(role))
    ready = answer_or_blank(plan, role.key).ready_of_ten
    return Step(label, employer.answer_seen, (catalogue, role.key, answers.people, answers.promoted, ready))


def _vacant(plan: Plan, catalogue: Catalogue, role: Role, answers: Answers, wording: Wording) -> Step:
    known, posts, months = answer_or_blank(plan, role.key), answers.posts or 0, answers.months or 0.0
    ready = None if known.ready_low is None or known.ready_high is None else (known.ready_low, known.ready_high)
    label = ngettext(
        "Answer: {count} post as {role}, vacant about every {months} months",
        "Answer: {count} posts as {role}, one vacant about every {months} months",
        posts,
    ).format(count=posts, role=in_sentence(role), months=wording.numbers.plain(months))
    return Step(label, employer.answer_vacancies, (catalogue, role.key, posts, months, ready, known.inside))


def _check_halves(answers: Answers) -> None:
    if (answers.promoted is None) is not (answers.people is None):
        raise Refused(_("Say both: how many were promoted, and of how many."))
    if (answers.posts is None) is not (answers.months is None):
        raise Refused(_("Say both: how many posts there are, and how often one is vacant."))


def keep_check_in(workspace: Workspace, said: Said, answers: Answers, today: date) -> tuple[str, tuple[str, ...]]:
    """Keep a check-in and take its answers into the open plan, each as a step; its id, and the sentences of the steps.

    Refused, with the plan as it was, where one of them is refused.
    """
    steps = steps_of(workspace.plan, workspace.catalogue, answers)
    row_id = ""
    if said.seen or said.steps or said.note.strip() or not steps:
        row_id = workspace.do(_("Keep check-in"), check_ins.keep, workspace.catalogue, said, today)
    done = int(bool(row_id))
    for step in steps:
        before = workspace.revision
        try:
            workspace.do(step.label, step.command, *step.takes, **dict(step.named))
        except Refused:
            for _step in range(done):
                workspace.undo()
            raise
        done += workspace.revision != before
    return row_id, tuple(step.label for step in steps)
