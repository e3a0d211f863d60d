"""Two routes side by side in words: the verdict, the steps with their dates, and the rows that both columns have."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from careerplanner.app.queries.compare.routes import Compared, Side
from careerplanner.app.queries.path.text import span_text
from careerplanner.app.queries.projection.block_text import block_words
from careerplanner.app.queries.projection.inputs import DEGREE
from careerplanner.app.queries.projection.odds_text import no_pay_sentence
from careerplanner.app.queries.salary.lever_text import date_text, moves_date, rounded
from careerplanner.domain.projection.gates import Obstacle, blocks
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.levers import MEASURABLE, Effect
from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _, ngettext
from careerplanner.units import hours_of
from careerplanner.wording import Wording

_IN_HUNDREDS_FROM = 1_000
_NONE = "–"


@dataclass(frozen=True, slots=True)
class Stop:
    """One role of a route and when it is reached."""

    role: str
    when: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of one route, or words alone in ``note``, which stands below it.

    ``better`` is None where there is nothing to tell apart.
    """

    value: str
    note: str = ""
    better: bool | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """The same row of both routes; ``difference`` says how far the second is from the first."""

    id: str
    what: str
    first: Cell
    second: Cell
    difference: str = "–"


@dataclass(frozen=True, slots=True)
class Pay:
    """Middle pay at the end of the outlook in today's money, and the range of 8 of 10 futures."""

    figure: str
    sentence: str


def stops(projection: Projection, wording: Wording) -> tuple[Stop, ...]:
    """The roles of a route, each with the month by which half of the futures have it, or how many have it at all."""
    inputs = projection.inputs
    end = wording.dates.short_month(inputs.start + inputs.months)
    found = [Stop(inputs.roles[0].name, _("now"))]
    for arrival, odds in zip(projection.arrival, projection.odds, strict=True):
        if not odds.is_told:
            when = _("no odds yet")
        elif arrival.p50 is not None:
            when = _("half by {month}").format(month=wording.dates.short_month(inputs.start + arrival.p50))
        else:
            when = _("{chance} by {month}").format(chance=wording.odds.count(float(arrival.share[-1])), month=end)
        found.append(Stop(arrival.role, when))
    return tuple(found)


def pay_at_end(projection: Projection, wording: Wording) -> Pay:
    """Middle pay in the last month, in today's money, as the rest of the program tells it."""
    inputs, fan = projection.inputs, projection.real
    if not inputs.is_pay_known:
        return Pay(_NONE, no_pay_sentence())
    words = _("middle pay in {month}, in today’s money; 8 of 10 futures: {low} to {high}").format(
        month=wording.dates.short_month(inputs.start + inputs.months),
        low=wording.money.forecast(float(fan.p10[-1])),
        high=wording.money.forecast(float(fan.p90[-1])),
    )
    return Pay(wording.money.forecast(float(fan.p50[-1])), words)


def lines(
    first: Side, second: Side, compared: Compared, skill_names: Mapping[str, str], wording: Wording
) -> tuple[Line, ...]:
    """The rows below the steps, in their order."""
    return (
        _chance_line(compared, wording),
        _earned_line(compared, wording),
        _hours_line(first, second, wording),
        _skills_line(first, second, skill_names, wording),
        _risk_line(first, second, compared, skill_names, wording),
    )


def pay_line(compared: Compared, wording: Wording) -> Line:
    """Middle pay at the end as a row of the table."""
    first, second = compared.first, compared.second
    mine, other = pay_at_end(first, wording), pay_at_end(second, wording)
    change = float(second.real.p50[-1] - first.real.p50[-1])
    errors = [found.standard_error.get("real.p50", 0.0) for found in (first, second)]
    # On the same draws the error of the difference is smaller; this is the most that it can be.
    error = (errors[0] ** 2 + errors[1] ** 2) ** 0.5
    words = _amount_text(change, error, wording) if first.inputs.is_pay_known else _NONE
    return Line("pay", _("Middle pay"), _pay_cell(mine), _pay_cell(other), words)


def _pay_cell(pay: Pay) -> Cell:
    return Cell(pay.figure, pay.sentence)


def _amount_text(change: float, error: float, wording: Wording) -> str:
    if abs(change) <= MEASURABLE * error or not change:
        return _("no measurable difference")
    amount, unsure = rounded(abs(change), error)
    return _("{amount} (±\u00a0{error})").format(
        amount=wording.money.signed(math.copysign(amount, change)), error=wording.money.whole(unsure)
    )


def table_lines(
    compared: Compared, rows: Sequence[Line], short_names: Mapping[str, str], wording: Wording
) -> tuple[Line, ...]:
    """All of it as one table: the steps of both, middle pay, the date of the goal, and these rows."""
    pairs = zip_longest(stops(compared.first, wording), stops(compared.second, wording), fillvalue=None)
    steps = [
        Line(f"step {number}", _("Step {number}").format(number=number), _step(a, short_names), _step(b, short_names))
        for number, (a, b) in enumerate(pairs, start=1)
    ]
    return (*steps, *_date_lines(compared, wording), pay_line(compared, wording), *rows)


