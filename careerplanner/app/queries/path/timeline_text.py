"""How the timeline of the path says its dates: a likely month, the range of 8 in 10 futures, or a chance."""

from dataclasses import dataclass

from careerplanner.app.queries.path.timeline import GoalSpan, PathTimeline, PauseSpan, RoleSpan
from careerplanner.app.queries.projection.standing import Dates
from careerplanner.i18n import _
from careerplanner.wording import Wording


@dataclass(frozen=True, slots=True)
class DateRow:
    """A date of the timeline in words: what happens, about when, and the months between which 8 in 10 futures lie."""

    id: str
    what: str
    when: str
    between: str
    order: int


def date_rows(timeline: PathTimeline, wording: Wording) -> tuple[DateRow, ...]:
    """Every date of the timeline in the order of time: the starts of roles, the ends of goals, and the pauses."""
    dated = [(f"role {span.key}", span.name, span.likely, span.share) for span in timeline.roles if span.likely]
    rows = [_date_row(key, what, likely, share, timeline, wording) for key, what, likely, share in dated]
    for goal in timeline.goals:
        what = _("Finished: {goal}").format(goal=goal.title)
        rows.append(_date_row(f"goal {goal.goal_id}", what, goal.likely, None, timeline, wording))
    rows += [_pause_row(pause, timeline, wording) for pause in timeline.pauses]
    return tuple(sorted(rows, key=lambda row: row.order))


def _pause_row(pause: PauseSpan, timeline: PathTimeline, wording: Wording) -> DateRow:
    until = _("To {month}").format(month=wording.dates.short_month(pause.ends + -1))
    return DateRow(
        f"pause {pause.id}", pause.kind, wording.dates.short_month(pause.begins), until, pause.begins - timeline.begins
    )


def sentence(words: str) -> str:
    """The words with a capital letter at their head."""
    return words[:1].upper() + words[1:]


def _date_row(
    key: str, what: str, likely: Dates, share: float | None, timeline: PathTimeline, wording: Wording
) -> DateRow:
    last = timeline.horizon
    if likely.p50 is not None:
        return DateRow(
            key, what, wording.dates.short_month(likely.p50), range_text(likely, wording), likely.p50 - timeline.begins
        )
    if share is None:
        return DateRow(key, what, _("No date"), _("Not finished at the current pace"), last - timeline.begins + 1)
    when = _("{chance} by {month}").format(chance=wording.odds.percent(share), month=wording.dates.short_month(last))
    return DateRow(key, what, when, range_text(likely, wording), last - timeline.begins)


def start_label(span: RoleSpan, timeline: PathTimeline, wording: Wording) -> str:
    """The role and the month by which half of the futures have it, or the chance to have it by the horizon."""
    if span.likely is not None and span.likely.p50 is not None:
        return _("{role}, {month}").format(role=span.short_name, month=wording.dates.short_month(span.likely.p50))
    return _("{role}: {chance} by {month}").format(
        role=span.short_name, chance=wording.odds.percent(span.share), month=wording.dates.short_month(timeline.horizon)
    )


def role_text(span: RoleSpan, timeline: PathTimeline, wording: Wording) -> str:
    """When a role is likely held, as a sentence."""
    if span.likely is None:
        since = _("Since {month}").format(month=wording.dates.short_month(span.begins)) if span.begins else ""
        return _("{since}, your role now").format(since=since)
    if span.likely.p50 is None:
        return _("{chance} of the futures have this role by {month}").format(
            chance=wording.odds.percent(span.share), month=wording.dates.short_month(timeline.horizon)
        )
    return _("From about {month}; {range}").format(
        month=wording.dates.short_month(span.likely.p50), range=range_text(span.likely, wording)
    )


def range_text(dates: Dates, wording: Wording) -> str:
    """The months between which 8 in 10 futures lie."""
    if dates.p10 is None:
        return _("fewer than 1 in 10 within the horizon")
    if dates.p90 is None:
        return _("1 in 10 before {early}, and 1 in 10 or more not within the horizon").format(
            early=wording.dates.short_month(dates.p10)
        )
    return _("8 in 10 between {early} and {late}").format(
        early=wording.dates.short_month(dates.p10), late=wording.dates.short_month(dates.p90)
    )


def goal_label(goal: GoalSpan) -> str:
    """A goal in few words: its skill and levels, or its title."""
    if not goal.skill_name or goal.to_level <= goal.from_level:
        return goal.title
    return _("{skill} {start} → {end}").format(skill=goal.skill_name, start=goal.from_level, end=goal.to_level)


def goal_text(goal: GoalSpan, wording: Wording) -> str:
    """When a goal is likely finished, as a sentence, and when it is due."""
    done = goal.likely.p50
    words = _("Finished about {month}; {range}").format(
        month=wording.dates.short_month(done) if done else "", range=range_text(goal.likely, wording)
    )
    if goal.due is not None:
        words = _("{words}; due {day}").format(words=words, day=wording.dates.day(goal.due))
    return words
