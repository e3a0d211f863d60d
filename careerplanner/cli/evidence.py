"""The command ``evidence``: what is on file, or something new that shows a skill."""

import argparse
from pathlib import Path

from careerplanner.app.backups import back_up_if_due
from careerplanner.app.commands.goals import skills
from careerplanner.app.queries.goals.evidence import evidence_note, proof_of, story_of
from careerplanner.app.workspace import open_workspace
from careerplanner.cli import values
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_done, print_json, print_lines, print_notes, table
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Evidence, EvidenceKind, Plan
from careerplanner.domain.skills import EVIDENCE_FROM_LEVEL
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.wording import speaking


def _configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("plan", type=Path, metavar="PLAN")
    add("skill", nargs="?", metavar="SKILL", help=_("the skill that it shows, as “skills” lists it"))
    add("what", nargs="?", metavar="TEXT", help=_("what happened, and the result"))
    add("--on", metavar="DATE", help=_("the day, such as 2027-03-15; today if not given"))
    add("--level", default=str(EVIDENCE_FROM_LEVEL), metavar="LEVEL", help=_("the level that it shows, 1 to 5"))
    add("--about-others", action="store_true", help=_("it is about what others learned or did"))
    add("--confirmed-by", default="", metavar="NAME", help=_("who confirmed it"))
    add("--people", default="", metavar="NAMES", help=_("who was there"))
    proof = parser.add_mutually_exclusive_group()
    proof.add_argument("--link", metavar="ADDRESS", help=_("where it can be seen"))
    proof.add_argument("--file", metavar="PATH", help=_("the file that shows it"))
    add("--json", action="store_true", help=_("print one JSON document"))


def _evidence(arguments: Arguments, context: Context) -> int:
    if arguments.skill is None:
        return _list(arguments, context)
    if arguments.what is None:
        raise Refused(_("Say what happened: evidence needs a sentence."))
    catalogue = context.catalogue_of(arguments.plan)
    skill = catalogue.find_skill(arguments.skill)
    on = values.day(arguments.on, context.today)
    level = values.whole(arguments.level, 1, 5, _("The level shown"))
    workspace = open_workspace(arguments.plan, context.folders.backups, context.catalogue)
    try:
        more = _more(arguments, level)
        row_id = workspace.do(
            _("Add evidence"), skills.add_evidence, workspace.catalogue, skill.key, arguments.what, on, **more
        )
        item = next(item for item in workspace.plan.evidence if item.id == row_id)
        wording = speaking(workspace.plan.profile.currency)
        note = evidence_note(item, workspace.plan, context.today, wording)
        notes = [*workspace.notes, back_up_if_due(workspace, context.folders.backups)]
    finally:
        workspace.close()
    print_done([_("Noted for {skill}: {note}").format(skill=skill.name, note=note)])
    print_notes(filter(None, notes))
    return DONE


def _more(arguments: Arguments, level: int) -> skills.EvidenceMore:
    kind = EvidenceKind.LINK if arguments.link else EvidenceKind.FILE if arguments.file else EvidenceKind.TEXT
    return {
        "level": level,
        "about_others": arguments.about_others,
        "confirmed_by": arguments.confirmed_by,
        "people": arguments.people,
        "kind": kind,
        "place": arguments.link or (str(Path(arguments.file).absolute()) if arguments.file else ""),
    }


def _list(arguments: Arguments, context: Context) -> int:
    plan, catalogue = context.read(arguments.plan)
    newest = tuple(reversed(plan.evidence))
    if arguments.json:
        print_json([_document(item, plan, catalogue, context) for item in newest])
        return DONE
    wording = speaking(plan.profile.currency)
    rows = [
        (_skill_name(item, catalogue), item.what, evidence_note(item, plan, context.today, wording)) for item in newest
    ]
    print_lines(table(rows) if rows else [_("There is no evidence yet.")])
    return DONE


def _skill_name(item: Evidence, catalogue: Catalogue) -> str:
    return catalogue.skill(item.skill_key).name if catalogue.has_skill(item.skill_key) else item.skill_key


def _document(item: Evidence, plan: Plan, catalogue: Catalogue, context: Context) -> dict[str, object]:
    return {
        "skill": _skill_name(item, catalogue),
        "key": item.skill_key,
        "level": item.level,
        "on": item.happened_on.isoformat(),
        "what": item.what,
        "about_others": item.about_others,
        "confirmed_by": item.confirmed_by or None,
        "people": item.people or None,
        "kind": item.kind.value,
        "place": item.place or None,
        "missing": proof_of(item, plan, context.today, speaking()).is_missing,
        "story": story_of(item) or None,
    }


COMMANDS = {"evidence": Command(_configure, _evidence)}
