"""The command ``gap``: a plan's skills held against what a role requires."""

import argparse
from pathlib import Path

from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_json, print_lines, table
from careerplanner.domain.catalogue import Catalogue, Role
from careerplanner.domain.gap import Gap, gaps, readiness, weight_text
from careerplanner.domain.skills import LEVEL_NAMES
from careerplanner.i18n import _
from careerplanner.wording import Wording, speaking


def _configure_gap(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN")
    parser.add_argument("role", metavar="ROLE", help=_("the name of a role, as “roles” lists it"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def _gap(arguments: Arguments, context: Context) -> int:
    plan, catalogue = context.read(arguments.plan)
    role = catalogue.find_role(arguments.role)
    found = gaps(plan, role)
    if arguments.json:
        print_json([_gap_document(gap, catalogue) for gap in found])
    else:
        print_lines(_gap_lines(role, found, catalogue, speaking()))
    return DONE


def _gap_document(gap: Gap, catalogue: Catalogue) -> dict[str, object]:
    return {
        "skill": catalogue.skill(gap.skill_key).name,
        "key": gap.skill_key,
        "rated": gap.rated,
        "required": gap.required,
        "weight": gap.weight,
        "gate": gap.gate,
        "state": gap.state.value,
        "gap": gap.width,
    }


def _gap_lines(role: Role, found: tuple[Gap, ...], catalogue: Catalogue, wording: Wording) -> list[str]:
    head = (_("Skill"), _("You"), _("Needed"), _("Missing"), _("Weight"), _("Required"), _("Backed by"))
    rows = [
        (
            catalogue.skill(gap.skill_key).name,
            f"{gap.rated} {_(LEVEL_NAMES[gap.rated])}",
            f"{gap.required} {_(LEVEL_NAMES[gap.required])}",
            str(gap.width) if gap.width else "–",
            weight_text(gap.weight),
            _("required") if gap.gate else "",
            _(gap.state.value) if gap.rated else "–",
        )
        for gap in found
    ]
    if not found:
        return [role.name, "", _("No skill is asked for yet.")]
    figures = readiness(found)
    summary = _(
        "Required skills met: {met} of {gates}. Coverage: {coverage}. With evidence: {evidenced} of that."
    ).format(
        met=figures.gates_met,
        gates=figures.gates,
        coverage=wording.numbers.percent(figures.coverage),
        evidenced=wording.numbers.percent(figures.evidenced),
    )
    return [role.name, "", *table([head, *rows]), "", summary]


COMMANDS = {"gap": Command(_configure_gap, _gap)}
