"""The command ``show``: who, route, gates, readiness, goals and next actions, as text or JSON."""

import argparse
from pathlib import Path

from careerplanner.app.queries.goals.next_hour import next_actions
from careerplanner.app.queries.projection.run import projection_or_reason
from careerplanner.app.queries.projection.standing import goal_standings, next_role, readiness_for, stops
from careerplanner.app.queries.projection.view import view_of
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_json, print_lines
from careerplanner.cli.show_document import show_document
from careerplanner.cli.show_text import show_lines
from careerplanner.cli.shown import Shown
from careerplanner.wording import speaking


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def _show(arguments: Arguments, context: Context) -> int:
    plan, catalogue = context.read(arguments.plan)
    wording = speaking(plan.profile.currency)
    projection, problem = projection_or_reason(plan, catalogue, context.today)
    role = next_role(plan, catalogue)
    shown = Shown(
        plan=plan,
        catalogue=catalogue,
        today=context.today,
        projection=projection,
        view=None if projection is None else view_of(plan, catalogue, projection, context.today),
        problem=problem,
        stops=stops(plan, catalogue, projection),
        next_role=role,
        readiness=None if role is None else readiness_for(plan, role),
        goals=goal_standings(plan, catalogue, projection, wording),
        actions=next_actions(plan, catalogue, context.today),
    )
    if arguments.json:
        print_json(show_document(shown))
    else:
        print_lines(show_lines(shown, wording))
    return DONE


COMMANDS = {"show": Command(_configure, _show)}
