"""The command ``review``: seven days looked back on, what they moved, and what is next; or what changed in longer.

It changes nothing.
"""

import argparse
from pathlib import Path

from careerplanner.app.queries.goals.next_hour import NextAction, next_actions
from careerplanner.app.queries.goals.next_hour_text import action_title, reason_text
from careerplanner.app.queries.projection.run import projection_or_reason
from careerplanner.app.queries.review import text
from careerplanner.app.queries.review.moved import Moved, moved_by
from careerplanner.app.queries.review.week import Week, late_goals, week_of
from careerplanner.cli.changed import print_changed
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_json, print_lines, table, wrapped
from careerplanner.i18n import _
from careerplanner.units import hours_of
from careerplanner.wording import Wording, speaking


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN")
    further = parser.add_mutually_exclusive_group()
    further.add_argument("--since", metavar="DATE", help=_("what changed since this day, such as 2027-01-15"))
    further.add_argument("--against", type=Path, metavar="BACKUP", help=_("what is not the same as in this backup"))
    parser.add_argument("--until", metavar="DATE", help=_("with --since: up to this day; today if not given"))
    parser.set_defaults(wrong_usage=parser.error)
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def _review(arguments: Arguments, context: Context) -> int:
    if arguments.until is not None and arguments.since is None:
        arguments.wrong_usage(_("--until needs --since DATE."))
    if arguments.since is not None or arguments.against is not None:
        return print_changed(arguments, context)
    plan, catalogue = context.read(arguments.plan)
    week, wording = week_of(plan, context.today), speaking(plan.profile.currency)
    projection, problem = projection_or_reason(plan, catalogue, context.today)
    moved = None if projection is None else moved_by(plan, catalogue, projection, week.start, context.today)
    actions = next_actions(plan, catalogue, context.today)
    if arguments.json:
        print_json(_document(week, moved, actions, wording))
        return DONE
    late = len(late_goals(plan, context.today))
    lines = [text.span_text(week, wording), ""]
    lines += [text.did_text(week, plan, wording), text.shown_text(week), text.slipped_text(0, late), ""]
    if moved is None:
        lines += wrapped(problem)
    else:
        lines += [text.headline(moved, wording), *wrapped(text.cause_text(moved, week, catalogue, wording))]
        lines += [text.role_line(role, wording) for role in moved.roles]
        lines += list(filter(None, [text.learning_line(moved, context.today, wording)]))
    lines += ["", _("Next")]
    rows = [
        (action_title(action), wording.times.hours(action.hours), reason_text(action, context.today, wording))
        for action in actions
    ]
    lines += table(rows, "<><", "  ") or [_("Nothing is waiting. Add a goal to continue.")]
    print_lines(lines)
    return DONE


def _document(week: Week, moved: Moved | None, actions: tuple[NextAction, ...], wording: Wording) -> dict[str, object]:
    return {
        "from": week.start.isoformat(),
        "to": week.end.isoformat(),
        "hours": round(hours_of(week.minutes), 4),
        "actions": [step.title for step in week.ticked],
        "goals": [goal.title for goal in week.finished],
        "evidence": [item.what for item in week.evidence],
        "moved": None
        if moved is None
        else {
            "headline": text.headline(moved, wording),
            "causes": sorted(part.value for part in moved.causes),
            "roles": [
                {
                    "role": role.now.role.name,
                    "was": role.was,
                    "now": role.now.share,
                    "low": role.now.low,
                    "high": role.now.high,
                }
                for role in moved.roles
            ],
        },
        "next": [
            {"title": action_title(action), "hours": round(action.hours, 4), "why": action.why.value}
            for action in actions
        ],
    }


COMMANDS = {"review": Command(_configure, _review)}
