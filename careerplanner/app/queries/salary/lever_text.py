"""Levers put into words: what changes, what that does to the date and the pay, and how sure the figure is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from careerplanner.app.queries.salary.levers import pay_for_each_hour
from careerplanner.domain.learning import hours_left
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.levers import Effect, Lever, LeverKind
from careerplanner.domain.projection.usual_levers import (
    ADDED_GOAL_HOURS,
    EARLIER_MONTHS,
    MORE_ENTRY,
    MORE_HOURS,
    NEGOTIATED,
    POINT,
    GoalValue,
)
from careerplanner.i18n import _, ngettext
from careerplanner.wording import Wording

LEAST_MONTHS = 0.05
"""A change of date below this is measurable, and too small to tell."""

_LEAST_AN_HOUR = 0.5
"""So is pay for an hour of learning below this."""


@dataclass(frozen=True, slots=True)
class LeverRow:
    """One lever as it is shown; amounts are real pay earned over the horizon, months are those to the last role.

    ``goal_id`` names the goal that the lever is about. ``months`` and ``pay`` are 0 where no effect can be measured.
    """

    id: str
    title: str
    date: str
    pay_text: str
    sentence: str
    months: float
    months_error: float
    pay: float
    goal_id: str = ""


def lever_rows(effects: Sequence[Effect], plan: Plan, wording: Wording) -> tuple[LeverRow, ...]:
    """The levers as they are shown, in the same order."""
    left = hours_left(plan)
    return tuple(_row(effect, plan, left, wording) for effect in effects)


def _row(effect: Effect, plan: Plan, left: dict[str, float], wording: Wording) -> LeverRow:
    lever = effect.lever
    is_goal = lever.kind in (LeverKind.FINISH_GOAL, LeverKind.DROP_GOAL)
    return LeverRow(
        id=f"{lever.kind.value}/{lever.subject}",
        title=lever_words(lever, plan, wording),
        date=date_text(effect, wording),
        pay_text=pay_text(effect, wording),
        sentence=lever_sentence(effect, plan, wording, left),
        months=effect.months if moves_date(effect) else 0.0,
        months_error=effect.months_error,
        pay=effect.sum_real if effect.moves_pay else 0.0,
        goal_id=lever.subject if is_goal else "",
    )


def by_date(rows: Sequence[LeverRow]) -> tuple[LeverRow, ...]:
    """The levers that move the date most first."""
    return tuple(sorted(rows, key=lambda row: (-abs(row.months), -abs(row.pay))))


def by_pay(rows: Sequence[LeverRow]) -> tuple[LeverRow, ...]:
    """The levers that move the pay most first."""
    return tuple(sorted(rows, key=lambda row: (-abs(row.pay), -abs(row.months))))


def lever_words(lever: Lever, plan: Plan, wording: Wording) -> str:
    """What a lever changes, as a person would say it."""
    number, titles = wording.numbers.plain, {goal.id: goal.title for goal in plan.goal}
    subject = titles.get(lever.subject, lever.subject)
    words = {
        LeverKind.MORE_HOURS: _("{hours} more hour of learning a week").format(hours=number(MORE_HOURS)),
        LeverKind.FEWER_HOURS: _("{hours} hour less of learning a week").format(hours=number(MORE_HOURS)),
        LeverKind.ALL_EVIDENCE: _("Everything missing shown today"),
        LeverKind.SLOWER: _("Learning takes twice as long"),
        LeverKind.NO_LEARNING: _("No learning at all"),
        LeverKind.LOOK_ELSEWHERE: _("Apply elsewhere too"),
        LeverKind.NEVER_CHANGE: _("Never change employer"),
        LeverKind.PROMOTES_OFTEN: _("Your employer promotes often"),
        LeverKind.PROMOTES_SELDOM: _("Your employer rarely promotes"),
        LeverKind.KEEPS_JOBS: _("The trade keeps its jobs"),
        LeverKind.MACHINES: _("Machines take over much of the work"),
        LeverKind.NEGOTIATE: _("Negotiate {percent} more").format(percent=wording.numbers.percent(NEGOTIATED, 2)),
        LeverKind.LOWER_BUDGET: _("Raises {points} point lower").format(points=number(POINT * 100)),
        LeverKind.ADD_GOAL: _("One more goal of {hours} hours, ahead of all others").format(
            hours=number(ADDED_GOAL_HOURS)
        ),
        LeverKind.DROP_GOAL: _("Drop “{goal}”").format(goal=subject),
        LeverKind.FINISH_GOAL: _("“{goal}” finished today").format(goal=subject),
        LeverKind.ASK_EARLIER: _("Ask {months} months earlier: {role}").format(
            months=number(EARLIER_MONTHS), role=subject
        ),
        LeverKind.HIGHER_ENTRY: _("Entry pay {percent} higher: {role}").format(
            percent=wording.numbers.percent(MORE_ENTRY, 2), role=subject
        ),
        LeverKind.HIGHER_BUDGET: _("Raises {points} point higher").format(points=number(POINT * 100)),
        LeverKind.HIGHER_INFLATION: _("Inflation {points} point higher").format(points=number(POINT * 100)),
        LeverKind.OTHER_AREA: _("Live in {area}").format(area=subject),
    }
    return words.get(lever.kind, subject)


def moves_date(effect: Effect) -> bool:
    """Whether the change of months is more than chance, and large enough to tell."""
    return effect.moves_date and abs(effect.months) >= LEAST_MONTHS


def date_text(effect: Effect, wording: Wording) -> str:
    """What a lever does to the date: ``3.0 months sooner (± 0.1)``."""
    if not effect.moves_date:
        return _("no measurable effect")
    if not moves_date(effect):
        return _("hardly any effect")
    sooner, later = _("{months} months sooner (±\u00a0{error})"), _("{months} months later (±\u00a0{error})")
    error = math.ceil(effect.months_error * 10 - 1e-9) / 10
    return (sooner if effect.months < 0 else later).format(
        months=wording.numbers.fixed(abs(effect.months), 1), error=wording.numbers.fixed(error, 1)
    )


def pay_text(effect: Effect, wording: Wording) -> str:
    """What a lever does to the real pay of the whole horizon: ``+$3,180 (± $40)``."""
    if not effect.lever.inputs.is_pay_known:
        return _("pay is not known")
    if not effect.moves_pay:
        return _("no measurable effect")
    amount, error = rounded(abs(effect.sum_real), effect.sum_real_error)
    return _("{amount} (±\u00a0{error})").format(
        amount=wording.money.signed(math.copysign(amount, effect.sum_real)), error=wording.money.whole(error)
    )


def rounded(amount: float, error: float) -> tuple[float, float]:
    """The error with one figure, rounded up, and the amount to the same place."""
    place = 10.0 ** math.floor(math.log10(error)) if error >= 1 else 1.0
    return round(amount / place) * place, max(1.0, math.ceil(error / place)) * place


def lever_sentence(effect: Effect, plan: Plan, wording: Wording, left: dict[str, float] | None = None) -> str:
    """A lever and all that it does, in one sentence; ``left`` are the hours left of each goal."""
    inputs = effect.lever.inputs
    role, end = inputs.roles[-1].name, wording.dates.short_month(inputs.start + inputs.months)
    title = lever_words(effect.lever, plan, wording)
    if not moves_date(effect) and not effect.moves_pay:
        small = _("{lever}: hardly any effect.") if effect.moves_date else _("{lever}: no measurable effect.")
        return small.format(lever=title)
    parts = []
    if moves_date(effect):
        parts.append(_("{role} about {change}").format(role=role, change=date_text(effect, wording)))
    elif inputs.moves:
        parts.append(_("hardly any effect on the date") if effect.moves_date else _("no measurable effect on the date"))
    if effect.moves_pay:
        change = pay_text(effect, wording)
        parts.append(_("{change} earned by {month} in today’s money").format(change=change, month=end))
    elif inputs.is_pay_known:
        parts.append(_("no measurable effect on pay"))
    hours = (left or {}).get(effect.lever.subject, 0.0)
    each = pay_for_each_hour(effect, hours) if effect.lever.kind is LeverKind.FINISH_GOAL else None
    if each is not None and effect.moves_pay and abs(each) >= _LEAST_AN_HOUR:
        parts.append(_hour_text(each, hours, wording))
    return _("{lever}: {effects}.").format(lever=title, effects=", ".join(parts))


def _hour_text(each: float, hours: float, wording: Wording) -> str:
    words = ngettext(
        "{amount} for the {hours} hour that is left",
        "{amount} for each of the {hours} hours left",
        math.ceil(hours),
    )
    return words.format(amount=wording.money.signed(each), hours=wording.numbers.plain(hours))


def goal_value_text(value: GoalValue, plan: Plan, wording: Wording) -> str:
    """What finishing a goal today would do, in one sentence."""
    return lever_sentence(value.effect, plan, wording, {value.goal: value.hours_left})
