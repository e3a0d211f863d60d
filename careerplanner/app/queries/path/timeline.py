"""The dates of the route as the projection has them: when each role is reached and each goal finished."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from careerplanner.app.pause_text import kind_name, pause_name, terms_text
from careerplanner.app.queries.projection.inputs import route_steps
from careerplanner.app.queries.projection.pauses import pauses_ahead
from careerplanner.app.queries.projection.standing import NO_DATES, Dates, dates_of
from careerplanner.app.queries.projection.view import ProjectionView, RoleOdds
from careerplanner.domain.catalogue import Catalogue, Role
from careerplanner.domain.pauses import first_month
from careerplanner.domain.plan import Goal, GoalStatus, Plan
from careerplanner.domain.projection.results import Arrival, GoalFinish, Projection
from careerplanner.months import Month, month_of, parse_month
from careerplanner.wording import Wording

_SHORTEST_MONTHS = 24
_ROOM_AFTER_MONTHS = 9
_CUT_AFTER = 1.5


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """A role of the route with its odds; None for the present one.

    ``reached`` are the months by which 1, 5 and 9 of 10 futures have it, none behind a step that is not confirmed.
    ``begins`` is None if fewer than half get there. ``ends`` is the start of the next role, or the end of the axis.
    """

    key: str
    name: str
    short_name: str
    begins: Month | None
    ends: Month
    reached: Dates
    odds: RoleOdds | None


@dataclass(frozen=True, slots=True)
class GoalSpan:
    """A goal that is worked on; they follow one another in their order. ``begins`` is None where none has time."""

    goal_id: str
    title: str
    skill_name: str
    from_level: int
    to_level: int
    begins: Month | None
    finished: Dates
    due: date | None


@dataclass(frozen=True, slots=True)
class PauseSpan:
    """A pause; ``ends`` is the month after its last. ``terms`` say what holds in it."""

    id: str
    kind: str
    name: str
    terms: str
    begins: Month
    ends: Month


@dataclass(frozen=True, slots=True)
class PathTimeline:
    """A route and its goals in time. The axis runs from ``begins`` to ``ends``; the horizon is how far is computed."""

    today: date
    begins: Month
    ends: Month
    horizon: Month
    view: ProjectionView
    roles: tuple[RoleSpan, ...]
    goals: tuple[GoalSpan, ...]
    pauses: tuple[PauseSpan, ...] = ()


def path_timeline(
    plan: Plan, catalogue: Catalogue, view: ProjectionView, today: date, wording: Wording
) -> PathTimeline | None:
    """The dates of the plan, or None while the projection is still that of another route."""
    roles = [catalogue.role(step.role_key) for step in route_steps(plan)]
    inputs = view.projection.inputs
    if [role.name for role in roles] != [band.name for band in inputs.roles]:
        return None
    pauses = _pauses(plan, today, view.last, wording)
    ends = _end_of_axis(view, pauses)
    before_today = max(2, round((ends - view.start) * 0.07))
    return PathTimeline(
        today=today,
        begins=view.start + -before_today,
        ends=ends,
        horizon=view.last,
        view=view,
        roles=_spans(plan, roles, view, ends, today),
        goals=_goals(plan, catalogue, view.projection),
        pauses=pauses,
    )


def _spans(plan: Plan, roles: Sequence[Role], view: ProjectionView, ends: Month, today: date) -> tuple[RoleSpan, ...]:
    odds = [view.odds_of(role.key) for role in roles]
    since = parse_month(plan.profile.role_since) if plan.profile.role_since else month_of(today)
    reached = [
        dates_of(view.start, view.projection.arrival[place - 1])
        if found is not None and found.is_confirmed
        else NO_DATES
        for place, found in enumerate(odds)
    ]
    begins = [since, *(dates.p50 for dates in reached[1:])]
    return tuple(
        RoleSpan(
            key=role.key,
            name=role.name,
            short_name=role.short_name,
            begins=begins[place],
            ends=(begins[place + 1] if place + 1 < len(roles) else None) or ends,
            reached=reached[place],
            odds=odds[place],
        )
        for place, role in enumerate(roles)
    )


def _end_of_axis(view: ProjectionView, pauses: tuple[PauseSpan, ...]) -> Month:
    """Shortly after the last thing shown, and never past the horizon; a range without an end is cut."""
    projection = view.projection
    shown = [_SHORTEST_MONTHS, *(pause.ends - projection.inputs.start for pause in pauses)]
    dated: list[Arrival | GoalFinish] = [*projection.arrival, *projection.goal_finish]
    for found in dated:
        if found.p90 is not None:
            shown.append(found.p90)
        elif found.p50 is not None:
            shown.append(round(found.p50 * _CUT_AFTER))
        elif found.p10 is not None:
            shown.append(round(found.p10 * _CUT_AFTER))
    return projection.inputs.start + min(projection.inputs.months, max(shown) + _ROOM_AFTER_MONTHS)


def _pauses(plan: Plan, today: date, horizon: Month, wording: Wording) -> tuple[PauseSpan, ...]:
    """The pauses that are not over and begin within the horizon."""
    return tuple(
        PauseSpan(
            id=row.id,
            kind=kind_name(row.kind),
            name=pause_name(row, wording),
            terms=terms_text(row, wording),
            begins=first_month(row),
            ends=first_month(row) + row.months,
        )
        for row in pauses_ahead(plan, today)
        if first_month(row) < horizon
    )


def _goals(plan: Plan, catalogue: Catalogue, projection: Projection) -> tuple[GoalSpan, ...]:
    """The active goals in their order; each begins where the one before is usually finished."""
    start = projection.inputs.start
    finishes = {finish.id: finish for finish in projection.goal_finish}
    begins: Month | None = start
    found = []
    for goal in plan.goal:
        if goal.status is GoalStatus.ACTIVE and goal.id in finishes:
            span = _goal_span(goal, catalogue, finishes[goal.id], start, begins)
            begins = span.finished.p50
            found.append(span)
    return tuple(found)


def _goal_span(goal: Goal, catalogue: Catalogue, finish: GoalFinish, start: Month, begins: Month | None) -> GoalSpan:
    return GoalSpan(
        goal_id=goal.id,
        title=goal.title,
        skill_name=catalogue.skill(goal.skill_key).name if catalogue.has_skill(goal.skill_key) else "",
        from_level=goal.from_level,
        to_level=goal.to_level,
        begins=begins,
        finished=dates_of(start, finish),
        due=goal.due_on,
    )
