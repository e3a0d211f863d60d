"""Commands on a plan file: make one, log learning time, look for damage."""

import argparse
from pathlib import Path

from careerplanner.app.check_plan import problems_of_file
from careerplanner.app.commands import goals
from careerplanner.app.plan_files import create
from careerplanner.app.sample import create_sample
from careerplanner.app.workspace import Workspace, open_workspace
from careerplanner.cli import values
from careerplanner.cli.command import DONE, REFUSED, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.goal_named import goal_named
from careerplanner.cli.output import hours, print_json, print_lines
from careerplanner.domain.learning import minutes_by_goal
from careerplanner.domain.plan import Goal
from careerplanner.i18n import _
from careerplanner.report.wording import day_name


def _configure_new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN", help=_("the file to make; it ends in .career"))
    parser.add_argument("--sample", action="store_true", help=_("fill it with a made-up person's five years"))


def _new(arguments: Arguments, context: Context) -> int:
    if arguments.sample:
        create_sample(arguments.plan, context.catalogue, context.today)
        print_lines([_("Made the sample plan {path}.").format(path=arguments.plan)])
    else:
        create(arguments.plan)
        print_lines([_("Made the empty plan {path}.").format(path=arguments.plan)])
    return DONE


def _configure_log(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN")
    parser.add_argument("goal", metavar="GOAL", help=_("its number in “show”, the beginning of its title, or its id"))
    parser.add_argument("hours", metavar="HOURS", help=_("how long, such as 1.5"))
    parser.add_argument("--on", metavar="DATE", help=_("the day, such as 2027-03-15; today if not given"))
    parser.add_argument("--note", default="", metavar="TEXT", help=_("what was learned"))


def _log(arguments: Arguments, context: Context) -> int:
    spent = values.number(arguments.hours, _("The hours logged"))
    on = values.day(arguments.on, context.today)
    workspace = open_workspace(arguments.plan, context.folders.backups, context.catalogue)
    try:
        goal = goal_named(workspace.plan.goal, arguments.goal)
        workspace.do(_("Log time"), goals.log_time, goal.id, spent, on, context.today, arguments.note)
        lines = [
            _("Logged {hours} h on {day} for “{goal}”.").format(hours=hours(spent), day=day_name(on), goal=goal.title),
            _standing(workspace, goal),
        ]
    finally:
        workspace.close()
    print_lines(lines)
    return DONE


def _standing(workspace: Workspace, goal: Goal) -> str:
    logged = minutes_by_goal(workspace.plan.log_entry)[goal.id] / 60
    return _("{logged} of {estimated} estimated hours are behind you.").format(
        logged=hours(logged), estimated=hours(goal.minutes_estimated / 60)
    )


def _configure_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN")
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def _check(arguments: Arguments, context: Context) -> int:
    problems = problems_of_file(arguments.plan, context.folders.backups, context.catalogue)
    if arguments.json:
        print_json({"ok": not problems, "problems": problems})
    elif problems:
        print_lines(problems)
    else:
        print_lines([_("{path} is sound.").format(path=arguments.plan)])
    return REFUSED if problems else DONE


COMMANDS = {
    "new": Command(_configure_new, _new),
    "log": Command(_configure_log, _log),
    "check": Command(_configure_check, _check),
}
