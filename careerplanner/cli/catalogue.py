"""Commands on the catalogue: its roles, its skills, and a plan's skills held against a role."""

import argparse
from pathlib import Path

from careerplanner.app.workspace import read_plan
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import percent, print_json, print_lines, table, wrapped
from careerplanner.domain.catalogue import Catalogue, PayRange, Role, Skill
from careerplanner.domain.gap import Gap, gaps, readiness
from careerplanner.domain.skills import LEVEL_NAMES
from careerplanner.i18n import _
from careerplanner.report.wording import whole_money

CURRENCY = "USD"
"""The currency of the figures that the program ships."""


def _configure_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def _roles(arguments: Arguments, context: Context) -> int:
    roles = context.catalogue.roles
    if arguments.json:
        print_json([_role_document(role) for role in roles])
        return DONE
    head = (_("Role"), _("Start pay a year"), _("Codes"), _("Of whose making"))
    rows = [(role.name, _start_pay(role.start_pay), " ".join(role.codes), role.origin) for role in roles]
    print_lines(table([head, *rows]))
    print_lines(["", *_start_pay_sources(roles)])
    return DONE


def _role_document(role: Role) -> dict[str, object]:
    pay = role.start_pay
    return {
        "name": role.name,
        "key": role.key,
        "start_pay": None if pay is None else {"low": pay.low, "high": pay.high},
        "codes": list(role.codes),
        "origin": role.origin,
        "summary": role.summary,
    }


def _start_pay(pay: PayRange | None) -> str:
    return "–" if pay is None else f"{whole_money(pay.low, CURRENCY)} – {whole_money(pay.high, CURRENCY)}"


def _start_pay_sources(roles: tuple[Role, ...]) -> list[str]:
    origins = {role.start_pay.origin for role in roles if role.start_pay is not None}
    sources = sorted({f"{origin.source}, {origin.year}, {origin.place}" for origin in origins})
    return wrapped(
        _("Start pay is what starters are offered, never a ceiling. Source: {sources}.").format(
            sources="; ".join(sources)
        )
    )


def _skills(arguments: Arguments, context: Context) -> int:
    skills = context.catalogue.skills
    if arguments.json:
        print_json([_skill_document(skill) for skill in skills])
        return DONE
    head = (_("Skill"), _("Kind"), _("What it is"))
    print_lines(table([head, *((skill.name, skill.group, skill.summary) for skill in skills)]))
    return DONE


def _skill_document(skill: Skill) -> dict[str, object]:
    return {
        "name": skill.name,
        "key": skill.key,
        "group": skill.group,
        "summary": skill.summary,
        "signals": {str(level): list(signs) for level, signs in skill.signals.items()},
        "in_demand": skill.in_demand,
        "origin": skill.origin,
    }


def _configure_gap(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN")
    parser.add_argument("role", metavar="ROLE", help=_("the name of a role, as “roles” lists it"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def _gap(arguments: Arguments, context: Context) -> int:
    role = context.catalogue.find_role(arguments.role)
    plan = read_plan(arguments.plan, context.folders.backups)
    found = gaps(plan, role)
    if arguments.json:
        print_json([_gap_document(gap, context.catalogue) for gap in found])
    else:
        print_lines(_gap_lines(role, found, context.catalogue))
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


def _gap_lines(role: Role, found: tuple[Gap, ...], catalogue: Catalogue) -> list[str]:
    head = (_("Skill"), _("You"), _("Required"), _("Missing"), _("Weight"), _("Gate"), _("Backed by"))
    rows = [
        (
            catalogue.skill(gap.skill_key).name,
            f"{gap.rated} {_(LEVEL_NAMES[gap.rated])}",
            f"{gap.required} {_(LEVEL_NAMES[gap.required])}",
            str(gap.width) if gap.width else "–",
            _weight_words(gap.weight),
            _("gate") if gap.gate else "",
            _(gap.state.value) if gap.rated else "–",
        )
        for gap in found
    ]
    figures = readiness(found)
    summary = _("Gates met: {met} of {gates}. Coverage: {coverage}. With evidence: {evidenced} of that.").format(
        met=figures.gates_met,
        gates=figures.gates,
        coverage=percent(figures.coverage),
        evidenced=percent(figures.evidenced),
    )
    return [role.name, "", *table([head, *rows]), "", summary]


def _weight_words(weight: float) -> str:
    """The word for a weight: the catalogue knows three."""
    if weight >= 1:
        return _("must")
    return _("important") if weight >= 0.6 else _("nice to have")


COMMANDS = {
    "roles": Command(_configure_list, _roles),
    "skills": Command(_configure_list, _skills),
    "gap": Command(_configure_gap, _gap),
}
