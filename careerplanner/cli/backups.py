"""Commands on copies of a plan: make one, list them, restore one to a new file, salvage a damaged plan."""

import argparse
from pathlib import Path

from careerplanner.app import backups
from careerplanner.app.backups import Backup
from careerplanner.app.plan_files import identity_of
from careerplanner.app.salvage import salvage
from careerplanner.app.sealing import key_of
from careerplanner.app.settings import load_settings
from careerplanner.cli.command import DONE, REFUSED, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_done, print_json, print_lines, print_notes, table
from careerplanner.i18n import _


def _configure_backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN")
    parser.add_argument("--to", type=Path, metavar="DIR", help=_("write it into this folder instead"))


def _backup(arguments: Arguments, context: Context) -> int:
    plan, _catalogue = context.read(arguments.plan)
    identity = identity_of(arguments.plan, context.folders.backups)
    folder, name = arguments.to or context.folders.backups, arguments.plan.stem
    key = key_of(arguments.plan)
    made = backups.back_up(plan, identity, name, folder, backups.BY_HAND, key)
    second = None if arguments.to else load_settings(context.folders.settings).second_folder
    problem = backups.back_up_to_second(plan, identity, name, second, backups.BY_HAND, key)
    print_done([_("Backed up and checked: {path}").format(path=made)])
    print_notes([problem] if problem else [])
    return DONE


def _configure_backups(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN", nargs="?", help=_("list only the backups of this plan"))
    parser.add_argument("--from", dest="folder", type=Path, metavar="DIR", help=_("look in this folder instead"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def _backups(arguments: Arguments, context: Context) -> int:
    plan_id = None
    if arguments.plan is not None:
        plan_id = identity_of(arguments.plan, context.folders.backups).plan_id
    found = backups.backups_in(arguments.folder or context.folders.backups, plan_id, look=True)
    if arguments.json:
        print_json({"backups": [_document(backup) for backup in found]})
    elif found:
        head = (_("Made"), _("Plan"), _("Edits"), _("Why"), _("Sound"), _("File"))
        print_lines(table([head, *map(_line, found)], align="<<>"))
    else:
        print_lines([_("There are no backups yet. `careerplanner backup PLAN` makes one.")])
    return DONE if all(backup.is_sound is not False for backup in found) else REFUSED


def _line(backup: Backup) -> tuple[str, ...]:
    sound = _("sealed") if backup.is_sound is None else _("yes") if backup.is_sound else _("NO")
    return (
        backup.made_at[:16],
        backup.plan_name,
        str(backup.edit_seq),
        backup.reason,
        sound,
        backup.path.name,
    )


def _document(backup: Backup) -> dict[str, object]:
    return {
        "path": str(backup.path),
        "plan_id": backup.plan_id,
        "plan": backup.plan_name,
        "edits": backup.edit_seq,
        "made_at": backup.made_at,
        "reason": backup.reason,
        "bytes": backup.bytes,
        "sound": backup.is_sound,
    }


def _configure_restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("backup", type=Path, metavar="BACKUP", help=_("a file, or the name of one in the folder"))
    parser.add_argument("plan", type=Path, metavar="NEW", help=_("the plan to make; nothing is ever replaced"))


def _restore(arguments: Arguments, context: Context) -> int:
    backup = arguments.backup
    if not backup.exists() and backup.name == str(backup):
        backup = context.folders.backups / backup
    backups.restore(backup, arguments.plan, context.folders.backups)
    print_done([_("Restored to {path}.").format(path=arguments.plan)])
    return DONE


def _configure_salvage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("damaged", type=Path, metavar="DAMAGED", help=_("the plan that cannot be opened"))
    parser.add_argument("plan", type=Path, metavar="NEW", help=_("the plan to make; nothing is ever replaced"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def _salvage(arguments: Arguments, context: Context) -> int:
    found = salvage(arguments.damaged, arguments.plan, context.folders.backups)
    if arguments.json:
        print_json(
            {"plan": str(arguments.plan), "kept": found.kept, "left_out": found.left_out, "mended": found.mended}
        )
        return DONE
    lines = [_("Salvaged to {path}: {count} entries.").format(path=arguments.plan, count=sum(found.kept.values()))]
    lines += [
        _("Left out of {table}: {count} that could not be read or did not fit.").format(table=name, count=count)
        for name, count in found.left_out.items()
    ]
    lines += [
        _("Kept without {column}, which could not be read or did not fit: {count}.").format(column=name, count=count)
        for name, count in found.mended.items()
    ]
    print_done(lines)
    return DONE


COMMANDS = {
    "backup": Command(_configure_backup, _backup),
    "backups": Command(_configure_backups, _backups),
    "restore": Command(_configure_restore, _restore),
    "salvage": Command(_configure_salvage, _salvage),
}
