"""What a role of the route is really worth beside the present job: pay and hours with all their parts, in words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from careerplanner.app.queries.projection.inputs import inputs_of, route_steps
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.future_rows import Offer
from careerplanner.domain.pay import MONTHS_PER_YEAR, base_yearly_cents, overtime_yearly_cents, pay_on
from careerplanner.domain.plan import PayRecord, Plan
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.promotion_value import USUAL_OVERTIME_FACTOR, PromotionValue, Terms, promotion_value
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.units import Cents, amount_of
from careerplanner.wording import Wording

_LEAST_OVERTIME = 0.05
"""Hours of overtime a week below this are not worth a sentence."""


@dataclass(frozen=True, slots=True)
class WorthRow:
    """One line of the comparison: the same part of both jobs."""

    id: str
    what: str
    now: str
    then: str
    change: str


@dataclass(frozen=True, slots=True)
class RoleWorth:
    """A role beside the present job; ``expected_salary`` is what holds where no salary is known.

    ``benefits`` are what is given beside pay: name, and what it is worth in a year now and there.
    """

    role_key: str
    role_name: str
    offer: Offer
    is_own: bool
    expected_salary: float
    value: PromotionValue
    currency: str
    benefits: tuple[tuple[str, float, float], ...] = ()
    take_home_share: float | None = None


def roles_ahead(plan: Plan, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """Key and name of each role of the route after the present one."""
    return tuple((step.role_key, catalogue.role(step.role_key).name) for step in route_steps(plan)[1:])


def terms_now(record: PayRecord, overtime_factor: float = USUAL_OVERTIME_FACTOR) -> Terms:
    """The terms of the present job, as its pay record has them."""
    return Terms(
        base=amount_of(base_yearly_cents(record)),
        hours_a_week=record.hours_per_week,
        overtime=amount_of(overtime_yearly_cents(record)),
        bonus=amount_of(record.bonus_cents),
        shift=amount_of(record.shift_cents),
        overtime_factor=overtime_factor,
    )


def expected_salary(inputs: Inputs, place: int) -> float:
    """Base pay on entering a role of the route as the projection has it, at today's prices: the likeliest rises."""
    pay = inputs.pay
    for move, band in zip(inputs.moves[:place], inputs.roles[1:], strict=False):
        pay = max(pay, min(band.high, max(pay * (1 + move.raise_[1]), move.entry)))
    return pay


def worth_of(plan: Plan, catalogue: Catalogue, role_key: str, today: date) -> RoleWorth:
    """A role of the route beside the present job; refused while pay is unknown or the role is not ahead."""
    record = pay_on(plan.pay_record, today)
    keys = [step.role_key for step in route_steps(plan)]
    if record is None:
        raise Refused(_("The plan has no pay yet. Add your pay on the Profile page."))
    if role_key not in keys[1:]:
        raise Refused(_("The role is not ahead on the route. Choose the route on the Path page."))
    own = next((offer for offer in plan.offer if offer.id == role_key), None)
    offer = own or Offer(role_key, None, None, Cents(0), Cents(0), Cents(0), USUAL_OVERTIME_FACTOR, "")
    expected = expected_salary(inputs_of(plan, catalogue, today), keys.index(role_key))
    lines = benefit_lines(plan, role_key)
    given, gained = sum(now for _name, now, _there in lines), sum(there for _name, _now, there in lines)
    before = replace(terms_now(record, offer.overtime_factor), benefits=given)
    after = Terms(
        base=expected if offer.salary_cents is None else amount_of(offer.salary_cents),
        hours_a_week=before.whole_week if offer.hours_per_week is None else offer.hours_per_week,
        # Hours are all hours worked, so pay for overtime adds to pay and not to hours.
        bonus=amount_of(Cents(offer.bonus_cents + offer.overtime_cents)),
        shift=amount_of(offer.shift_cents),
        benefits=gained,
    )
    name = catalogue.role(role_key).name
    value = promotion_value(before, after)
    is_own = own is not None or any(row.role_key == role_key for row in plan.benefit)
    mine = plan.profile
    return RoleWorth(role_key, name, offer, is_own, expected, value, mine.currency, lines, mine.take_home_share)


def benefit_lines(plan: Plan, role_key: str) -> tuple[tuple[str, float, float], ...]:
    """What is given beside pay now and in a role, a line a name: what it is worth in a year, 0 where it is not."""
    now = {row.name: amount_of(row.yearly_cents) for row in plan.benefit if not row.role_key}
    then = {row.name: amount_of(row.yearly_cents) for row in plan.benefit if row.role_key == role_key}
    return tuple((name, now.get(name, 0.0), then.get(name, 0.0)) for name in dict.fromkeys([*now, *then]))


