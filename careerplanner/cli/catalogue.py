"""Commands on the catalogue: its roles and its skills."""

import argparse
from pathlib import Path

from careerplanner.app.queries.catalogue.custom_entries import maker_text
from careerplanner.app.queries.projection.local_pay import CURRENCY
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_json, print_lines, table, wrapped
from careerplanner.domain.catalogue import PayRange, Role, Skill
from careerplanner.domain.custom_rows import OWN
from careerplanner.i18n import _
from careerplanner.wording import Wording, speaking


def _configure_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--plan", type=Path, metavar="PLAN", help=_("as this plan has them, with its own entries"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def _configure_roles(parser: argparse.ArgumentParser) -> None:
    _configure_list(parser)
    parser.set_defaults(wrong_usage=parser.error)
    parser.add_argument(
        "action", nargs="?", choices=["export", "import"], help=_("a ladder of roles to or from a file")
    )
    parser.add_argument("ladder_plan", nargs="?", type=Path, metavar="PLAN", help=_("the plan of the ladder"))
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help=_("the file of the ladder"))
    parser.add_argument(
        "--role", action="append", default=[], metavar="ROLE", help=_("export this role; may be repeated")
    )
    parser.add_argument("--name", default="", metavar="TEXT", help=_("what the ladder is called"))
    parser.add_argument("--force", action="store_true", help=_("replace the file if it exists"))


def _roles(arguments: Arguments, context: Context) -> int:
    if arguments.action is not None:
        if arguments.ladder_plan is None or arguments.file is None:
            arguments.wrong_usage(
                _("Say which plan and which file: roles {action} PLAN FILE.").format(action=arguments.action)
            )
        from careerplanner.cli import ladders  # noqa: PLC0415 - only a ladder needs the store

        return (ladders.write if arguments.action == "export" else ladders.take)(arguments, context)
    roles = context.catalogue_of(arguments.plan).roles
    if arguments.json:
        print_json([_role_document(role) for role in roles])
        return DONE
    head = (_("Role"), _("Start pay a year"), _("Codes"), _("Made by"))
    rows = [
        (role.name, _start_pay(role.start_pay, speaking(CURRENCY)), " ".join(role.codes), maker_text(role.origin))
        for role in roles
    ]
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


def _start_pay(pay: PayRange | None, wording: Wording) -> str:
    return "–" if pay is None else wording.money.span(pay.low, pay.high)


def _start_pay_sources(roles: tuple[Role, ...]) -> list[str]:
    origins = {role.start_pay.origin for role in roles if role.start_pay is not None}
    sources = sorted({f"{origin.source}, {origin.year}, {origin.place}" for origin in origins})
    return wrapped(
        _("Start pay is what starters are offered, never a ceiling. Source: {sources}.").format(
            sources="; ".join(sources)
        )
    )


def _skills(arguments: Arguments, context: Context) -> int:
    skills = context.catalogue_of(arguments.plan).skills
    if arguments.json:
        print_json([_skill_document(skill) for skill in skills])
        return DONE
    head = (_("Skill"), _("Kind"), _("Description"))
    kinds = {"soft": _("soft"), "technical": _("technical"), OWN: _("your own")}
    print_lines(table([head, *((skill.name, kinds.get(skill.group, skill.group), skill.summary) for skill in skills)]))
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


COMMANDS = {
    "roles": Command(_configure_roles, _roles),
    "skills": Command(_configure_list, _skills),
}