def _step(stop: Stop | None, short_names: Mapping[str, str]) -> Cell:
    if stop is None:
        return Cell("–")
    return Cell(_("{role}, {month}").format(role=short_names.get(stop.role, stop.role), month=stop.when))


def _date_lines(compared: Compared, wording: Wording) -> list[Line]:
    if not has_same_goal(compared):
        return []
    effect = compared.effect
    words = date_text(effect, wording) if effect.moves_date else _("no measurable difference")
    mine, other = (stops(found, wording)[-1] for found in (compared.first, compared.second))
    return [Line("date", _("Goal reached"), Cell(mine.when), Cell(other.when), words)]


def has_same_goal(compared: Compared) -> bool:
    """Whether both lead to the same role, so that their chances can be held against each other."""
    first, second = compared.first.arrival, compared.second.arrival
    return bool(first and second) and first[-1].role == second[-1].role


def moves_chance(effect: Effect) -> bool:
    """Whether the change of the chance is more than the draws account for."""
    return abs(effect.share) > MEASURABLE * effect.share_error


def _chance_line(compared: Compared, wording: Wording) -> Line:
    inputs = compared.first.inputs
    end = wording.dates.short_month(inputs.start + inputs.months)
    cells = [_chance_cell(found, wording) for found in (compared.first, compared.second)]
    difference = "–"
    if has_same_goal(compared):
        effect = compared.effect
        what = _("{role} by {month}").format(role=compared.first.arrival[-1].role, month=end)
        difference = _("no measurable difference")
        if moves_chance(effect):
            difference = _points(effect, wording)
            cells = [_judged(cells[0], better=effect.share < 0), _judged(cells[1], better=effect.share > 0)]
    else:
        what = _("Goal by {month}").format(month=end)
        names = [found.arrival[-1].role if found.arrival else "" for found in (compared.first, compared.second)]
        cells = [Cell(cell.value, name) for cell, name in zip(cells, names, strict=True)]
    return Line("chance", what, cells[0], cells[1], difference)


def _chance_cell(projection: Projection, wording: Wording) -> Cell:
    if not projection.arrival:
        return Cell(_("no promotion"))
    if not projection.odds[-1].is_told:
        return Cell(_("no odds yet"))
    return Cell(wording.odds.count(float(projection.arrival[-1].share[-1])))


def _judged(cell: Cell, *, better: bool) -> Cell:
    return Cell(cell.value, cell.note, better)


def _points(effect: Effect, wording: Wording) -> str:
    points, error = (max(1, round(value * 100)) for value in (abs(effect.share), effect.share_error))
    return _("{points} points (±\u00a0{error})").format(
        points=wording.numbers.signed(math.copysign(points, effect.share)), error=wording.numbers.whole(error)
    )


def _earned_line(compared: Compared, wording: Wording) -> Line:
    inputs, effect = compared.first.inputs, compared.effect
    end = wording.dates.short_month(inputs.start + inputs.months)
    what = _("Earned by {month}, in today’s money").format(month=end)
    if not inputs.is_pay_known:
        return Line("earned", what, Cell(_NONE, no_pay_sentence()), Cell(_NONE))
    difference = _amount_text(effect.sum_real, effect.sum_real_error, wording)
    first, second = (Cell(wording.money.forecast(found.sum_real.p50)) for found in (compared.first, compared.second))
    if effect.moves_pay:
        first = _judged(first, better=effect.sum_real < 0)
        words = _("{difference} on average").format(difference=difference)
        second = Cell(second.value, words, effect.sum_real > 0)
    else:
        second = Cell(second.value, difference)
    return Line("earned", what, first, second, difference)


def _hours_line(first: Side, second: Side, wording: Wording) -> Line:
    cells = [Cell(_hours(side.learning_hours, wording), _counted_text(side, wording)) for side in (first, second)]
    return Line("hours", _("Learning needed"), cells[0], cells[1], _difference_of_hours(first, second, wording))


def _hours(hours: float, wording: Wording) -> str:
    return wording.times.whole_hours(hours) if round(hours) else _("none")


def _counted_text(side: Side, wording: Wording) -> str:
    if not side.counts_goals:
        return ""
    hours = sum(hours_of(goal.minutes) for goal in side.missing)
    return _("{hours} h of it in no goal yet").format(hours=wording.numbers.whole(hours))


def _difference_of_hours(first: Side, second: Side, wording: Wording) -> str:
    change = round(second.learning_hours) - round(first.learning_hours)
    return wording.times.signed_hours(change) if change else _("none")


def _skills_line(first: Side, second: Side, names: Mapping[str, str], wording: Wording) -> Line:
    cells = [_skills_cell(side, names) for side in (first, second)]
    change = len(second.gates_shut) - len(first.gates_shut)
    return Line("skills", _("Skills to build"), cells[0], cells[1], wording.numbers.signed(change) if change else "–")