def worth_rows(worth: RoleWorth, wording: Wording) -> tuple[WorthRow, ...]:
    """The comparison, line by line; parts that neither job has are left out."""
    value, offer = worth.value, worth.offer
    parts = (
        ("base", _("Base pay"), value.before.base, value.after.base),
        ("overtime", _("Overtime pay"), value.before.overtime, amount_of(offer.overtime_cents)),
        ("bonus", _("Bonus"), value.before.bonus, amount_of(offer.bonus_cents)),
        ("shift", _("Shift pay"), value.before.shift, value.after.shift),
    )
    rows = [_money_row(*part, wording) for part in parts if part[2] or part[3]]
    rows += [_money_row(f"benefit {line[0]}", *line, wording) for line in worth.benefits]
    rows.append(_money_row("yearly", _("Total pay a year"), value.before.yearly, value.after.yearly, wording))
    rows.append(_hours_row(value, wording))
    rows += _take_home_rows(worth, wording)
    before, after = value.before.hourly, value.after.hourly
    words = (wording.money.exact(before), wording.money.exact(after), _signed_cents(after - before, wording))
    rows.append(WorthRow("hourly", _("Pay an hour"), *words))
    return tuple(rows)


def _take_home_rows(worth: RoleWorth, wording: Wording) -> list[WorthRow]:
    """What is left of pay in a month after tax, by the person's own share; benefits are no money in hand."""
    if worth.take_home_share is None:
        return []
    now, then = (
        (terms.yearly - terms.benefits) * worth.take_home_share / MONTHS_PER_YEAR
        for terms in (worth.value.before, worth.value.after)
    )
    return [_money_row("take_home", _("Left a month after tax, by your share"), now, then, wording)]


def _money_row(row_id: str, what: str, now: float, then: float, wording: Wording) -> WorthRow:
    return WorthRow(row_id, what, wording.money.whole(now), wording.money.whole(then), _signed(then - now, wording))


def _hours_row(value: PromotionValue, wording: Wording) -> WorthRow:
    before, after = value.before.whole_week, value.after.whole_week
    change = wording.numbers.signed(after - before, 1) if round(after - before, 1) else "–"
    return WorthRow(
        "hours", _("Hours a week"), wording.numbers.fixed(before, 1), wording.numbers.fixed(after, 1), change
    )


def _signed(amount: float, wording: Wording) -> str:
    if not round(amount):
        return "–"
    return wording.money.signed(amount)


def _signed_cents(amount: float, wording: Wording) -> str:
    if not round(amount, 2):
        return "–"
    return wording.money.signed_exact(amount)


def verdict(worth: RoleWorth, wording: Wording) -> str:
    """What the promotion does to a year's pay and to an hour's, in one sentence."""
    value = worth.value
    yearly = wording.money.whole(abs(value.yearly_change))
    hourly = wording.money.exact(abs(value.hourly_change))
    facts = {
        "role": worth.role_name,
        "yearly": yearly,
        "hourly": hourly,
        "before": wording.money.exact(value.before.hourly),
        "after": wording.money.exact(value.after.hourly),
    }
    if value.lowers_yearly_pay and value.lowers_hourly_pay:
        words = _("{role} pays {yearly} less a year than now, all parts included, and {hourly} less an hour.")
    elif value.lowers_yearly_pay:
        words = _("{role} pays {yearly} less a year than now, all parts included, and {hourly} more an hour.")
    elif value.lowers_hourly_pay:
        words = _("{role} pays {yearly} more a year, but {hourly} less an hour than now: {after} instead of {before}.")
    else:
        words = _("{role} pays {yearly} more a year, and {hourly} more an hour: {after} instead of {before}.")
    return words.format(**facts)


def worth_notes(worth: RoleWorth, wording: Wording) -> Sequence[str]:
    """The week that breaks even, what a longer week brings, what overtime was taken to be, whose pay it is there."""
    value = worth.value
    notes = [
        _("Up to {hours} hours a week, an hour pays at least what it pays now; in a longer week it pays less.").format(
            hours=wording.numbers.fixed(value.break_even_week, 1)
        ),
    ]
    if value.extra_hour is not None and round(value.after.whole_week - value.before.whole_week, 1):
        amount = wording.money.exact(abs(value.extra_hour))
        words = _("Each hour added to the week brings {amount}.")
        if value.extra_hour < 0:
            words = _("Each hour added to the week costs {amount}.")
        notes.append(words.format(amount=amount))
    if value.before.overtime_hours_a_week >= _LEAST_OVERTIME:
        notes.append(
            _("Your overtime pay equals about {hours} hours a week at {factor} times base pay.").format(
                hours=wording.numbers.fixed(value.before.overtime_hours_a_week, 1),
                factor=wording.numbers.plain(value.before.overtime_factor),
            )
        )
    if worth.offer.salary_cents is not None:
        notes.append(_("Base pay there is your own figure."))
    else:
        notes.append(
            _(
                "Base pay there is what the projection expects: the likeliest raise with each step, "
                "within the pay range of each role. Assumptions lists both with their sources."
            )
        )
    return notes
