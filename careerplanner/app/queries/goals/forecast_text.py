"""The forecast of a goal in words: the chance of its date, the record behind it, the gate that waits for it."""

from dataclasses import dataclass

from careerplanner.app.queries.goals.goals import GoalCard
from careerplanner.app.queries.projection.learning import GateWait
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.learning import RECORD_FROM_GOALS, active_goals, estimate_ratios
from careerplanner.domain.plan import Plan, StepKind
from careerplanner.domain.projection.goal_order import MOST_SLACK_MONTHS, usual_ratio
from careerplanner.domain.projection.inputs import RECORD, Inputs
from careerplanner.i18n import _, ngettext
from careerplanner.units import Minutes, hours_of
from careerplanner.wording import Wording

_ON_THE_JOB = (StepKind.ON_THE_JOB, StepKind.PRACTICE)
_RULE = (0.7, 0.2, 0.1)
"""70-20-10, on the job, with people, courses and reading: Lombardo and Eichinger, "The Career Architect Development
Planner", 1996. A rule of thumb from what managers remembered, never measured."""
_FAR_FROM_RULE = 0.25
_LEAST_PLANNED = Minutes(8 * 60)
_HALF_A_WEEK = 0.12


@dataclass(frozen=True, slots=True)
class Mix:
    """How the open hours of goals are learned: shares of on the job, with people, and courses and reading."""

    minutes: Minutes
    on_the_job: float
    people: float
    courses: float

    @property
    def is_far_from_rule(self) -> bool:
        """Whether one of the shares is a quarter of all time from the rule of thumb; little time says nothing."""
        if self.minutes < _LEAST_PLANNED:
            return False
        shares = (self.on_the_job, self.people, self.courses)
        return any(abs(share - rule) > _FAR_FROM_RULE for share, rule in zip(shares, _RULE, strict=True))


def mix_of(plan: Plan) -> Mix:
    """How the open actions of the goals that are worked on are learned."""
    active = {goal.id for goal in active_goals(plan)}
    found: dict[StepKind, int] = {}
    for step in plan.goal_step:
        if step.done_on is None and step.goal_id in active:
            found[step.kind] = found.get(step.kind, 0) + step.minutes
    total = sum(found.values())
    on_the_job = sum(found.get(kind, 0) for kind in _ON_THE_JOB)
    people = found.get(StepKind.PEOPLE, 0)
    whole = total or 1
    return Mix(Minutes(total), on_the_job / whole, people / whole, (total - on_the_job - people) / whole)


def mix_text(mix: Mix, wording: Wording) -> str:
    """The mix beside the rule of thumb; empty where it is near that, or little is planned."""
    if not mix.is_far_from_rule:
        return ""
    words = _(
        "Of {hours} planned, {job} is on the job, {people} with people, {courses} courses and reading. "
        "A rule of thumb, not a measurement, is 70, 20 and 10 %."
    )
    percent = wording.numbers.percent
    return words.format(
        hours=wording.times.hours(round(hours_of(mix.minutes), 1)),
        job=percent(mix.on_the_job),
        people=percent(mix.people),
        courses=percent(mix.courses),
    )


def chance_text(card: GoalCard, wording: Wording) -> str:
    """The chance of the due date: ``Done by Mar 1, 2027 in about 7 of 10 futures``; empty where none is told."""
    if card.chance is None or card.due_on is None:
        return ""
    return _("Done by {day} in {odds}").format(day=wording.dates.day(card.due_on), odds=wording.odds.about(card.chance))


def record_text(plan: Plan, inputs: Inputs, prior: float, wording: Wording) -> str:
    """How long goals take beside their estimate: the own record and what is assumed without one, both."""
    plain, count = wording.numbers.plain, len(estimate_ratios(plan))
    assumed = plain(prior, 1)
    if inputs.estimate_ratio.kind == RECORD:
        own = plain(usual_ratio(inputs.estimate_ratio), 1)
        words = _("Your {count} finished goals took {own} times their estimate; without them {prior} is assumed.")
        return words.format(count=count, own=own, prior=assumed)
    words = _("{prior} times the estimate is assumed until {needed} goals are finished ({count} so far).")
    return words.format(prior=assumed, needed=RECORD_FROM_GOALS, count=count)


def gate_text(wait: GateWait | None, catalogue: Catalogue) -> str:
    """What the next gate has to do with a goal."""
    if wait is None:
        return ""
    role = catalogue.role(wait.role_key).short_name
    if not wait.is_needed:
        words = _("Stands before what {role} requires.") if wait.in_the_way else ""
        return words.format(role=role)
    if wait.slack_months < _HALF_A_WEEK:
        return _("Each week of delay is a week of delay for {role}.").format(role=role)
    if wait.slack_months >= MOST_SLACK_MONTHS:
        return ""
    if wait.slack_months < 1:
        weeks = max(1, int(wait.slack_months * 52 / 12))
        words = ngettext(
            "Can wait {count} week before the goals for {role} are done later.",
            "Can wait {count} weeks before the goals for {role} are done later.",
            weeks,
        )
        return words.format(count=weeks, role=role)
    months = int(wait.slack_months)
    words = ngettext(
        "Can wait {count} month before the goals for {role} are done later.",
        "Can wait {count} months before the goals for {role} are done later.",
        months,
    )
    return words.format(count=months, role=role)
