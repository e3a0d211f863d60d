"""The command ``checkin``: the check-ins of a plan, a form to fill in, and the form read back."""

import argparse
from pathlib import Path

from careerplanner.app.backups import back_up_if_due
from careerplanner.app.check_in_answers import keep_check_in
from careerplanner.app.check_in_file import form_text, read_file, read_form
from careerplanner.app.queries.report.case import Talk, talk_of
from careerplanner.app.queries.talks.check_ins import agreement_text, agreements, head_of, summary
from careerplanner.app.safe_write import check_target, write_file
from careerplanner.app.settings import backup_folders, load_settings
from careerplanner.app.workspace import open_workspace
from careerplanner.cli import values
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_done, print_json, print_lines, print_notes, table
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.talk_rows import CheckIn
from careerplanner.i18n import _
from careerplanner.wording import speaking


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN")
    does = parser.add_mutually_exclusive_group()
    does.add_argument("--form", type=Path, metavar="FILE", help=_("write a form for the manager to fill in"))
    does.add_argument("--read", type=Path, metavar="FILE", help=_("read a form that was filled in"))
    does.add_argument("--json", action="store_true", help=_("print one JSON document"))
    parser.add_argument("--reader", metavar="NAME", help=_("with --form: with whom you talk"))
    parser.add_argument("--talk", metavar="DATE", help=_("with --form: the day of the talk, such as 2027-01-15"))
    parser.add_argument("--keep-my-levels", action="store_true", help=_("with --read: leave my ratings as they are"))
    parser.add_argument("--force", action="store_true", help=_("replace the file if it exists"))


def _check_in(arguments: Arguments, context: Context) -> int:
    if arguments.form is not None:
        return _write(arguments, context)
    if arguments.read is not None:
        return _read(arguments, context)
    plan, catalogue = context.read(arguments.plan)
    newest = tuple(reversed(plan.check_in))
    if arguments.json:
        print_json([_document(row, catalogue) for row in newest])
        return DONE
    lines: list[str] = []
    for row in newest:
        lines += _lines(row, plan, catalogue, context)
    print_lines(lines or [_("There is no check-in yet. Write a form with --form FILE, or print it with export.")])
    return DONE


def _write(arguments: Arguments, context: Context) -> int:
    check_target(arguments.form, force=arguments.force)
    plan, catalogue = context.read(arguments.plan)
    known = talk_of(plan)
    day = known.held_on if arguments.talk is None else values.day(arguments.talk, context.today)
    reader = known.reader if arguments.reader is None else arguments.reader.strip()
    text = form_text(plan, catalogue, context.today, speaking(plan.profile.currency), Talk(reader, day))
    write_file(arguments.form, text.encode(), force=arguments.force)
    print_done([_("Wrote {path}.").format(path=arguments.form)])
    context.note_plain_copy(arguments.plan)
    return DONE


def _read(arguments: Arguments, context: Context) -> int:
    content = read_file(arguments.read)
    workspace = open_workspace(arguments.plan, context.folders.backups, context.catalogue)
    try:
        filled = read_form(content, workspace.catalogue, adopts=not arguments.keep_my_levels)
        row_id, answered = keep_check_in(workspace, filled.said, filled.answers, context.today)
        kept = [row for row in workspace.plan.check_in if row.id == row_id]
        lines = [line for row in kept for line in _lines(row, workspace.plan, workspace.catalogue, context)]
        lines += answered
        folders = backup_folders(load_settings(context.folders.settings), context.folders)
        notes = [*workspace.notes, back_up_if_due(workspace, *folders)]
    finally:
        workspace.close()
    print_done(lines)
    print_notes(filter(None, notes))
    return DONE


def _lines(row: CheckIn, plan: Plan, catalogue: Catalogue, context: Context) -> list[str]:
    wording = speaking(plan.profile.currency)
    head = _("{when}: {summary}").format(when=head_of(row, context.today, wording), summary=summary(row))
    rows = [
        (each.skill, str(each.own), str(each.seen), agreement_text(each.own, each.seen), each.remark)
        for each in agreements(row, catalogue)
    ]
    steps = [" · ".join(part for part in step if part) for step in row.steps]
    return [head, *table(rows, "<>><<", "  "), *(f"  {step}" for step in steps)]


def _document(row: CheckIn, catalogue: Catalogue) -> dict[str, object]:
    return {
        "on": row.held_on.isoformat(),
        "with": row.reader,
        "skills": [
            {"skill": each.skill, "own": each.own, "seen": each.seen, "remark": each.remark}
            for each in agreements(row, catalogue)
        ],
        "steps": [{"what": what, "who": who, "by": by} for what, who, by in row.steps],
        "note": row.note,
    }


COMMANDS = {"checkin": Command(_configure, _check_in)}
