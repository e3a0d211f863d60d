"""Kept forecasts held against what came: pay inside of the range or not, milestones and their score, in words."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.forecast_score import (
    COIN,
    MilestoneOutcome,
    PayOutcome,
    Place,
    brier_score,
    milestone_outcomes,
)
from careerplanner.domain.future_rows import KeptForecast
from careerplanner.domain.pay import base_yearly_cents
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _, ngettext
from careerplanner.months import Month, month_of, parse_month
from careerplanner.report.free_text import eight_in_ten
from careerplanner.units import amount_of
from careerplanner.wording import Money, Wording


@dataclass(frozen=True, slots=True)
class Scored:
    """One kept forecast with all that has come since."""

    row: KeptForecast
    pays: tuple[PayOutcome, ...]
    milestones: tuple[MilestoneOutcome, ...]

    @property
    def inside(self) -> int:
        """How many pays lay inside of the range."""
        return sum(pay.place is Place.INSIDE for pay in self.pays)


@dataclass(frozen=True, slots=True)
class Check:
    """One outcome in words, and whether the forecast was right in it."""

    text: str
    is_right: bool


def scored(plan: Plan, today: date) -> tuple[Scored, ...]:
    """Every kept forecast beside what came, the newest first."""
    return tuple(_scored(plan, row, today) for row in reversed(plan.kept_forecast))


def _scored(plan: Plan, row: KeptForecast, today: date) -> Scored:
    start = parse_month(row.start)
    gone = max(0, min(month_of(today) - start, row.months))
    shares = json.loads(row.arrival)
    keys = json.loads(row.role_keys)
    reached = [_reached(plan, keys[place:], start) for place in range(1, len(keys))]
    return Scored(row, _pay_outcomes(plan, row, start, gone), milestone_outcomes(shares, reached, gone))


def _pay_outcomes(plan: Plan, row: KeptForecast, start: Month, gone: int) -> tuple[PayOutcome, ...]:
    """Every pay that took effect after the forecast and has come; of one month the last."""
    if plan.profile.currency != row.currency:
        return ()
    pay = json.loads(row.pay)
    found: dict[int, PayOutcome] = {}
    for record in plan.pay_record:
        month = month_of(record.effective_on) - start
        if record.effective_on > row.kept_on and 1 <= month <= gone:
            actual = amount_of(base_yearly_cents(record))
            found[month] = PayOutcome(month, actual, pay["p10"][month], pay["p90"][month])
    return tuple(found[month] for month in sorted(found))


def _reached(plan: Plan, keys: Sequence[str], start: Month) -> int | None:
    """The month, counted from the start, since which one has had one of these roles; None where one has not."""
    since = [parse_month(row.started) for row in plan.experience if row.role_key in keys]
    since += [month_of(row.effective_on) for row in plan.pay_record if row.role_key in keys]
    if plan.profile.role_key in keys and plan.profile.role_since is not None:
        since.append(parse_month(plan.profile.role_since))
    later = [month - start for month in since if month >= start]
    return min(later, default=None)


def title(row: KeptForecast, catalogue: Catalogue, wording: Wording) -> str:
    """A kept forecast in a few words: by which model, the odds of the last role, and the range of pay at the end."""
    start, keys = parse_month(row.start), json.loads(row.role_keys)
    end = start + row.months
    arrival, pay = json.loads(row.arrival), json.loads(row.pay)
    parts = []
    if arrival:
        name = catalogue.role(keys[-1]).name if catalogue.has_role(keys[-1]) else keys[-1]
        half = next((month for month, share in enumerate(arrival[-1]) if share >= 0.5), None)
        if half is not None:
            month = wording.dates.short_month(start + half)
            parts.append(_("{role} in half of the futures by {month}").format(role=name, month=month))
        else:
            odds, month = wording.odds.about(arrival[-1][-1]), wording.dates.short_month(end)
            parts.append(_("{role} in {odds} by {month}").format(role=name, odds=odds, month=month))
    spread = eight_in_ten(wording.money_in(row.currency).compact_span(pay["p10"][-1], pay["p90"][-1]))
    parts.append(_("pay in {month}, {range}").format(month=wording.dates.short_month(end), range=spread))
    words = _("Kept {day} by model {version}: {forecast}")
    return words.format(day=wording.dates.day(row.kept_on), version=model_of(row), forecast="; ".join(parts))


def model_of(row: KeptForecast) -> int:
    """The version of the model that made a forecast: its inputs are those of that version."""
    version: int = json.loads(row.inputs).get("version", 1)
    return version


def summary(each: Scored, wording: Wording) -> str:
    """How a forecast has done so far, in one sentence or two."""
    return _score_text(each.pays, each.milestones, wording) or _("Nothing to compare it with yet.")


def overall(entries: Iterable[Scored], wording: Wording) -> str:
    """How all kept forecasts together have done; empty while nothing has come."""
    entries = tuple(entries)
    pays = [pay for each in entries for pay in each.pays]
    milestones = [milestone for each in entries for milestone in each.milestones]
    return _score_text(pays, milestones, wording)


def _score_text(pays: Sequence[PayOutcome], milestones: Sequence[MilestoneOutcome], wording: Wording) -> str:
    parts = []
    if pays:
        inside = sum(pay.place is Place.INSIDE for pay in pays)
        words = ngettext(
            "{inside} of {count} pay figure was within the range that should hold 8 of 10.",
            "{inside} of {count} pay figures were within the range that should hold 8 of 10.",
            len(pays),
        )
        parts.append(words.format(inside=inside, count=len(pays)))
    score = brier_score(milestones)
    if score is not None:
        words = ngettext(
            "Brier score {score} over {count} dated milestone: {verdict}.",
            "Brier score {score} over {count} dated milestones: {verdict}.",
            len(milestones),
        )
        parts.append(
            words.format(score=wording.numbers.fixed(score, 2), count=len(milestones), verdict=_verdict(score))
        )
    return " ".join(parts)


def _verdict(score: float) -> str:
    if score < COIN / 4:
        return _("very good (0 is perfect, a coin toss has 0.25)")
    if score < COIN:
        return _("better than a coin toss (0.25)")
    return _("no better than a coin toss (0.25)")


def checks(each: Scored, catalogue: Catalogue, wording: Wording) -> tuple[Check, ...]:
    """Every outcome of a forecast, one sentence each."""
    start, keys = parse_month(each.row.start), json.loads(each.row.role_keys)
    names = [catalogue.role(key).name if catalogue.has_role(key) else key for key in keys]
    pays = [_pay_check(pay, start, wording.money_in(each.row.currency), wording) for pay in each.pays]
    return (*pays, *(_milestone_check(milestone, names, start, wording) for milestone in each.milestones))


def _pay_check(pay: PayOutcome, start: Month, money: Money, wording: Wording) -> Check:
    words = {
        Place.INSIDE: _("Pay in {month} was {pay}: within the forecast range {range}."),
        Place.BELOW: _("Pay in {month} was {pay}: below the forecast range {range}."),
        Place.ABOVE: _("Pay in {month} was {pay}: above the forecast range {range}."),
    }[pay.place]
    spread = money.compact_span(pay.low, pay.high)
    text = words.format(month=wording.dates.short_month(start + pay.month), pay=money.whole(pay.actual), range=spread)
    return Check(text, pay.place is Place.INSIDE)


def _milestone_check(milestone: MilestoneOutcome, names: Sequence[str], start: Month, wording: Wording) -> Check:
    words = (
        _("{role} by {month}: {odds} had it, and it came.")
        if milestone.came
        else _("{role} by {month}: {odds} had it, and it did not come.")
    )
    text = words.format(
        role=names[milestone.role],
        month=wording.dates.short_month(start + milestone.month),
        odds=wording.odds.about(milestone.share),
    )
    return Check(text, (milestone.share >= 0.5) is milestone.came)
