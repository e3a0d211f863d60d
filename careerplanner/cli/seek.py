"""The command ``seek``: the least that must change for a wish to come true, or by how much it cannot."""

import argparse
from pathlib import Path

from careerplanner.app.queries.forecast import USUAL_PATHS, with_horizon
from careerplanner.app.queries.projection import inputs_of
from careerplanner.cli import values
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import hours, percent, print_json, print_lines, wrapped
from careerplanner.domain.errors import Refused
from careerplanner.domain.months import Month, parse_month
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.limits import WHOLE_NUMBERS
from careerplanner.domain.projection.seek import MOST_HOURS, Answer, Knob, Wish, seek
from careerplanner.i18n import _, ngettext
from careerplanner.report.wording import month_name, whole_money

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
    by = parse_month(arguments.by)
    farthest = WHOLE_NUMBERS["months"][1]
    inputs = with_horizon(inputs, max(inputs.months, min(by - inputs.start, farthest)))
    chance = values.number(arguments.chance, _("The chance (--chance)"))
    if arguments.role is not None:
        name = catalogue.find_role(arguments.role).name
        wish = Wish(by - inputs.start, role=_place_on_route(name, inputs), chance=chance)
        wished = name
    else:
        amount = values.number(arguments.pay, _("The pay (--pay)"))
        _check_pay(amount)
        wish = Wish(by - inputs.start, real_pay=amount, chance=chance)
        wished = _("{amount} a year in today's money").format(amount=whole_money(amount, inputs.currency))
    answer = seek(inputs, wish, _KNOBS[arguments.change], paths=USUAL_PATHS, seed=plan.profile.seed)
    if arguments.json:
        print_json(_document(answer, inputs, wished, by))
    else:
        print_lines(wrapped(_sentence(answer, inputs, wish, wished)))
    return DONE


def _place_on_route(name: str, inputs: Inputs) -> int:
    names = [role.name for role in inputs.roles]
    if name not in names:
        raise Refused(
            _("{role} is not on the route, which is: {route}. Choose the route in the window first.").format(
                role=name, route=", ".join(names)
            )
        )
    return names.index(name)


def _check_pay(amount: float) -> None:
    if not 1 <= amount <= 500_000_000:  # also refuses what is no number
        raise Refused(_("The pay (--pay) must be from 1 to 500,000,000 a year."))


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


def _sentence(answer: Answer, inputs: Inputs, wish: Wish, wished: str) -> str:
    month = month_name(inputs.start + wish.by)
    head = _("{wish} by {month}, in at least {chance} of futures:").format(
        wish=wished, month=month, chance=percent(wish.chance)
    )
    if not answer.feasible:
        return f"{head} {_cannot(answer, inputs, wish)}"
    assert answer.answer is not None
    share = percent(answer.share)
    if answer.knob is Knob.HOURS:
        words = _("{hours} hours of learning a week (now {now}) do it; then {share} have it.").format(
            hours=hours(answer.answer), now=hours(inputs.hours_per_week), share=share
        )
    elif answer.knob is Knob.ENTRY:
        words = _("entry pay of {amount} does it; then {share} have it.").format(
            amount=whole_money(answer.answer, inputs.currency), share=share
        )
    else:
        first = month_name(inputs.start + int(answer.answer))
        words = _("the plan as it is does it, from {month} on; by then {share} have it.").format(
            month=first, share=share
        )
    return f"{head} {words}"


def _cannot(answer: Answer, inputs: Inputs, wish: Wish) -> str:
    limits = {
        Knob.HOURS: _("with {hours} hours a week it cannot be met").format(hours=MOST_HOURS),
        Knob.ENTRY: _("with no entry pay inside of the band can it be met"),
        Knob.MONTH: _("the plan as it is does not meet it"),
    }
    words = _("{limit}: at best {share} have it.").format(limit=limits[answer.knob], share=percent(answer.share))
    if answer.short_by is None:
        end = month_name(inputs.start + inputs.months)
        return _("{words} Not by {month} either.").format(words=words, month=end)
    if wish.real_pay is not None:
        amount = whole_money(answer.short_by, inputs.currency)
        return _("{words} {amount} a year are missing.").format(words=words, amount=amount)
    months = int(answer.short_by)
    late = ngettext("It comes {count} month late.", "It comes {count} months late.", months).format(count=months)
    return f"{words} {late}"


COMMANDS = {"seek": Command(_configure, _seek)}
