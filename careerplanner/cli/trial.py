"""The command ``trial``: small experiments with tasks of the role ahead, with energy and liking before and after."""

import argparse
from pathlib import Path

from careerplanner.app.backups import back_up_if_due
from careerplanner.app.commands.talks import trials
from careerplanner.app.queries.talks.trials import trial_rows, trial_summary
from careerplanner.app.settings import backup_folders, load_settings
from careerplanner.app.workspace import open_workspace
from careerplanner.cli import values
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_done, print_json, print_lines, print_notes, table, wrapped
from careerplanner.domain import limits
from careerplanner.domain.talk_rows import Trial
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.units import hours_of, minutes_of
from careerplanner.wording import speaking


def _configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("plan", type=Path, metavar="PLAN")
    add("what", nargs="?", metavar="TEXT", help=_("what you try, such as “Lead the stand-up for a week”"))
    add("--on", metavar="DATE", help=_("the day, such as 2027-03-15; today if not given"))
    add("--hours", default="0", metavar="HOURS", help=_("how long it takes, such as 1.5"))
    add("--energy", default="3", metavar="LEVELS", help=_("energy from 1 to 5: before, or before and after as 3,4"))
    add("--liking", default="3", metavar="LEVELS", help=_("how much you like it, in the same way"))
    add("--note", default="", metavar="TEXT", help=_("a note for yourself"))
    add("--json", action="store_true", help=_("print one JSON document"))


def _trial(arguments: Arguments, context: Context) -> int:
    if arguments.what is None:
        return _list(arguments, context)
    energy, liking = _levels(arguments.energy, _("Energy")), _levels(arguments.liking, _("Liking"))
    what = _("The length")
    hours = limits.number(values.number(arguments.hours, what), 0, trials.MOST_HOURS, what)
    more: trials.TrialMore = {
        "minutes": minutes_of(hours),
        "energy_before": energy[0],
        "energy_after": energy[1],
        "liking_before": liking[0],
        "liking_after": liking[1],
        "note": arguments.note,
    }
    on = values.day(arguments.on, context.today)
    workspace = open_workspace(arguments.plan, context.folders.backups, context.catalogue)
    try:
        workspace.do(_("Add trial"), trials.add, arguments.what, on, **more)
        line = trial_summary(workspace.plan, speaking(workspace.plan.profile.currency))
        folders = backup_folders(load_settings(context.folders.settings), context.folders)
        notes = [*workspace.notes, back_up_if_due(workspace, *folders)]
    finally:
        workspace.close()
    print_done([_("Noted the trial."), line])
    print_notes(filter(None, notes))
    return DONE


def _levels(text: str, what: str) -> tuple[int, int | None]:
    parts = [part.strip() for part in text.split(",")]
    if len(parts) not in (1, 2):
        raise Refused(_("{what}: give one level, or two with a comma between, such as 3,4.").format(what=what))
    before, *after = (values.whole(part, trials.LOWEST, trials.HIGHEST, what) for part in parts)
    return before, after[0] if after else None


def _list(arguments: Arguments, context: Context) -> int:
    plan, _catalogue = context.read(arguments.plan)
    if arguments.json:
        print_json([_document(row) for row in reversed(plan.trial)])
        return DONE
    wording = speaking(plan.profile.currency)
    rows = trial_rows(plan, context.today, wording)
    if not rows:
        print_lines([_("There is no trial yet. Add one: trial PLAN TEXT --energy 3 --liking 3.")])
        return DONE
    head = ("", "", "", _("Energy"), _("Liking"))
    lines = table([head, *((row.when, row.what, row.hours, row.energy, row.liking) for row in rows)], "<<>>>")
    print_lines([*lines, "", *wrapped(trial_summary(plan, wording))])
    return DONE


def _document(row: Trial) -> dict[str, object]:
    return {
        "on": row.tried_on.isoformat(),
        "what": row.what,
        "hours": round(hours_of(row.minutes), 4),
        "energy": [row.energy_before, row.energy_after],
        "liking": [row.liking_before, row.liking_after],
        "note": row.note,
    }


COMMANDS = {"trial": Command(_configure, _trial)}
