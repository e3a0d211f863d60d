"""The command ``explore``: every role, and every occupation of an imported library, held against a plan, best first."""

import argparse
from pathlib import Path

from careerplanner.app.queries.explore import text as words
from careerplanner.app.queries.explore.occupations import occupation_fits
from careerplanner.app.queries.explore.roles import Ranking, RoleFit, Wish, matching, ranked, role_fits
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_json, print_lines, table, wrapped
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Profile
from careerplanner.i18n import _, ngettext
from careerplanner.library import Library
from careerplanner.units import hours_of
from careerplanner.wording import speaking

_MOST_LINES = 40
_FILTERS = {
    "more_pay": Wish.MORE_PAY,
    "education_enough": Wish.NO_DEGREE,
    "more_jobs": Wish.MORE_JOBS,
    "quick": Wish.QUICK,
    "catalogue": Wish.CATALOGUE,
}


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN", nargs="?", help=_("the default plan where none is named"))
    parser.add_argument("--find", default="", metavar="TEXT", help=_("only roles with these words"))
    parser.add_argument("--rank", choices=[each.value for each in Ranking], default=Ranking.SKILLS.value)
    parser.add_argument("--more-pay", action="store_true", help=_("only roles that pay more than now"))
    parser.add_argument("--education-enough", action="store_true", help=_("only roles that ask for no more education"))
    parser.add_argument("--more-jobs", action="store_true", help=_("only roles of which there will be more jobs"))
    parser.add_argument("--quick", action="store_true", help=_("only roles with less than 100 hours to learn"))
    parser.add_argument(
        "--catalogue", action="store_true", help=_("only roles of the catalogue, no imported occupations")
    )
    parser.add_argument("--all", action="store_true", help=_("list every one, however many there are"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def _explore(arguments: Arguments, context: Context) -> int:
    plan, catalogue = context.read(arguments.plan or context.folders.default_plan)
    wishes = frozenset(wish for name, wish in _FILTERS.items() if getattr(arguments, name))
    everything = role_fits(plan, catalogue, context.today)
    if context.folders.reference.exists():
        everything += occupation_fits(plan, catalogue, Library(context.folders.reference), context.today)
    fits = ranked(matching(everything, wishes, arguments.find), Ranking(arguments.rank))
    if arguments.json:
        print_json([_document(fit, catalogue) for fit in fits])
    else:
        print_lines(_lines(fits, catalogue, plan.profile, everything=arguments.all))
    return DONE


def _document(fit: RoleFit, catalogue: Catalogue) -> dict[str, object]:
    return {
        "role": fit.name,
        "key": fit.id,
        "kind": fit.kind.value if fit.kind else None,
        "occupation": fit.occupation or None,
        "route": [fit.name if key == fit.id else catalogue.role(key).name for key in fit.route],
        "skills_held": len(fit.held),
        "skills_asked": fit.skills_asked,
        "learning_hours": hours_of(fit.minutes),
        "missing": [skill.name for skill in fit.missing],
        "middle_pay": fit.pay.amount if fit.pay else None,
        "currency": fit.pay.currency if fit.pay else None,
        "pay_change": fit.pay_change,
        "openings_a_year": round(fit.outlook.openings * 1000) if fit.outlook else None,
        "jobs_change_percent": fit.outlook.change_percent if fit.outlook else None,
        "jobs_open_to_my_education": fit.open_to_me,
    }


def _lines(fits: tuple[RoleFit, ...], catalogue: Catalogue, profile: Profile, *, everything: bool) -> list[str]:
    if not fits:
        return [_("No role passes. Leave out a filter or a word.")]
    wording, year = speaking(profile.currency), words.outlook_year(fits)
    head = (
        _("Role"),
        _("Way"),
        _("Skills"),
        _("To learn"),
        _("Middle pay"),
        _("Openings/yr"),
        _("Jobs by {year}").format(year=year) if year else _("Jobs"),
    )
    rows = [
        (
            fit.name,
            words.kind_text(fit, catalogue),
            words.skills_text(fit),
            words.learning_text(fit, wording),
            words.pay_text(fit, wording),
            words.openings_text(fit, wording),
            words.jobs_text(fit, wording),
        )
        for fit in (fits if everything else fits[:_MOST_LINES])
    ]
    left = len(fits) - len(rows)
    more = ngettext("{count} more: --all lists it.", "{count} more: --all lists them.", left).format(count=left)
    return [*table([head, *rows]), *([more] if left else []), "", *wrapped(words.footnote(fits, profile))]


COMMANDS = {"explore": Command(_configure, _explore)}
