"""The plan's dates as a calendar file (RFC 5545), for the person's own calendar program to remind of them.

A date keeps its UID for as long as its row lives, and each file has a higher SEQUENCE than the one before: whoever
imports a later file sees the events move, and none doubled. What was done or dropped is cancelled. Nothing is sent.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from careerplanner import __version__
from careerplanner.app.queries.goals.next_hour import next_actions
from careerplanner.app.queries.goals.next_hour_text import action_title, reason_text
from careerplanner.app.queries.review.week import DAYS
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Goal, GoalStatus, Plan
from careerplanner.i18n import _
from careerplanner.months import parse_month
from careerplanner.wording import Wording

_SEQUENCE_FROM = datetime(2026, 1, 1, tzinfo=UTC)
_MORNING_BEFORE = timedelta(hours=-15)
"""Nine in the morning of the day before an all-day event."""
_MONTH_BEFORE = timedelta(days=-30)
_REVIEW_AT = time(18, 0)
_REVIEW_LENGTH = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One date of the plan. ``key`` stays for as long as its row lives; ``alarm`` counts from its beginning.

    With ``is_weekly`` it comes again each week at six in the evening, wherever one is.
    """

    key: str
    title: str
    on: date
    text: str = ""
    alarm: timedelta = _MORNING_BEFORE
    is_cancelled: bool = False
    is_weekly: bool = False


def reminders(plan: Plan, catalogue: Catalogue, today: date, wording: Wording) -> tuple[Reminder, ...]:
    """Every date of the plan that one may want to be reminded of."""
    return (
        *(_of_goal(goal, plan) for goal in plan.goal if goal.due_on is not None),
        *_of_actions(plan, catalogue, today, wording),
        *_of_tripwires(plan, catalogue),
        *_of_certificates(plan),
        _of_review(plan, today),
    )


def _of_goal(goal: Goal, plan: Plan) -> Reminder:
    assert goal.due_on is not None
    undone = [step.title for step in plan.goal_step if step.goal_id == goal.id and step.done_on is None]
    return Reminder(
        key=f"goal-{goal.id}",
        title=_("Due: {goal}").format(goal=goal.title),
        on=goal.due_on,
        text="\n".join(undone),
        is_cancelled=goal.status is not GoalStatus.ACTIVE,
    )


def _of_actions(plan: Plan, catalogue: Catalogue, today: date, wording: Wording) -> Iterator[Reminder]:
    """What the newest review chose for its week, on the last day of that week."""
    newest = max(plan.weekly_review, key=lambda row: row.reviewed_on, default=None)
    if newest is None:
        return
    for action in next_actions(plan, catalogue, today):
        if action.key in newest.chosen:
            title, reason = action_title(action), reason_text(action, today, wording)
            yield Reminder(f"action-{action.key}", title, newest.reviewed_on + timedelta(days=DAYS), reason)


def _of_tripwires(plan: Plan, catalogue: Catalogue) -> Iterator[Reminder]:
    for wire in plan.tripwire:
        name = catalogue.role(wire.role_key).short_name if catalogue.has_role(wire.role_key) else wire.role_key
        title = _("Plan B, if you are not {role} by now").format(role=name)
        yield Reminder(f"tripwire-{wire.id}", title, (parse_month(wire.by_month) + 1).first_day(), wire.note)


def _of_certificates(plan: Plan) -> Iterator[Reminder]:
    for certificate in plan.certificate:
        if certificate.expires_on is not None:
            title = _("Expires: {certificate}").format(certificate=certificate.name)
            yield Reminder(f"certificate-{certificate.id}", title, certificate.expires_on, alarm=_MONTH_BEFORE)


def _of_review(plan: Plan, today: date) -> Reminder:
    """The weekly review, a week after the newest one, or from tomorrow on where there is none or it was missed."""
    newest = max((row.reviewed_on for row in plan.weekly_review), default=today)
    on = newest + timedelta(days=DAYS)
    return Reminder(
        key="weekly-review",
        title=_("Weekly review of the career plan"),
        on=on if on > today else today + timedelta(days=1),
        text=_("Five questions, about five minutes. Plan > Weekly review."),
        alarm=timedelta(0),
        is_weekly=True,
    )


def calendar_file(plan: Plan, catalogue: Catalogue, now: datetime, wording: Wording) -> bytes:
    """The calendar file of a plan; ``now`` is aware of its zone, and its local day is today."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Career Planner//{__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _("Career plan"))
    for reminder in reminders(plan, catalogue, now.date(), wording):
        calendar.add_component(_event(reminder, now))
    return bytes(calendar.to_ical())


def _event(reminder: Reminder, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{reminder.key}@careerplanner.invalid")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("sequence", max(0, int((now - _SEQUENCE_FROM) / timedelta(seconds=1))))
    event.add("summary", reminder.title)
    if reminder.text:
        event.add("description", reminder.text)
    if reminder.is_weekly:
        begin = datetime.combine(reminder.on, _REVIEW_AT)
        event.add("dtstart", begin)
        event.add("dtend", begin + _REVIEW_LENGTH)
        event.add("rrule", {"freq": "weekly"})
    else:
        event.add("dtstart", reminder.on)
        event.add("dtend", reminder.on + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    event.add("status", "CANCELLED" if reminder.is_cancelled else "CONFIRMED")
    if not reminder.is_cancelled:
        event.add_component(_alarm(reminder))
    return event


def _alarm(reminder: Reminder) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", reminder.title)
    alarm.add("trigger", reminder.alarm)
    return alarm
