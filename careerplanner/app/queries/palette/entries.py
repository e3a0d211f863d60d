"""Everything of a plan that can be found: what can be done with it, where one can go, what can be asked."""

from collections.abc import Iterator
from datetime import date

from careerplanner.app.overdue import late_text
from careerplanner.app.queries.goals.goals import GoalCard, Standing, goal_cards
from careerplanner.app.queries.goals.skill_gaps import roles_ahead, skill_gaps
from careerplanner.app.queries.goals.text import and_list, state_text
from careerplanner.app.queries.help.topics import topics
from careerplanner.app.queries.palette.entry import Entry, Kind
from careerplanner.app.queries.projection.inputs import route_steps
from careerplanner.app.queries.projection.odds_text import date_sentence
from careerplanner.app.queries.projection.view import ProjectionView
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.learning import minutes_by_goal, minutes_in_week
from careerplanner.domain.plan import GoalStatus, Plan
from careerplanner.i18n import _
from careerplanner.units import Minutes, hours_of
from careerplanner.wording import Wording

_PAGES = frozenset({"overview", "profile", "path", "goals", "salary", "report"})


def plan_entries(
    plan: Plan, catalogue: Catalogue, view: ProjectionView | None, today: date, wording: Wording
) -> tuple[Entry, ...]:
    """What a plan gives to find, the most useful first; ``view`` is None while there is no projection."""
    cards = [card for card in goal_cards(plan, catalogue, {}, today, wording) if card.status is GoalStatus.ACTIVE]
    logged = minutes_by_goal(plan.log_entry)
    return (
        *_doing(plan, catalogue, cards, today, wording),
        *(_goal(card, logged.get(card.id, Minutes(0)), wording) for card in cards),
        *_skills(plan, catalogue, today),
        *_roles(plan, catalogue, view, wording),
        *_odds_questions(view, wording),
        *_help(),
    )


def _doing(plan: Plan, catalogue: Catalogue, cards: list[GoalCard], today: date, wording: Wording) -> Iterator[Entry]:
    for card in cards:
        entries = [entry for entry in plan.log_entry if entry.goal_id == card.id]
        hours = hours_of(minutes_in_week(entries, today, wording.dates.first_weekday))
        spent = _("{hours} this week").format(hours=wording.times.hours(hours))
        yield Entry(f"log:{card.id}", Kind.DO, "clock", _("Log time on {goal}").format(goal=card.title), spent)
    for gap in skill_gaps(plan, catalogue, roles_ahead(plan, whole_route=True), today):
        state = ", ".join(
            part
            for part in (
                _("{level} of {needed}").format(level=gap.standing.level, needed=gap.needed),
                state_text(gap.standing),
            )
            if part
        )
        words = _("Add evidence for {skill}").format(skill=gap.name)
        yield Entry(f"evidence:{gap.id}", Kind.DO, "certificate", words, state)
    for card in cards:
        if card.standing is Standing.OVERDUE and card.due_on is not None:
            words = _("Replan {goal}").format(goal=card.title)
            yield Entry(f"replan:{card.id}", Kind.DO, "calendar-blank", words, late_text(card.due_on, today))


def _goal(card: GoalCard, minutes: Minutes, wording: Wording) -> Entry:
    progress = (
        _("Goal · {progress}").format(progress=wording.times.done_of(minutes, Minutes(card.minutes_estimated)))
        if minutes
        else _("Goal · not started")
    )
    return Entry(f"goal:{card.id}", Kind.GO, "target", card.title, progress, also=card.skill_name)


def _skills(plan: Plan, catalogue: Catalogue, today: date) -> Iterator[Entry]:
    """The skills that the roles ahead ask for, then the others."""
    asking = {key: catalogue.role(key) for key in roles_ahead(plan, whole_route=True)}
    gaps = skill_gaps(plan, catalogue, tuple(asking), today)
    for gap in gaps:
        names = tuple(role.short_name for role in asking.values() if any(r.skill == gap.id for r in role.requirements))
        words = _("Skill · required for {roles}") if gap.is_gate else _("Skill · asked for by {roles}")
        yield Entry(f"skill:{gap.id}", Kind.GO, "star", gap.name, words.format(roles=and_list(names)))
    known = {gap.id for gap in gaps}
    for skill in catalogue.skills:
        if skill.key not in known:
            yield Entry(f"skill:{skill.key}", Kind.GO, "star", skill.name, _("Skill"))


def _roles(plan: Plan, catalogue: Catalogue, view: ProjectionView | None, wording: Wording) -> Iterator[Entry]:
    route = [step.role_key for step in route_steps(plan)]
    ordered = sorted(catalogue.roles, key=lambda role: route.index(role.key) if role.key in route else len(route))
    for role in ordered:
        odds = view.odds_of(role.key) if view is not None else None
        if role.key == plan.profile.role_key:
            state = _("Role · where you are")
        elif odds is not None and odds.is_confirmed:
            state = _("Role · {count} futures").format(count=wording.odds.count(odds.share))
        else:
            state = _("Role · on your route") if role.key in route else _("Role")
        skills = " ".join(catalogue.skill(need.skill).name for need in role.requirements)
        yield Entry(f"role:{role.key}", Kind.GO, "path", role.name, state, also=skills)


def _odds_questions(view: ProjectionView | None, wording: Wording) -> Iterator[Entry]:
    if view is None:
        return
    for odds in view.odds:
        if odds.is_confirmed:
            words = _("When may I be {role}?").format(role=odds.role.short_name)
            yield Entry(f"role:{odds.role.key}", Kind.ASK, "question", words, date_sentence(odds, view, wording))


def _help() -> Iterator[Entry]:
    for topic in topics():
        text = _("Help on {page}").format(page=topic.title) if topic.key in _PAGES else topic.title
        yield Entry(f"help:{topic.key}", Kind.ASK, "book-open", text, _("Help"), also=topic.text)
