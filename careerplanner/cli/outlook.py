"""The command ``outlook``: what is expected of the occupations of a role."""

import argparse
from pathlib import Path

from careerplanner.app.queries.path.outlook import OccupationOutlook, role_outlook
from careerplanner.app.queries.path.outlook_text import (
    ai_note,
    first_year,
    last_year,
    occupation_name,
    outlook_lines,
    outlook_note,
)
from careerplanner.app.queries.projection.local_pay import CURRENCY
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_json, print_lines, table, wrapped
from careerplanner.domain.catalogue import Role
from careerplanner.domain.facts import AiExposure, Measure, Outlook
from careerplanner.i18n import _
from careerplanner.wording import Wording, speaking

_THOUSAND = 1000


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("role", metavar="ROLE", help=_("the name of a role, as “roles” lists it"))
    parser.add_argument("--plan", type=Path, metavar="PLAN", help=_("include the roles of this plan"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def _outlook(arguments: Arguments, context: Context) -> int:
    role = context.catalogue_of(arguments.plan).find_role(arguments.role)
    found = role_outlook(role)
    if arguments.json:
        print_json(
            {
                "role": role.name,
                "key": role.key,
                "codes": list(role.codes),
                "occupations": [_document(each) for each in found],
            }
        )
    else:
        print_lines(_lines(role, found, speaking(CURRENCY)))
    return DONE


def _document(found: OccupationOutlook) -> dict[str, object]:
    figures = {} if found.figures is None else _official(found.figures)
    return {"code": found.code, **figures, "ai": None if found.ai is None else _measured(found.ai)}


def _official(outlook: Outlook) -> dict[str, object]:
    return {
        "title": outlook.title,
        "group": outlook.group or None,
        "first_year": int(first_year(outlook)),
        "last_year": int(last_year(outlook)),
        "jobs_now": round(outlook.jobs_first * _THOUSAND),
        "jobs_in_ten_years": round(outlook.jobs_last * _THOUSAND),
        "change_percent": outlook.change_percent,
        "openings_a_year": round(outlook.openings * _THOUSAND),
        "exits_a_year": round(outlook.exits * _THOUSAND),
        "transfers_a_year": round(outlook.transfers * _THOUSAND),
        "education": outlook.education,
        "experience": outlook.experience,
        "training": outlook.training,
        "source": outlook.origin.source,
        "year": outlook.origin.year,
    }


def _measured(ai: AiExposure) -> dict[str, object]:
    return {"tasks_share": _measure(ai.tasks), "use_score": _measure(ai.use)}


def _measure(measure: Measure) -> dict[str, object]:
    origin = measure.origin
    return {
        "figure": measure.figure,
        "rank": measure.rank,
        "of": measure.of,
        "source": origin.source,
        "year": origin.year,
    }


def _lines(role: Role, found: tuple[OccupationOutlook, ...], wording: Wording) -> list[str]:
    if not found:
        return wrapped(_("No official outlook is known for {role}: no occupation fits it.").format(role=role.name))
    lines = [role.name]
    for each in found:
        facts = outlook_lines(each, wording)
        lines += ["", occupation_name(each)]
        lines += table([(line.caption, line.fact.value) for line in facts], "<>", "  ")
        lines += wrapped(outlook_note(each), "  ") if each.figures is not None else []
        if each.ai is not None:
            for line in facts[-2:]:
                lines += wrapped(f"{line.caption}: {line.fact.source} {line.fact.origin}", "  ")
    return [*lines, "", *wrapped(ai_note())] if any(each.ai for each in found) else lines


COMMANDS = {"outlook": Command(_configure, _outlook)}
