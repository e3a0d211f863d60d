"""The command ``log``: learning time on a goal, and what it does to the dates."""

import argparse
from pathlib import Path

from careerplanner.app.backups import back_up_if_due
from careerplanner.app.commands.goals import goals
from careerplanner.app.queries.projection.effect import effect_of
from careerplanner.app.settings import backup_folders, load_settings
from careerplanner.app.workspace import Workspace, open_workspace
from careerplanner.cli import values
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.goal_named import goal_named
from careerplanner.cli.output import print_done, print_notes
from careerplanner.domain import limits
from careerplanner.domain.learning import minutes_by_goal
from careerplanner.domain.plan import Goal
from careerplanner.i18n import _
from careerplanner.units import hours_of, minutes_of
from careerplanner.wording import Wording, speaking


def _configure_log(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN")
    parser.add_argument("goal", metavar="GOAL", help=_("its number in “show”, the beginning of its title, or its id"))
    parser.add_argument("hours", metavar="HOURS", help=_("how long, such as 1.5"))
    parser.add_argument("--on", metavar="DATE", help=_("the day, such as 2027-03-15; today if not given"))
    parser.add_argument("--note", default="", metavar="TEXT", help=_("what was learned"))


def _log(arguments: Arguments, context: Context) -> int:
    what = _("The hours logged")
    spent = limits.number(values.number(arguments.hours, what), 0, goals.MOST_LOGGED_HOURS, what)
    on = values.day(arguments.on, context.today)
    workspace = open_workspace(arguments.plan, context.folders.backups, context.catalogue)
    try:
        goal = goal_named(workspace.plan.goal, arguments.goal)
        before, wording = workspace.plan, speaking(workspace.plan.profile.currency)
        workspace.do(_("Log time"), goals.log_time, goal.id, minutes_of(spent), on, context.today, arguments.note)
        lines = [
            _("Logged {hours} h on {day} for “{goal}”.").format(
                hours=wording.times.hours_number(spent), day=wording.dates.day(on), goal=goal.title
            ),
            _standing(workspace, goal, wording),
            *effect_of(before, workspace.plan, workspace.catalogue, context.today, wording),
        ]
        notes = [
            *workspace.notes,
            back_up_if_due(workspace, *backup_folders(load_settings(context.folders.settings), context.folders)),
        ]
    finally:
        workspace.close()
    print_done(lines)
    print_notes(filter(None, notes))
    return DONE


def _standing(workspace: Workspace, goal: Goal, wording: Wording) -> str:
    logged = hours_of(minutes_by_goal(workspace.plan.log_entry)[goal.id])
    return _("{logged} of {estimated} estimated hours are behind you.").format(
        logged=wording.times.hours_number(logged),
        estimated=wording.times.hours_number(hours_of(goal.minutes_estimated)),
    )


COMMANDS = {"log": Command(_configure_log, _log)}
