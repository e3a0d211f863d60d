"""The command ``levers``: what moves the date of the last role, and the pay, each with its error."""

import argparse
from pathlib import Path

from careerplanner.app.local_pay import resolve_area
from careerplanner.app.queries.salary.lever_text import date_text, lever_sentence, lever_words, pay_text
from careerplanner.app.queries.salary.levers import pay_for_each_hour, plan_levers
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_json, print_lines, table, wrapped
from careerplanner.domain.learning import hours_left
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.levers import Effect, LeverKind
from careerplanner.i18n import _
from careerplanner.wording import Wording, speaking


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN")
    parser.add_argument("--area", metavar="AREA", help=_("one more lever: living in this US state or metro area"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def _levers(arguments: Arguments, context: Context) -> int:
    plan, catalogue = context.read(arguments.plan)
    area = None if arguments.area is None else resolve_area(arguments.area).code
    effects = plan_levers(plan, catalogue, context.today, area_code=area)
    if arguments.json:
        print_json([_document(effect, plan) for effect in effects])
    else:
        print_lines(_lines(effects, plan, speaking(plan.profile.currency)))
    return DONE


def _document(effect: Effect, plan: Plan) -> dict[str, object]:
    hours = hours_left(plan).get(effect.lever.subject, 0.0) if effect.lever.kind is LeverKind.FINISH_GOAL else 0.0
    each = pay_for_each_hour(effect, hours)
    return {
        "lever": lever_words(effect.lever, plan, Wording()),
        "kind": effect.lever.kind.value,
        "months": round(effect.months, 4),
        "months_error": round(effect.months_error, 4),
        "sum_real": round(effect.sum_real, 2) if effect.lever.inputs.is_pay_known else None,
        "sum_real_error": round(effect.sum_real_error, 2) if effect.lever.inputs.is_pay_known else None,
        "share": round(effect.share, 6),
        "share_error": round(effect.share_error, 6),
        "moves_date": effect.moves_date,
        "moves_pay": effect.moves_pay,
        "sum_real_per_hour": None if each is None else round(each, 2),
    }


def _lines(effects: tuple[Effect, ...], plan: Plan, wording: Wording) -> list[str]:
    if not effects:
        return [_("Nothing in this plan can be changed yet.")]
    inputs = effects[0].lever.inputs
    role = inputs.roles[-1].name
    head = (_("What changes"), role, _("Real pay over {months} months").format(months=inputs.months))
    rows = [(lever_words(e.lever, plan, wording), date_text(e, wording), pay_text(e, wording)) for e in effects]
    note = _(
        "Each line is one change, on the same simulated futures; where the role does not come, "
        "the future counts to the end of the projection. ± is the standard error of the "
        "difference."
    )
    return [*table([head, *rows], "<<>"), "", *wrapped(note), *_worth_of_goals(effects, plan, wording)]


def _worth_of_goals(effects: tuple[Effect, ...], plan: Plan, wording: Wording) -> list[str]:
    """What an hour of learning is worth, goal by goal, the most first."""
    left = hours_left(plan)
    finished = [effect for effect in effects if effect.lever.kind is LeverKind.FINISH_GOAL]
    if not finished:
        return []
    finished.sort(key=lambda effect: -(pay_for_each_hour(effect, left[effect.lever.subject]) or 0.0))
    lines = ["", _("What each goal is worth")]
    for effect in finished:
        lines += wrapped(lever_sentence(effect, plan, wording, left), "  ")
    return lines


COMMANDS = {"levers": Command(_configure, _levers)}
