"""An example of every command, on a plan with a row of every kind. A new command needs one here."""

import inspect
from collections.abc import Callable
from datetime import date
from typing import Any

from careerplanner.app.commands.goals import goal_plan, goals, metrics, skills
from careerplanner.app.commands.path import employer, path, step
from careerplanner.app.commands.profile import pay, profile, side_jobs
from careerplanner.app.commands.review import review
from careerplanner.app.commands.setup import role_copies, setup
from careerplanner.domain.catalogue import Catalogue, MoveKind
from careerplanner.domain.employer_rows import Inside, Way
from careerplanner.domain.goal_rows import Priority, ResourceState
from careerplanner.domain.metric_rows import Better
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import EvidenceKind, GoalStatus, StepKind
from careerplanner.store.database import Store
from careerplanner.units import cents_of, minutes_of
from tests.app import custom_examples, future_examples, talk_examples

TODAY = date(2026, 11, 23)
MODULES = (
    profile,
    pay,
    side_jobs,
    path,
    employer,
    step,
    skills,
    goal_plan,
    goals,
    metrics,
    review,
    setup,
    role_copies,
    *custom_examples.MODULES,
    *future_examples.MODULES,
    *talk_examples.MODULES,
)

SPECIALIST = "customer-service-specialist"
SENIOR = "senior-customer-service-specialist"
LEAD = "customer-service-team-lead"
MANAGER = "customer-service-manager"

NEW_GOAL = goals.NewGoal(
    "Coach",
    "coaching",
    1,
    3,
    minutes_of(30),
    steps=(goals.NewStep("Sit in", minutes_of(2)), goals.NewStep("Lead", minutes_of(3))),
)


def a_life(store: Store, catalogue: Catalogue) -> None:
    """A plan with a row of every kind."""
    setup.answer_where(store, catalogue, setup.Where(SPECIALIST, "2025-01", cents_of(43500), name="Maya"), TODAY)
    setup.answer_target(store, catalogue, MANAGER)
    setup.answer_skills(store, catalogue, {"coaching": 1, "empathy": 3}, frozenset({"empathy"}), TODAY)
    setup.answer_pace(store, catalogue, 4, cents_of(60000), (NEW_GOAL,), TODAY)
    goals.add(store, catalogue, goals.NewGoal("Write", "", 0, 0, minutes_of(5)), TODAY)
    goal = store.load().goal[0]
    goals.log_time(store, goal.id, minutes_of(1.5), TODAY, TODAY)
    goal_plan.set_needs(store, store.load().goal[1].id, [goal.id])
    goal_plan.add_resource(store, goal.id, "The coaching habit", "https://example.org/habit")
    csat = metrics.follow(store, catalogue, "satisfaction", 90)
    reading = metrics.read(store, csat, 84.5, TODAY, TODAY)
    metrics.add(store, catalogue, metrics.NewMetric("Errors", "a week", Better.LOWER))
    goals.change(store, goal.id, metric_id=csat, metric_target=88)
    skills.add_evidence(
        store,
        catalogue,
        "coaching",
        "Coached Sam",
        TODAY,
        goal_id=goal.id,
        kind=EvidenceKind.METRIC,
        reading_id=reading,
    )
    review.finish(store, date(2026, 11, 17), TODAY, review.Outcome(minutes_of(1.5), ("a",), ((LEAD, 0.2, 0.1, 0.3),)))
    profile.add_experience(store, "Cashier", "2019-03", ended="2021-02")
    profile.add_education(store, "Associate degree", "College", started="2015-09", ended="2017-06")
    profile.add_certificate(store, "First aid", TODAY)
    profile.add_language(store, "Spanish", "B2")
    pay.assume(store, "raise_budget", 0.04)
    side_jobs.add(store, "Courier", cents_of(18), PayBasis.HOUR, 5, started="2026-02")
    employer.answer_seen(store, catalogue, LEAD, 40, 2)
    employer.answer_vacancies(store, catalogue, LEAD, 4, 24, (2, 4), Inside.HALF)
    future_examples.look_ahead(store, catalogue)
    custom_examples.with_an_own_catalogue(store, catalogue)
    talk_examples.talks(store, catalogue)


