"""The command ``levers``: what moves the date of the last role, and the pay, each with its error."""

import argparse
from pathlib import Path

from careerplanner.app.local_pay import resolve_area
from careerplanner.app.queries.levers import lever_words, plan_levers
from careerplanner.app.workspace import read_plan
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_json, print_lines, table, wrapped
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.levers import Effect
from careerplanner.i18n import _
from careerplanner.report.wording import whole_money

_LEAST_MONTHS = 0.05
"""A change of date below this is measurable, and too small to tell."""


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN")
    parser.add_argument("--area", metavar="AREA", help=_("one lever more: living in this US state or metro area"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def _levers(arguments: Arguments, context: Context) -> int:
    plan = read_plan(arguments.plan, context.folders.backups)
    area = None if arguments.area is None else resolve_area(arguments.area).code
    effects = plan_levers(plan, context.catalogue, context.today, area_code=area)
    if arguments.json:
        print_json([_document(effect, plan) for effect in effects])
    else:
        print_lines(_lines(effects, plan))
    return DONE


def _document(effect: Effect, plan: Plan) -> dict[str, object]:
    return {
        "lever": lever_words(effect.lever, plan),
        "kind": effect.lever.kind.value,
        "months": round(effect.months, 4),
        "months_error": round(effect.months_error, 4),
        "sum_real": round(effect.sum_real, 2),
        "sum_real_error": round(effect.sum_real_error, 2),
        "share": round(effect.share, 6),
        "share_error": round(effect.share_error, 6),
        "moves_date": effect.moves_date,
        "moves_pay": effect.moves_pay,
    }


def _lines(effects: tuple[Effect, ...], plan: Plan) -> list[str]:
    if not effects:
        return [_("Nothing in this plan can be changed yet.")]
    inputs = effects[0].lever.inputs
    role = inputs.roles[-1].name
    head = (_("What changes"), role, _("Real pay over {months} months").format(months=inputs.months))
    currency = inputs.currency
    rows = [(lever_words(e.lever, plan), _date_words(e), _pay_words(e, currency)) for e in effects]
    note = _(
        "Each line is one change, on the same simulated futures; a future in which the role does not come counts to "
        "the end of the projection. ± is the standard error of the difference."
    )
    return [*table([head, *rows], "<<>"), "", *wrapped(note)]


def _date_words(effect: Effect) -> str:
    if not effect.moves_date:
        return _("no measurable effect")
    months = abs(effect.months)
    if months < _LEAST_MONTHS:
        return _("hardly any")
    sooner, later = _("{months:.1f} months sooner (±{error:.2f})"), _("{months:.1f} months later (±{error:.2f})")
    return (sooner if effect.months < 0 else later).format(months=months, error=effect.months_error)


def _pay_words(effect: Effect, currency: str) -> str:
    if not effect.moves_pay:
        return _("no measurable effect")
    sign = "+" if effect.sum_real > 0 else "−"
    amount, error = (whole_money(value, currency) for value in (abs(effect.sum_real), effect.sum_real_error))
    return f"{sign}{amount} (±{error})"


COMMANDS = {"levers": Command(_configure, _levers)}
