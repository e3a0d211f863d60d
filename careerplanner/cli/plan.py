"""Commands on a plan file: make one, look for damage."""

import argparse
from functools import partial
from pathlib import Path

from careerplanner.app import check_plan
from careerplanner.app.commands.catalogue import ladders
from careerplanner.app.ladder_reading import read_bytes, read_ladder
from careerplanner.app.plan_files import create, note
from careerplanner.app.queries.catalogue.ladder_text import taken_lines
from careerplanner.app.sample import create_sample
from careerplanner.cli.command import DONE, REFUSED, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_done, print_json, print_lines
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.wording import Wording, speaking


def _configure_new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN", help=_("the file to make; it ends in .career"))
    parser.add_argument("--sample", action="store_true", help=_("fill it with a made-up person's five years"))
    parser.add_argument(
        "--from", dest="ladder", type=Path, metavar="FILE", help=_("begin with the roles of this ladder file")
    )


def _new(arguments: Arguments, context: Context) -> int:
    if arguments.sample and arguments.ladder is not None:
        raise Refused(_("A plan is either the sample or made from a ladder. Leave out --sample or --from."))
    if arguments.sample:
        create_sample(arguments.plan, context.catalogue, context.today)
        note(arguments.plan, context.folders.backups)
        print_done([_("Made the sample plan {path}.").format(path=arguments.plan)])
    elif arguments.ladder is not None:
        ladder = read_ladder(read_bytes(arguments.ladder))
        fill = partial(ladders.take_ladder, catalogue=context.catalogue, ladder=ladder)
        create(arguments.plan, context.folders.backups, fill)
        made = _("Made the plan {path} with the roles of “{ladder}”.")
        print_done([made.format(path=arguments.plan, ladder=ladder.name), *taken_lines(ladder)])
    else:
        create(arguments.plan, context.folders.backups)
        print_done([_("Made the empty plan {path}.").format(path=arguments.plan)])
    return DONE


def _configure_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN")
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))
    parser.add_argument(
        "--accept", action="store_true", help=_("take the file as it is, also where another state of it was known")
    )


def _check(arguments: Arguments, context: Context) -> int:
    if arguments.accept:
        check_plan.accept(arguments.plan, context.folders.backups)
    wording = Wording() if arguments.json else speaking()
    problems = check_plan.problems_of_file(arguments.plan, context.folders.backups, context.catalogue, wording)
    if arguments.json:
        print_json({"ok": not problems, "problems": problems})
    elif problems:
        print_lines(problems)
    else:
        print_lines([_("{path} is sound.").format(path=arguments.plan)])
    return REFUSED if problems else DONE


COMMANDS = {
    "new": Command(_configure_new, _new),
    "check": Command(_configure_check, _check),
}