Example = Callable[[Store, Catalogue], Any]


def first(store: Store, table: str) -> str:
    return str(getattr(store.load(), table)[0].id)


def _goal_ids(store: Store) -> list[str]:
    return [goal.id for goal in store.load().goal]


def _put_away(store: Store, catalogue: Catalogue) -> list[str]:
    goal_plan.set_status_of_all(store, catalogue, _goal_ids(store), GoalStatus.DROPPED, TODAY)
    goal_plan.archive(store, _goal_ids(store))
    return _goal_ids(store)


EXAMPLES: dict[str, Example] = {
    "profile.change": lambda s, _c: profile.change(s, name="M. Álvarez “quoted” 'q'", hours_per_week=1 / 3, seed=7),
    "profile.set_rate": lambda s, _c: profile.set_rate(s, 0.92, TODAY, TODAY),
    "profile.stand_in": lambda s, c: profile.stand_in(s, c, SENIOR, "2026-01", TODAY),
    "profile.add_experience": lambda s, _c: profile.add_experience(s, "Clerk", "2018-01", employer="Shop"),
    "profile.change_experience": lambda s, _c: profile.change_experience(s, first(s, "experience"), ended=None),
    "profile.remove_experience": lambda s, _c: profile.remove_experience(s, first(s, "experience")),
    "profile.add_education": lambda s, _c: profile.add_education(s, "Diploma"),
    "profile.change_education": lambda s, _c: profile.change_education(s, first(s, "education"), note="a\nb"),
    "profile.remove_education": lambda s, _c: profile.remove_education(s, first(s, "education")),
    "profile.add_certificate": lambda s, _c: profile.add_certificate(s, "ITIL", TODAY),
    "profile.change_certificate": lambda s, _c: profile.change_certificate(
        s, first(s, "certificate"), issuer="Red Cross"
    ),
    "profile.remove_certificate": lambda s, _c: profile.remove_certificate(s, first(s, "certificate")),
    "profile.add_language": lambda s, _c: profile.add_language(s, "French", "A1"),
    "profile.change_language": lambda s, _c: profile.change_language(
        s, first(s, "language"), name="Spanish", level="C1"
    ),
    "profile.remove_language": lambda s, _c: profile.remove_language(s, first(s, "language")),
    "pay.add": lambda s, _c: pay.add(s, cents_of(21.5), TODAY, basis=PayBasis.HOUR, overtime_cents=cents_of(1200)),
    "pay.change": lambda s, _c: pay.change(
        s, first(s, "pay_record"), base_cents=cents_of(44000), bonus_cents=cents_of(500)
    ),
    "side_jobs.add": lambda s, _c: side_jobs.add(s, "Tutor", cents_of(30), PayBasis.HOUR, 3, started="2026-01"),
    "side_jobs.change": lambda s, _c: side_jobs.change(s, first(s, "side_job"), hours_per_week=6, ended="2026-12"),
    "side_jobs.remove": lambda s, _c: side_jobs.remove(s, first(s, "side_job")),
    "pay.remove": lambda s, _c: pay.remove(s, first(s, "pay_record")),
    "pay.assume": lambda s, _c: pay.assume(s, "raise_budget", 5e-324),
    "pay.reset_assumption": lambda s, _c: pay.reset_assumption(s, "raise_budget"),
    "pay.reset_assumptions": lambda s, _c: pay.reset_assumptions(s),
    "pay.keep_what_if": lambda s, _c: pay.keep_what_if(
        s, 7, {"raise_budget": 0.05}, 4, s.load().route_step[1].id if len(s.load().route_step) > 1 else None
    ),
    "path.begin_at": lambda s, c: path.begin_at(s, c, LEAD),
    "path.use_route": lambda s, c: path.use_route(s, c, [SPECIALIST, SENIOR, MANAGER]),
    "path.aim_for": lambda s, c: path.aim_for(s, c, "account-manager"),
    "path.drop_step": lambda s, c: path.drop_step(s, c, LEAD),
    "path.change_step": lambda s, _c: path.change_step(
        s, s.load().route_step[1].id, wait_months=3, not_before="2027-03"
    ),
    "path.promote": lambda s, c: path.promote(s, c, "2026-11"),
    "employer.answer_seen": lambda s, c: employer.answer_seen(s, c, SENIOR, 30, 3, ready_of_ten=3),
    "employer.answer_vacancies": lambda s, c: employer.answer_vacancies(s, c, LEAD, 5, 18, (2, 4), Inside.MOSTLY),
    "step.confirm_step": lambda s, c: step.confirm_step(s, c, SENIOR, LEAD, step.StepAsks(MoveKind.LATERAL, 20)),
    "step.close_step": lambda s, c: step.close_step(
        s, custom_examples.now(s, c), custom_examples.NURSES.key, custom_examples.MANAGERS.key
    ),
    "employer.set_chance": lambda s, c: employer.set_chance(s, c, LEAD, 0.2, (0.1, 0.3)),
    "employer.choose_way": lambda s, c: employer.choose_way(s, c, LEAD, Way.SEEN),
    "employer.say_degree_asked": lambda s, c: employer.say_degree_asked(s, c, LEAD, asked=True),
    "employer.forget_answers": lambda s, _c: employer.forget_answers(s, LEAD),
    "skills.rate": lambda s, c: skills.rate(s, c, "coaching", 2, TODAY),
    "skills.rate_all": lambda s, c: skills.rate_all(s, c, {"coaching": 4, "privacy": 2}, frozenset(), TODAY),
    "skills.add_evidence": lambda s, c: skills.add_evidence(s, c, "empathy", "A calm call", TODAY),
    "skills.change_evidence": lambda s, _c: skills.change_evidence(
        s, first(s, "evidence"), level=4, kind=EvidenceKind.LINK, place=" https://example.org/a ", outcome="Calm"
    ),
    "metrics.follow": lambda s, c: metrics.follow(s, c, "handle-time", 5.5),
    "metrics.add": lambda s, c: metrics.add(s, c, metrics.NewMetric("Articles", "a month", skill_key="coaching")),
    "metrics.change": lambda s, _c: metrics.change(s, "satisfaction", target=92.5, how="By hand"),
    "metrics.remove": lambda s, _c: metrics.remove(s, "satisfaction"),
    "metrics.read": lambda s, _c: metrics.read(s, "satisfaction", 86, date(2026, 11, 1), TODAY, "few answers"),
    "metrics.change_reading": lambda s, _c: metrics.change_reading(
        s, first(s, "metric_reading"), value=85, on=date(2026, 10, 1), today=TODAY
    ),
    "metrics.remove_reading": lambda s, _c: metrics.remove_reading(s, first(s, "metric_reading")),
    "skills.remove_evidence": lambda s, _c: skills.remove_evidence(s, first(s, "evidence")),
    "goals.add": lambda s, c: goals.add(s, c, NEW_GOAL, TODAY),
    "goals.add_all": lambda s, c: goals.add_all(s, c, [NEW_GOAL, NEW_GOAL], TODAY),
    "goals.change": lambda s, _c: goals.change(
        s,
        first(s, "goal"),
        title="Better",
        minutes_estimated=minutes_of(12.25),
        due_on=TODAY,
        why="To lead",
        starts_on=TODAY,
        priority=Priority.LOW,
    ),
    "goal_plan.set_needs": lambda s, c: goal_plan.set_needs(
        s, goals.add(s, c, NEW_GOAL, TODAY), [goal.id for goal in s.load().goal[:2]]
    ),
    "goal_plan.change_with_needs": lambda s, _c: goal_plan.change_with_needs(
        s, _goal_ids(s)[1], (), priority=Priority.HIGH
    ),
    "goal_plan.add_resource": lambda s, _c: goal_plan.add_resource(
        s, first(s, "goal"), "Notes", "notes.txt", ResourceState.IN_USE
    ),
    "goal_plan.change_resource": lambda s, _c: goal_plan.change_resource(
        s, first(s, "goal_resource"), title="Habits", place="", state=ResourceState.DONE
    ),
    "goal_plan.remove_resource": lambda s, _c: goal_plan.remove_resource(s, first(s, "goal_resource")),
    "goal_plan.archive": _put_away,
    "goal_plan.restore": lambda s, c: goal_plan.restore(s, _put_away(s, c)[:1]),
    "goal_plan.change_all": lambda s, _c: goal_plan.change_all(
        s, _goal_ids(s), due_on=date(2027, 2, 1), priority=Priority.HIGH
    ),
    "goal_plan.set_status_of_all": lambda s, c: goal_plan.set_status_of_all(s, c, _goal_ids(s), GoalStatus.DONE, TODAY),
    "goal_plan.remove_all": lambda s, _c: goal_plan.remove_all(s, _goal_ids(s)),
    "goal_plan.put_first": lambda s, _c: goal_plan.put_first(s, _goal_ids(s)[1:]),
    "goals.add_for_metric": lambda s, c: goals.add_for_metric(s, c, NEW_GOAL, "satisfaction", 92, TODAY),
    "goals.remove": lambda s, _c: goals.remove(s, first(s, "goal")),
    "goals.move": lambda s, _c: goals.move(s, first(s, "goal"), 1),
    "goals.replan": lambda s, _c: goals.replan(s, {goal.id: TODAY for goal in s.load().goal}),
    "goals.finish": lambda s, c: goals.finish(s, c, first(s, "goal"), TODAY),
    "goals.set_status": lambda s, _c: goals.set_status(s, first(s, "goal"), GoalStatus.DROPPED),
    "goals.add_step": lambda s, _c: goals.add_step(s, first(s, "goal"), goals.NewStep("More", minutes_of(1))),
    "goals.change_step": lambda s, _c: goals.change_step(
        s, first(s, "goal_step"), title="Other", minutes=minutes_of(9), kind=StepKind.PEOPLE
    ),
    "goals.tick_step": lambda s, _c: goals.tick_step(s, first(s, "goal_step"), TODAY),
    "goals.remove_step": lambda s, _c: goals.remove_step(s, first(s, "goal_step")),
    "goals.log_time": lambda s, _c: goals.log_time(s, first(s, "goal"), minutes_of(0.1), TODAY, TODAY, "note"),
    "goals.change_log": lambda s, _c: goals.change_log(s, first(s, "log_entry"), minutes=120, on=TODAY, today=TODAY),
    "goals.remove_log": lambda s, _c: goals.remove_log(s, first(s, "log_entry")),
    "review.finish": lambda s, _c: review.finish(
        s, date(2026, 11, 17), TODAY, review.Outcome(minutes_of(2), ("b", "“c”"), moved="No odds")
    ),
    "setup.answer_where": lambda s, c: setup.answer_where(s, c, setup.Where(SENIOR, None, None), TODAY),
    "setup.answer_target": lambda s, c: setup.answer_target(s, c, ""),
    "setup.answer_skills": lambda s, c: setup.answer_skills(s, c, {"empathy": 4}, frozenset(), TODAY),
    "setup.answer_pace": lambda s, c: setup.answer_pace(s, c, 2, None, (NEW_GOAL,), TODAY),
    "role_copies.take_with_way": lambda s, c: role_copies.take_with_way(
        s, custom_examples.now(s, c), custom_examples.MEDICS
    ),
    "role_copies.aim_for_copy": lambda s, c: role_copies.aim_for_copy(
        s, custom_examples.now(s, c), role_copies.RoleCopy("Head of care", MANAGER, is_above=True)
    ),
    "setup.skip": lambda s, _c: (profile.change(s, headline="x"), s.change(type(s.profile()), "me", setup_step=0)),
    **future_examples.EXAMPLES,
    **talk_examples.EXAMPLES,
    **custom_examples.EXAMPLES,
}


def commands() -> list[str]:
    """Every public function of the command modules whose first parameter is the store."""
    return [
        f"{module.__name__.rpartition('.')[2]}.{name}"
        for module in MODULES
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and not name.startswith("_")
        and next(iter(inspect.signature(function).parameters), "") == "store"
    ]
