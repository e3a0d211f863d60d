"""The JSON of ``show``."""

from careerplanner.app.pause_text import kind_name
from careerplanner.app.queries.goals.next_hour import NextAction
from careerplanner.app.queries.goals.next_hour_text import action_title
from careerplanner.app.queries.projection.standing import GateStanding, GoalStanding, StopStanding
from careerplanner.cli.dates import dates_document
from careerplanner.cli.shown import Shown
from careerplanner.domain.pauses import last_month
from careerplanner.domain.pay import base_yearly_cents, side_yearly_cents, total_yearly_cents
from careerplanner.domain.skills import current_ratings, is_stale, state_of
from careerplanner.months import month_of
from careerplanner.units import amount_of

Document = dict[str, object]


def show_document(shown: Shown) -> Document:
    """The document that ``show --json`` prints."""
    figures = shown.readiness
    return {
        "profile": _profile(shown),
        "route": [_stop(stop, position, shown) for position, stop in enumerate(shown.stops)],
        "gates": [_gate(gate, stop) for stop in shown.stops for gate in stop.gates],
        "readiness": None
        if figures is None
        else {
            "role": shown.next_role.name if shown.next_role else None,
            "gates_met": figures.gates_met,
            "gates": figures.gates,
            "coverage": round(figures.coverage, 6),
            "evidenced": round(figures.evidenced, 6),
        },
        "pauses": _pauses(shown),
        "goals": [_goal(goal, shown) for goal in shown.goals],
        "next": [_action(action) for action in shown.actions],
        "skills": _skills(shown),
        "forecast_problem": shown.problem or None,
    }


def _profile(shown: Shown) -> Document:
    profile, pay = shown.plan.profile, shown.pay
    return {
        "name": profile.name,
        "headline": profile.headline,
        "is_sample": profile.is_sample,
        "role": shown.role_name(profile.role_key) if profile.role_key else None,
        "role_since": profile.role_since,
        "target_role": shown.role_name(profile.target_role_key) if profile.target_role_key else None,
        "area": shown.area_name,
        "area_code": profile.area_code,
        "currency": profile.currency,
        "hours_per_week": profile.hours_per_week,
        "pay": None if pay is None else amount_of(base_yearly_cents(pay)),
        "total_pay": None if pay is None else amount_of(total_yearly_cents(pay)),
        "other_jobs_pay": amount_of(side_yearly_cents(shown.plan.side_job, month_of(shown.today))),
        "target_pay": None if profile.target_pay_cents is None else amount_of(profile.target_pay_cents),
        "horizon_months": profile.horizon_months,
        "seed": profile.seed,
    }


def _stop(stop: StopStanding, position: int, shown: Shown) -> Document:
    odds = None if shown.view is None else shown.view.odds_of(stop.role.key)
    return {
        "role": stop.role.name,
        "key": stop.role.key,
        "position": position,
        "arrival": None if position == 0 else dates_document(stop.arrival),
        "share_within_horizon": None if odds is None or not odds.is_confirmed else round(odds.share, 6),
        "odds_range": None if odds is None or not odds.is_confirmed else [round(odds.low, 6), round(odds.high, 6)],
    }


def _gate(standing: GateStanding, stop: StopStanding) -> Document:
    gap = standing.gate.gap
    return {
        "role": stop.role.name,
        "skill": standing.skill_name,
        "rated": gap.rated,
        "required": gap.required,
        "met": standing.gate.met,
        "covered": standing.gate.covered,
        "state": gap.state.value,
        "goals": list(standing.goal_titles),
    }


def _pauses(shown: Shown) -> list[Document]:
    return [
        {
            "kind": row.kind.value,
            "name": kind_name(row.kind),
            "first_month": row.first_month,
            "last_month": str(last_month(row)),
            "months": row.months,
            "pay_share": row.pay_share,
            "hours_share": row.hours_share,
            "held": row.is_held,
            "note": row.note,
        }
        for row in shown.plan.pause
    ]


def _goal(standing: GoalStanding, shown: Shown) -> Document:
    goal = standing.goal
    return {
        "number": standing.number,
        "id": goal.id,
        "title": goal.title,
        "skill": standing.skill_name or None,
        "from_level": goal.from_level,
        "to_level": goal.to_level,
        "status": goal.status.value,
        "due_on": None if goal.due_on is None else goal.due_on.isoformat(),
        "overdue": standing.is_overdue(shown.today),
        "finished_on": None if goal.finished_on is None else goal.finished_on.isoformat(),
        "hours_estimated": round(standing.hours_estimated, 4),
        "hours_logged": round(standing.hours_logged, 4),
        "finish": dates_document(standing.finish),
        "chance_of_due_date": _rounded(standing.chance(shown.today)),
        **{detail.name: detail.value for detail in standing.details},
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _action(action: NextAction) -> Document:
    return {
        "title": action_title(action),
        "goal": action.goal_title,
        "skill": action.skill_name or None,
        "hours": round(action.hours, 4),
        "due_on": None if action.due_on is None else action.due_on.isoformat(),
        "why": action.why.value,
    }


def _skills(shown: Shown) -> list[Document]:
    plan = shown.plan
    return [
        {
            "skill": shown.catalogue.skill(key).name if shown.catalogue.has_skill(key) else key,
            "level": rating.level,
            "rated_on": rating.rated_on.isoformat(),
            "state": state_of(key, rating.level, plan.evidence).value,
            "stale": is_stale(key, plan.rating, plan.evidence, shown.today),
        }
        for key, rating in sorted(current_ratings(plan.rating).items())
    ]
