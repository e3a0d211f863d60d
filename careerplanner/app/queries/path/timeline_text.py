"""How the timeline of the path says its dates: a middle month only where half of the futures have one, else odds."""

from dataclasses import dataclass

from careerplanner.app.queries.path.timeline import GoalSpan, PathTimeline, PauseSpan, RoleSpan
from careerplanner.app.queries.projection.odds_text import date_sentence, odds_sentence
from careerplanner.app.queries.projection.standing import Dates
from careerplanner.app.queries.projection.view import RoleOdds
from careerplanner.i18n import _
from careerplanner.wording import Wording


@dataclass(frozen=True, slots=True)
class DateRow:
    """A date of the timeline in words: what happens, when, and the odds of a role or the range of a goal."""

    id: str
    what: str
    when: str
    between: str
    order: int


def date_rows(timeline: PathTimeline, wording: Wording) -> tuple[DateRow, ...]:
    """Every date of the timeline in the order of time: the starts of roles, the ends of goals, and the pauses."""
    rows = [_role_row(span, span.odds, timeline, wording) for span in timeline.roles if span.odds is not None]
    rows += [_goal_row(goal, timeline, wording) for goal in timeline.goals]
    rows += [_pause_row(pause, timeline, wording) for pause in timeline.pauses]
    return tuple(sorted(rows, key=lambda row: row.order))


def _role_row(span: RoleSpan, odds: RoleOdds, timeline: PathTimeline, wording: Wording) -> DateRow:
    at = span.reached.p50 or timeline.horizon
    when = date_sentence(odds, timeline.view, wording).rstrip(".")
    return DateRow(f"role {span.key}", span.name, when, odds_text(odds, timeline, wording), at - timeline.begins)


def odds_text(odds: RoleOdds, timeline: PathTimeline, wording: Wording) -> str:
    """The odds of a role by the horizon with their range; empty behind a step that is not confirmed."""
    if not odds.is_confirmed:
        return ""
    return _("{about} by {month}, {between}").format(
        about=wording.odds.count(odds.share),
        month=wording.dates.short_month(timeline.horizon),
        between=wording.odds.between(odds.low, odds.high),
    )


def _goal_row(goal: GoalSpan, timeline: PathTimeline, wording: Wording) -> DateRow:
    what, key, done = _("Finished: {goal}").format(goal=goal.title), f"goal {goal.goal_id}", goal.finished.p50
    if done is None:
        last = timeline.horizon - timeline.begins + 1
        return DateRow(key, what, _("No date"), _("Not finished at the current pace"), last)
    when = _("Half of all futures by {month}").format(month=wording.dates.short_month(done))
    return DateRow(key, what, when, range_text(goal.finished, wording), done - timeline.begins)


def _pause_row(pause: PauseSpan, timeline: PathTimeline, wording: Wording) -> DateRow:
    until = _("To {month}").format(month=wording.dates.short_month(pause.ends + -1))
    return DateRow(
        f"pause {pause.id}", pause.kind, wording.dates.short_month(pause.begins), until, pause.begins - timeline.begins
    )


def sentence(words: str) -> str:
    """The words with a capital letter at their head."""
    return words[:1].upper() + words[1:]


def start_label(span: RoleSpan, timeline: PathTimeline, wording: Wording) -> str:
    """The role and the time by which half of the futures have it, or the odds of having it by the horizon."""
    odds = span.odds
    if odds is None or not odds.is_confirmed:
        return _("{role}: no odds yet").format(role=span.short_name)
    if odds.half is not None:
        when = wording.dates.forecast(odds.half, timeline.today)
        return _("{role}: half by {month}").format(role=span.short_name, month=when)
    return _("{role}: {count} by {month}").format(
        role=span.short_name,
        count=wording.odds.count(odds.share),
        month=wording.dates.short_month(timeline.horizon),
    )


def role_text(span: RoleSpan, timeline: PathTimeline, wording: Wording) -> str:
    """When a role is held, as a sentence."""
    if span.odds is not None:
        return odds_sentence(span.odds, timeline.view, wording).rstrip(".")
    since = _("Since {month}").format(month=wording.dates.short_month(span.begins)) if span.begins else ""
    return _("{since}, your role now").format(since=since)


def range_text(dates: Dates, wording: Wording) -> str:
    """The months between which 8 of 10 futures lie."""
    if dates.p10 is None:
        return _("fewer than 1 of 10 within the horizon")
    if dates.p90 is None:
        return _("1 of 10 before {early}, and 1 of 10 or more not within the horizon").format(
            early=wording.dates.short_month(dates.p10)
        )
    return _("8 of 10 between {early} and {late}").format(
        early=wording.dates.short_month(dates.p10), late=wording.dates.short_month(dates.p90)
    )


def goal_label(goal: GoalSpan) -> str:
    """A goal in few words: its skill and levels, or its title."""
    if not goal.skill_name or goal.to_level <= goal.from_level:
        return goal.title
    return _("{skill} {start} → {end}").format(skill=goal.skill_name, start=goal.from_level, end=goal.to_level)


def goal_text(goal: GoalSpan, wording: Wording) -> str:
    """When a goal is finished, as a sentence, and when it is due."""
    done = goal.finished.p50
    words = _("Finished in half of all futures by {month}; {range}").format(
        month=wording.dates.short_month(done) if done else "", range=range_text(goal.finished, wording)
    )
    if goal.due is not None:
        words = _("{words}; due {day}").format(words=words, day=wording.dates.day(goal.due))
    return words
