"""What a wish would take: a role by a month or real pay by a month, asked of every knob that helps, in words."""

from dataclasses import dataclass

from careerplanner.app.queries.projection.run import with_horizon
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.limits import WHOLE_NUMBERS
from careerplanner.domain.projection.seek import MOST_HOURS, Answer, Knob, Wish, seek
from careerplanner.errors import Refused
from careerplanner.i18n import _, ngettext
from careerplanner.months import Month
from careerplanner.wording import Wording

LEAST_PAY, MOST_PAY = 1.0, 500_000_000.0


@dataclass(frozen=True, slots=True)
class Question:
    """A wish on the plan: ``role`` by its name, or yearly ``real_pay`` in today's money, by a month."""

    by: Month
    chance: float = 0.5
    role: str = ""
    real_pay: float | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question put to the model: inputs whose horizon reaches it, the wish as the model takes it, and in words."""

    inputs: Inputs
    wish: Wish
    wished: str


def asked(inputs: Inputs, question: Question, wording: Wording) -> Asked:
    """The question as the model takes it; refused when it names no role of the route or an absurd pay."""
    farthest = WHOLE_NUMBERS["months"][1]
    month = question.by - inputs.start
    inputs = with_horizon(inputs, max(inputs.months, min(month, farthest)))
    if question.real_pay is None:
        wish = Wish(month, role=_place_on_route(question.role, inputs), chance=question.chance)
        return Asked(inputs, wish, question.role)
    if not LEAST_PAY <= question.real_pay <= MOST_PAY:  # also refuses what is no number
        least, most = (wording.money.whole(each) for each in (LEAST_PAY, MOST_PAY))
        raise Refused(_("The pay you wish for must be from {low} to {high} a year.").format(low=least, high=most))
    wish = Wish(month, real_pay=question.real_pay, chance=question.chance)
    amount = wording.money.whole(question.real_pay)
    return Asked(inputs, wish, _("{amount} a year in today’s money").format(amount=amount))


def _place_on_route(name: str, inputs: Inputs) -> int:
    names = [role.name for role in inputs.roles]
    if name not in names:
        raise Refused(
            _("{role} is not on the route, which is: {route}. Choose the route on the Path page first.").format(
                role=name, route=", ".join(names)
            )
        )
    return names.index(name)


def knobs_for(question: Question, inputs: Inputs) -> tuple[Knob, ...]:
    """What may help: entry pay moves no date, and without a route there is none; learning helps only on a route."""
    if not inputs.moves:
        return (Knob.MONTH,)
    return (Knob.HOURS, Knob.MONTH) if question.real_pay is None else (Knob.HOURS, Knob.ENTRY, Knob.MONTH)


def answers(
    inputs: Inputs, question: Question, wording: Wording, *, paths: int, seed: int
) -> tuple[Asked, tuple[Answer, ...]]:
    """The answer of each knob that may help; refused when the wish does not fit the plan."""
    put = asked(inputs, question, wording)
    return put, tuple(seek(put.inputs, put.wish, knob, paths=paths, seed=seed) for knob in knobs_for(question, inputs))


def wish_text(put: Asked, wording: Wording) -> str:
    """The wish: ``Team lead by Mar 2028, in at least 50 % of futures``."""
    month = wording.dates.short_month(put.inputs.start + put.wish.by)
    return _("{wish} by {month}, in at least {chance} of futures").format(
        wish=put.wished, month=month, chance=wording.odds.percent(put.wish.chance)
    )


def answer_text(answer: Answer, put: Asked, wording: Wording) -> str:
    """What one knob can do, in a sentence that goes on from the wish."""
    if not answer.feasible:
        return _cannot(answer, put, wording)
    assert answer.answer is not None
    inputs, share = put.inputs, wording.odds.percent(answer.share)
    if answer.knob is Knob.HOURS:
        return _("{hours} hours of learning a week (now {now}) do it; then {share} have it.").format(
            hours=wording.numbers.plain(answer.answer), now=wording.numbers.plain(inputs.hours_per_week), share=share
        )
    if answer.knob is Knob.ENTRY:
        return _("entry pay of {amount} as {role} does it; then {share} have it.").format(
            amount=wording.money.whole(answer.answer), role=_entered(put), share=share
        )
    first = wording.dates.short_month(inputs.start + int(answer.answer))
    return _("the plan as it is does it, from {month} on; by then {share} have it.").format(month=first, share=share)


def _entered(put: Asked) -> str:
    """The role on whose entry pay one may agree."""
    return put.inputs.roles[-1].name


def _cannot(answer: Answer, put: Asked, wording: Wording) -> str:
    limits = {
        Knob.HOURS: _("with {hours} hours a week it cannot be met").format(hours=MOST_HOURS),
        Knob.ENTRY: _("no entry pay as {role} within its band meets it").format(role=_entered(put)),
        Knob.MONTH: _("the plan as it is does not meet it"),
    }
    words = _("{limit}: at best {share} have it.").format(
        limit=limits[answer.knob], share=wording.odds.percent(answer.share)
    )
    inputs = put.inputs
    if answer.short_by is None:
        end = wording.dates.short_month(inputs.start + inputs.months)
        return _("{words} Not by {month} either.").format(words=words, month=end)
    if put.wish.real_pay is not None:
        amount = wording.money.whole(answer.short_by)
        return _("{words} {amount} a year are missing.").format(words=words, amount=amount)
    months = int(answer.short_by)
    late = ngettext("It comes {count} month late.", "It comes {count} months late.", months).format(count=months)
    return f"{words} {late}"
