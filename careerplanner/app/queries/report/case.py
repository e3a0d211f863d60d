"""The promotion case of a plan: what is asked and by when, what is shown, what is missing, and what would show it."""

from dataclasses import dataclass
from datetime import date, timedelta

from careerplanner.app.overdue import late_text
from careerplanner.app.queries.projection.standing import next_role
from careerplanner.app.queries.report.comparisons import comparisons
from careerplanner.app.role_titles import in_sentence
from careerplanner.domain.catalogue import Catalogue, Role
from careerplanner.domain.gap import Gap, gaps
from careerplanner.domain.learning import active_goals
from careerplanner.domain.plan import Evidence, Goal, GoalStep, Plan, StepKind
from careerplanner.domain.skills import backing
from careerplanner.i18n import _, ngettext
from careerplanner.months import parse_month
from careerplanner.report.case import Criterion, CriterionState, MissingLine, PromotionCase, RequestLine
from careerplanner.units import hours_of
from careerplanner.wording import Wording

_HIGHEST_LEVEL = 5
_STATES: tuple[CriterionState, ...] = ("shown", "part", "blank")
_MOST_STEPS = 3
_TIME_TO_FIND_OUT = timedelta(days=14)
_AT_WORK = frozenset({StepKind.ON_THE_JOB, StepKind.PEOPLE})


@dataclass(frozen=True, slots=True)
class Talk:
    """The talk that a case is made for: with whom, on which day, and by when one asks for the role."""

    reader: str = ""
    held_on: date | None = None
    by: date | None = None


NO_TALK = Talk()
"""Nothing is known of a talk yet."""


def talk_of(plan: Plan) -> Talk:
    """What the plan knows of the talk."""
    if not plan.talk:
        return NO_TALK
    row = plan.talk[0]
    return Talk(row.reader, row.held_on, row.ask_by)


@dataclass(frozen=True, slots=True)
class _Standing:
    """A criterion with the level that evidence backs, the best piece of it, and the goal that serves it."""

    gap: Gap
    name: str
    level: int
    best: Evidence | None
    goal: Goal | None

    @property
    def state(self) -> CriterionState:
        if self.level >= self.gap.required:
            return "shown"
        return "part" if self.best is not None else "blank"


def promotion_case(plan: Plan, catalogue: Catalogue, today: date, wording: Wording, talk: Talk) -> PromotionCase | None:
    """The case for the next role of the route; None where there is none ahead."""
    role = next_role(plan, catalogue) if plan.profile.role_key else None
    if role is None:
        return None
    found = tuple(sorted((_standing(plan, catalogue, gap) for gap in gaps(plan, role)), key=_order))
    states = [each.state for each in found]
    shown, part, blank = (_("{count} of {all}").format(count=states.count(state), all=len(found)) for state in _STATES)
    return PromotionCase(
        kicker=_kicker(talk, wording),
        title=_("The case for {role}").format(role=in_sentence(role)),
        subtitle=_subtitle(plan, catalogue, wording),
        ask=_ask(role, talk.by or asked_by(plan, catalogue, today), wording),
        ask_detail=_ask_detail(found),
        counts=(shown, part, blank),
        criteria=tuple(_criterion(each, wording) for each in found),
        comparisons=comparisons(plan, catalogue, role, [each.best for each in found if each.best], wording),
        missing=tuple(_missing(plan, catalogue, each, today, wording) for each in found if each.state != "shown"),
        requests=_requests(plan, found, role, talk, today, wording),
        person=plan.profile.name,
        person_role=in_sentence(catalogue.role(plan.profile.role_key)),
        reader=talk.reader,
    )


def asked_by(plan: Plan, catalogue: Catalogue, today: date) -> date | None:
    """By when one may ask for the next role: when the last goal is due that serves it; None without such a day."""
    role = next_role(plan, catalogue) if plan.profile.role_key else None
    if role is None:
        return None
    asked = {requirement.skill: requirement.level for requirement in role.requirements}
    due = [
        goal.due_on
        for goal in active_goals(plan)
        if goal.skill_key in asked and goal.from_level < asked[goal.skill_key] and goal.due_on and goal.due_on >= today
    ]
    return max(due, default=None)


def _standing(plan: Plan, catalogue: Catalogue, gap: Gap) -> _Standing:
    level = next((n for n in range(_HIGHEST_LEVEL, 0, -1) if backing(gap.skill_key, n, plan.evidence)), 0)
    items = backing(gap.skill_key, level, plan.evidence) if level else ()
    best = max(items, key=lambda item: (item.level, bool(item.confirmed_by), item.happened_on), default=None)
    goals = [goal for goal in active_goals(plan) if goal.skill_key == gap.skill_key and goal.to_level >= gap.required]
    return _Standing(gap, catalogue.skill(gap.skill_key).name, level, best, goals[0] if goals else None)


def _order(each: _Standing) -> tuple[bool, float, int, str]:
    """What is required first, then what weighs most; what is shown before what is not."""
    return not each.gap.gate, -each.gap.weight, _STATES.index(each.state), each.name


def _kicker(talk: Talk, wording: Wording) -> str:
    if talk.reader and talk.held_on:
        return _("Promotion case · for {reader} · talk on {day}").format(
            reader=talk.reader, day=wording.dates.day(talk.held_on)
        )
    if talk.reader:
        return _("Promotion case · for {reader}").format(reader=talk.reader)
    if talk.held_on:
        return _("Promotion case · talk on {day}").format(day=wording.dates.day(talk.held_on))
    return _("Promotion case")


