"""What to do next in words: the action itself, and why."""

from datetime import date

from careerplanner.app.queries.goals.next_hour import NextAction, Why
from careerplanner.i18n import _
from careerplanner.wording import Wording


def action_title(action: NextAction) -> str:
    """What is to be done."""
    if action.why is Why.EVIDENCE or not action.goal_id:
        return _("Note evidence: {skill}").format(skill=action.skill_name)
    return action.title


def reason_text(action: NextAction, today: date, wording: Wording) -> str:
    """Why it stands here, in a few words."""
    day = "" if action.due_on is None else wording.dates.short_day(action.due_on, today)
    texts = {
        Why.CHOSEN: _("Chosen in the weekly review"),
        Why.LATE: _("Was due {day}").format(day=day),
        Why.DUE: _("Due {day}").format(day=day),
        Why.EVIDENCE: _("Asked by {role}, not shown yet").format(role=action.role_name),
        Why.REQUIRED: _("Required for {role}").format(role=action.role_name),
        Why.NEEDED: _("Needed for {role}").format(role=action.role_name),
        Why.SHORT: _("Only {hours} left").format(hours=wording.times.hours(action.hours_left)),
        Why.ORDER: _("Next in your order of work"),
    }
    return texts[action.why]
