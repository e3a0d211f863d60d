"""The command ``seek``: the least that must change for a wish to come true, or by how much it cannot."""

import argparse
from pathlib import Path

from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.odds_text import no_pay_sentence
from careerplanner.app.queries.projection.run import USUAL_PATHS
from careerplanner.app.queries.salary.goal_seek import Question, answer_text, asked, wish_text
from careerplanner.cli import values
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_json, print_lines, wrapped
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.seek import Answer, Knob, seek
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import Month, parse_month
from careerplanner.wording import Wording, speaking

_KNOBS = {"hours": Knob.HOURS, "entry": Knob.ENTRY, "month": Knob.MONTH}


def _configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("plan", type=Path, metavar="PLAN")
    wish = parser.add_mutually_exclusive_group(required=True)
    wish.add_argument("--role", metavar="ROLE", help=_("wish for this role of the route"))
    wish.add_argument("--pay", metavar="AMOUNT", help=_("wish for so much base pay a year, in today's money"))
    add("--by", required=True, metavar="MONTH", help=_("by when, such as 2029-06"))
    add("--change", choices=tuple(_KNOBS), default="hours", help=_("what may change; hours a week if not given"))
    add("--chance", default="0.5", metavar="SHARE", help=_("in what share of futures, 0.5 if not given"))
    add("--json", action="store_true", help=_("print one JSON document"))


def _seek(arguments: Arguments, context: Context) -> int:
    plan, catalogue = context.read(arguments.plan)
    inputs = inputs_of(plan, catalogue, context.today)
    by, currency = parse_month(arguments.by), plan.profile.currency
    wording = Wording(currency=currency) if arguments.json else speaking(currency)
    chance = values.number(arguments.chance, _("The chance (--chance)"))
    if arguments.role is not None:
        question = Question(by, chance, role=catalogue.find_role(arguments.role).name)
    elif not inputs.is_pay_known:
        raise Refused(no_pay_sentence())
    else:
        question = Question(by, chance, real_pay=values.number(arguments.pay, _("The pay (--pay)")))
    put = asked(inputs, question, wording)
    answer = seek(put.inputs, put.wish, _KNOBS[arguments.change], paths=USUAL_PATHS, seed=plan.profile.seed)
    if arguments.json:
        print_json(_document(answer, put.inputs, put.wished, by))
    else:
        print_lines(wrapped(f"{wish_text(put, wording)}: {answer_text(answer, put, wording)}"))
    return DONE


def _document(answer: Answer, inputs: Inputs, wished: str, by: Month) -> dict[str, object]:
    found: object = answer.answer
    if answer.knob is Knob.MONTH and answer.answer is not None:
        found = str(inputs.start + int(answer.answer))
    return {
        "feasible": answer.feasible,
        "answer": found,
        "short_by": answer.short_by,
        "change": answer.knob.value,
        "share": round(answer.share, 6),
        "wish": wished,
        "by": str(by),
        "now": _now(answer.knob, inputs),
    }


def _now(knob: Knob, inputs: Inputs) -> float | None:
    return inputs.hours_per_week if knob is Knob.HOURS else None


COMMANDS = {"seek": Command(_configure, _seek)}