def _subtitle(plan: Plan, catalogue: Catalogue, wording: Wording) -> str:
    """Who asks: name, present role, employer, and since when."""
    here = [row for row in plan.experience if row.ended is None and row.employer]
    words = {
        "role": in_sentence(catalogue.role(plan.profile.role_key)),
        "person": plan.profile.name,
        "employer": here[-1].employer if here else "",
        "month": wording.dates.month(parse_month(plan.profile.role_since)) if plan.profile.role_since else "",
    }
    if words["person"] and words["employer"] and words["month"]:
        return _("{person}, {role} at {employer} since {month}.").format(**words)
    if words["person"] and words["month"]:
        return _("{person}, {role} since {month}.").format(**words)
    if words["person"] and words["employer"]:
        return _("{person}, {role} at {employer}.").format(**words)
    if words["person"]:
        return _("{person}, {role}.").format(**words)
    return _("By a {role}.").format(**words)


def _ask(role: Role, by: date | None, wording: Wording) -> str:
    name = in_sentence(role)
    if by is None:
        return _("Name me {role} by a day that we set in this talk.").format(role=name)
    return _("Name me {role} by {day}.").format(role=name, day=wording.dates.long_day(by))


def _ask_detail(found: tuple[_Standing, ...]) -> str:
    gates = [each for each in found if each.gap.gate]
    met = sum(each.state == "shown" for each in gates)
    if not gates:
        return _("Page 2 says what I will show next, and what I need from you.")
    if met == len(gates):
        return ngettext(
            "I show the {count} skill that the role requires. Page 2 says what I will add, and what I need from you.",
            "I show all {count} skills that the role requires. Page 2 says what I will add, and what I need from you.",
            met,
        ).format(count=met)
    return ngettext(
        "I show {met} of the {count} skill that the role requires. Page 2 says how and when I will show it.",
        "I show {met} of the {count} skills that the role requires. Page 2 says how and when I will show the rest.",
        len(gates),
    ).format(met=met, count=len(gates))


def _criterion(each: _Standing, wording: Wording) -> Criterion:
    best = each.best
    return Criterion(
        skill=each.name,
        is_gate=each.gap.gate,
        shown=each.level,
        asked=each.gap.required,
        state=each.state,
        evidence="" if best is None else best.what,
        when="" if best is None else wording.dates.day(best.happened_on),
        who="" if best is None else best.confirmed_by or _("nobody yet"),
    )


def _missing(plan: Plan, catalogue: Catalogue, each: _Standing, today: date, wording: Wording) -> MissingLine:
    levels = _("{start} → {end}").format(start=each.level, end=each.gap.required)
    goal = each.goal
    if goal is None:
        signs = catalogue.skill(each.gap.skill_key).signals.get(each.gap.required, ())
        return MissingLine(each.name, levels, _ended(signs[0]) if signs else "")
    steps = [_ended(step.title) for step in _open_steps(plan, goal)[:2]]
    return MissingLine(
        each.name,
        levels,
        " ".join((_ended(goal.title), *steps)),
        "" if goal.due_on is None else wording.dates.day(goal.due_on),
        "" if goal.due_on is None else late_text(goal.due_on, today),
    )


def _ended(text: str) -> str:
    """The text with a full stop."""
    bare = text.strip()
    return bare if not bare or bare[-1] in ".!?…。" else f"{bare}."


def _open_steps(plan: Plan, goal: Goal) -> list[GoalStep]:
    return [step for step in plan.goal_step if step.goal_id == goal.id and step.done_on is None]


def _requests(
    plan: Plan, found: tuple[_Standing, ...], role: Role, talk: Talk, today: date, wording: Wording
) -> tuple[RequestLine, ...]:
    """What is asked of the reader: time at work for what is missing, a word on what nobody confirmed, and the posts."""
    in_this_talk = _("in this talk")
    goals = [each.goal for each in found if each.state != "shown" and each.goal is not None]
    steps = [step for goal in goals for step in _open_steps(plan, goal) if step.kind in _AT_WORK or step.is_paid_time]
    lines = [
        RequestLine(
            _("Time at work for “{step}”: {hours}.").format(
                step=step.title, hours=wording.times.hours(hours_of(step.minutes))
            ),
            in_this_talk,
        )
        for step in steps[:_MOST_STEPS]
    ]
    unconfirmed = sum(each.best is not None and not each.best.confirmed_by for each in found)
    if unconfirmed:
        words = ngettext(
            "Confirm or correct the row that says “nobody yet”.",
            "Confirm or correct the {count} rows that say “nobody yet”.",
            unconfirmed,
        )
        lines.append(RequestLine(words.format(count=unconfirmed), in_this_talk))
    answer_by = (talk.held_on or today) + _TIME_TO_FIND_OUT
    lines.append(
        RequestLine(
            _("Tell me how many posts as {role} you expect in the next twelve months, and how they are filled.").format(
                role=in_sentence(role)
            ),
            _("by {day}").format(day=wording.dates.day(answer_by)),
        )
    )
    lines.append(
        RequestLine(
            _("If the answer is “not yet”: name the one thing that would change it, and a day on which we look again."),
            in_this_talk,
        )
    )
    return tuple(lines)
