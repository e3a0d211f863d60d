"""The commands `seal` and `unseal`: a passphrase on a plan, and off again."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from careerplanner.app.sealing import Key, PlainCopies, seal_plan, unseal_plan
from careerplanner.app.settings import backup_folders, load_settings
from careerplanner.app.workspace import Workspace, open_workspace
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_done, print_notes
from careerplanner.errors import Refused
from careerplanner.i18n import _, ngettext

_SEAL, _DELETE = "seal", "delete"


def _configure_seal(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN", help=_("a sealed one is given another passphrase"))
    parser.add_argument(
        "--old-backups", choices=(_SEAL, _DELETE), help=_("seal or delete the backups that anybody can read")
    )


def _seal(arguments: Arguments, context: Context) -> int:
    with _opened(arguments.plan, context) as workspace:
        key = seal_plan(workspace, context.passphrases.ask_new(arguments.plan))
        folders = backup_folders(load_settings(context.folders.settings), context.folders)
        old, notes = _old_backups(PlainCopies(folders, workspace.identity.plan_id), key, arguments.old_backups)
        notes += workspace.notes
    sealed = _("{path} is sealed. Without the passphrase nobody can open it.").format(path=arguments.plan)
    print_done([sealed, *old])
    print_notes(notes)
    return DONE


def _old_backups(plain: PlainCopies, key: Key, wish: str | None) -> tuple[list[str], list[str]]:
    """Do with the backups that anybody can read as the user wishes: what was done, and what there is to be noted."""
    count = plain.count
    if not count:
        return [], []
    if wish == _SEAL:
        plain.seal(key)
        done = ngettext("{count} older backup was sealed.", "{count} older backups were sealed.", count)
        return [done.format(count=count)], []
    if wish == _DELETE:
        plain.delete()
        done = ngettext("{count} older backup was deleted.", "{count} older backups were deleted.", count)
        return [done.format(count=count)], []
    note = ngettext(
        "{count} older backup is not sealed. Give `seal` once more with --old-backups seal or --old-backups delete.",
        "{count} older backups are not sealed. Give `seal` once more with --old-backups seal or --old-backups delete.",
        count,
    )
    return [], [note.format(count=count)]


def _configure_unseal(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN")


def _unseal(arguments: Arguments, context: Context) -> int:
    with _opened(arguments.plan, context) as workspace:
        if workspace.key is None:
            raise Refused(_("{path} is not sealed.").format(path=arguments.plan))
        unseal_plan(workspace)
        notes = workspace.notes
    print_done([_("{path} is no longer sealed; its older backups are.").format(path=arguments.plan)])
    print_notes(notes)
    return DONE


@contextmanager
def _opened(path: Path, context: Context) -> Iterator[Workspace]:
    workspace = open_workspace(path, context.folders.backups, context.catalogue)
    try:
        yield workspace
    finally:
        workspace.close()


COMMANDS = {
    "seal": Command(_configure_seal, _seal),
    "unseal": Command(_configure_unseal, _unseal),
}