def _skills_cell(side: Side, names: Mapping[str, str]) -> Cell:
    listed = ", ".join(names.get(gate.gap.skill_key, gate.gap.skill_key) for gate in side.gates_shut)
    return Cell(str(len(side.gates_shut)), listed)


def _risk_line(first: Side, second: Side, compared: Compared, names: Mapping[str, str], wording: Wording) -> Line:
    mine, other = risk(first, compared.first, names, wording), risk(second, compared.second, names, wording)
    return Line("risk", _("Main risk"), Cell("", mine), Cell("", other))


def risk(side: Side, projection: Projection, names: Mapping[str, str], wording: Wording) -> str:
    """What is most likely to keep a route from coming true: a shut gate, a new start, or its longest step."""
    inputs = side.inputs
    if side.missing:
        skills = dict.fromkeys(names.get(goal.skill_key, goal.skill_key) for goal in side.missing)
        return _("No goal yet for {skills}").format(skills=", ".join(skills))
    shut = [block for block in blocks(inputs) if block.obstacle is not Obstacle.SKILL or block.subjects == (DEGREE,)]
    if shut:
        return block_words(shut[0], names, wording)
    if not inputs.moves:
        return _below_text(projection)
    if side.starts_anew:
        return _("The months in your role start over")
    months, role = max((months, role) for role, months in _spans(inputs))
    return _("Longest step: {role}; half take longer than {span}").format(role=role, span=span_text(round(months)))


def _spans(inputs: Inputs) -> list[tuple[str, float]]:
    """The roles ahead, each with the months that usually go by in the role before it."""
    served = [inputs.months_in_role] + [0] * len(inputs.moves)
    return [
        (inputs.roles[move.to].name, max(0, move.min_months_in_role - served[place]) + move.usual_wait_months)
        for place, move in enumerate(inputs.moves)
    ]


def _below_text(projection: Projection) -> str:
    count, months = projection.months_below_today, projection.inputs.months
    if not projection.inputs.is_pay_known:
        return no_pay_sentence()
    if not count:
        return _("Pay stays what it is now in today’s money")
    return _("Pay is worth less than today’s in {count} of {months} months").format(count=count, months=months)


def verdict(first: Side, second: Side, compared: Compared, wording: Wording) -> str:
    """What sets the two apart, in a sentence or two; that nothing does is an answer too."""
    if first.inputs == second.inputs:
        return _("B is the same as your plan: nothing differs.")
    untold = _untold_text(compared)
    if untold:
        return untold
    parts = [_earned_text(compared, wording)] if first.inputs.is_pay_known else []
    if has_same_goal(compared):
        parts.append(_goal_text(compared, wording))
    change = round(second.learning_hours) - round(first.learning_hours)
    words = ""
    if change > 0:
        words = ngettext(
            "B\u00a0needs {hours} more hour of learning.", "B\u00a0needs {hours} more hours of learning.", change
        )
    elif change < 0:
        words = ngettext(
            "B\u00a0needs {hours} hour less of learning.", "B\u00a0needs {hours} fewer hours of learning.", -change
        )
    return " ".join([*parts, words.format(hours=wording.numbers.whole(abs(change)))]).strip()


def _untold_text(compared: Compared) -> str:
    """That a side has no odds yet, and what to do; empty where both have."""
    for projection, words in (
        (compared.first, _("No odds for your plan yet: on the map, say what {role} asks for.")),
        (compared.second, _("No odds for B yet: on the map, say what {role} asks for.")),
    ):
        role = next((odds.role for odds in projection.odds if not odds.is_told), None)
        if role is not None:
            return words.format(role=role)
    return ""


def _earned_text(compared: Compared, wording: Wording) -> str:
    effect, inputs = compared.effect, compared.first.inputs
    end = wording.dates.short_month(inputs.start + inputs.months)
    if not effect.moves_pay:
        return _("No measurable difference in what you earn by {month}.").format(month=end)
    words = _("Your plan earns about {amount} more by {month} in today’s money.")
    if effect.sum_real > 0:
        words = _("B earns about {amount} more by {month} in today’s money.")
    amount = abs(effect.sum_real)
    about = round(amount, -2) if amount >= _IN_HUNDREDS_FROM else amount
    return words.format(amount=wording.money.whole(about), month=end)


def _goal_text(compared: Compared, wording: Wording) -> str:
    effect = compared.effect
    role = compared.first.arrival[-1].role
    shares = [float(found.arrival[-1].share[-1]) for found in (compared.first, compared.second)]
    if moves_chance(effect) and wording.odds.count(shares[0]) != wording.odds.count(shares[1]):
        words = _("{role} is likelier on your plan: {high} against {low}.")
        if effect.share > 0:
            words = _("{role} is likelier on B: {high} against {low}.")
        return words.format(role=role, high=wording.odds.count(max(shares)), low=wording.odds.count(min(shares)))
    if moves_date(effect):
        return _("On B, {role} comes {change}.").format(role=role, change=date_text(effect, wording))
    return _("No measurable difference in when you become {role}.").format(role=role)
