"""What happens to people in general, beside what the plan counts on: each a sentence with its source."""

from collections.abc import Sequence
from dataclasses import dataclass

from careerplanner.app.queries.path.text import source_text
from careerplanner.domain.catalogue import Catalogue, Prior, Role
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.results import Fan, Projection
from careerplanner.i18n import _
from careerplanner.wording import Wording

_CUSTOMER_SERVICE, _SERVICE_SALES = "43-4051", "41-3091"
_CLEARLY_MORE = 1.25
"""A plan that counts on so many times the usual rise is marked."""

_JOBS = {_CUSTOMER_SERVICE: "csr_employment_change", _SERVICE_SALES: "account_employment_change"}


@dataclass(frozen=True, slots=True)
class BaseRate:
    """One comparison. ``exceeds`` says that the plan counts on more than is usual."""

    id: str
    title: str
    sentence: str
    source: str
    exceeds: bool = False


def base_rates(
    catalogue: Catalogue, roles: Sequence[Role], projection: Projection, stay: Projection, wording: Wording
) -> tuple[BaseRate, ...]:
    """What is usual beside the plan; ``roles`` are those of its route, ``stay`` the same person without a promotion."""
    found = []
    if projection.inputs.moves:
        found.append(_promotions(catalogue, projection, wording))
        found.append(_rise(catalogue, projection.inputs, wording))
    found.append(_growth(catalogue, projection, stay, wording))
    if projection.inputs.moves:
        found.append(_tenure(catalogue, projection, wording))
    found.append(_losses(catalogue, projection, wording))
    found.append(_without_raise(catalogue, projection, wording))
    found.append(_falls(catalogue, projection, wording))
    found += [_jobs(catalogue, code, wording) for code in _JOBS if any(role.codes[:1] == (code,) for role in roles)]
    return tuple(found)


def _promotions(catalogue: Catalogue, projection: Projection, wording: Wording) -> BaseRate:
    low, high = catalogue.prior("promoted_per_year_low"), catalogue.prior("promoted_per_year_high")
    rate = projection.card.promotions or 0.0
    sentence = _(
        "{low}–{high} of staff are promoted in a year. In your futures it is {rate} of the years of work."
    ).format(
        low=wording.numbers.whole(low.value * 100),
        high=wording.numbers.percent(high.value),
        rate=wording.numbers.percent(rate, 1),
    )
    sources = "\n".join(source_text(prior.origin) for prior in (low, high))
    return BaseRate("promotions", _("Promotions"), sentence, sources, rate > high.value)


def _rise(catalogue: Catalogue, inputs: Inputs, wording: Wording) -> BaseRate:
    prior = catalogue.prior("promotion_raise")
    modes = sorted({move.raise_[1] for move in inputs.moves})
    mine = wording.numbers.span(_percent(modes[0], wording), _percent(modes[-1], wording))
    words = _("A promotion brings a raise of {usual} on average. Your plan counts on {mine} as the likeliest.")
    sentence = words.format(usual=_percent(prior.value, wording), mine=mine)
    return BaseRate(
        "rise",
        _("Raise with a promotion"),
        sentence,
        source_text(prior.origin),
        modes[-1] > prior.value * _CLEARLY_MORE,
    )


def _growth(catalogue: Catalogue, projection: Projection, stay: Projection, wording: Wording) -> BaseRate:
    prior = catalogue.prior("private_wage_growth")
    alone = _a_year(stay.nominal, stay.inputs)
    facts = {
        "usual": _percent(prior.value, wording),
        "mine": _percent(_a_year(projection.nominal, projection.inputs), wording),
        "alone": _percent(alone, wording),
        "month": wording.dates.short_month(projection.inputs.start + projection.inputs.months),
    }
    if projection.inputs.moves:
        words = _(
            "Private wages grew by {usual} in a year. Your middle pay grows by {mine} a year until {month}, "
            "and by {alone} without a promotion."
        )
    else:
        words = _("Private wages grew by {usual} in a year. Your middle pay grows by {alone} a year until {month}.")
    return BaseRate("growth", _("Pay growth"), words.format(**facts), source_text(prior.origin))


def _a_year(fan: Fan, inputs: Inputs) -> float:
    """The yearly growth that leads from pay now to the median in the last month."""
    growth: float = (max(float(fan.p50[-1]), 1.0) / inputs.pay) ** (12 / inputs.months)
    return growth - 1


def _tenure(catalogue: Catalogue, projection: Projection, wording: Wording) -> BaseRate:
    prior = catalogue.prior("median_tenure")
    words = _(
        "Half of all workers have been with their employer for less than {usual} years. "
        "In your futures you have {count} employers in {years} years on average."
    )
    sentence = words.format(
        usual=wording.numbers.plain(prior.value),
        count=wording.numbers.fixed(projection.card.employers, 1),
        years=wording.numbers.plain(projection.inputs.months / 12, 1),
    )
    return BaseRate("tenure", _("Years with one employer"), sentence, source_text(prior.origin))


def _losses(catalogue: Catalogue, projection: Projection, wording: Wording) -> BaseRate:
    prior, rate = catalogue.prior("job_loss_rate"), projection.card.losses or 0.0
    words = _("{usual} of people lose their job in a year. In your futures it is {rate} of the years of work.")
    sentence = words.format(usual=_span(prior, wording), rate=_percent(rate, wording))
    return BaseRate("losses", _("Lost jobs"), sentence, source_text(prior.origin))


def _without_raise(catalogue: Catalogue, projection: Projection, wording: Wording) -> BaseRate:
    prior, rate = catalogue.prior("zero_share"), projection.card.without_raise or 0.0
    words = _("{usual} of staff get no raise in a year. In your futures it is {rate} of the yearly reviews.")
    sentence = words.format(usual=_span(prior, wording), rate=_percent(rate, wording))
    return BaseRate("without_raise", _("Years without a raise"), sentence, source_text(prior.origin))


def _falls(catalogue: Catalogue, projection: Projection, wording: Wording) -> BaseRate:
    words = _(
        "In {fallen} some year pays a quarter less, beyond prices, than the year before; in {lower} pay at the end "
        "buys less than today’s. Most of it comes from lost jobs. Nothing comparable is published: surveys count "
        "shorter hours and a change of trade too, which your futures leave out."
    )
    card = projection.card
    sentence = words.format(fallen=wording.odds.about(card.year_down), lower=wording.odds.about(card.lower_at_end))
    source = source_text(catalogue.prior("job_loss_rate").origin)
    return BaseRate("falls", _("Bad years"), sentence, source)


def _span(prior: Prior, wording: Wording) -> str:
    """The range of a share that is published."""
    low, high = prior.value if prior.low is None else prior.low, prior.value if prior.high is None else prior.high
    return wording.numbers.span(wording.numbers.plain(low * 100, 1), _percent(high, wording))


def _jobs(catalogue: Catalogue, code: str, wording: Wording) -> BaseRate:
    prior = catalogue.prior(_JOBS[code])
    words = _("{name}: {change}.").format(name=prior.name, change=wording.numbers.signed_percent(prior.value, 1))
    if code == _CUSTOMER_SERVICE:
        real = catalogue.prior("csr_real_pay_change")
        words += " " + _pay_text(real, wording)
    return BaseRate(prior.key, _("Jobs"), words, source_text(prior.origin))


def _pay_text(prior: Prior, wording: Wording) -> str:
    change = wording.numbers.signed_percent(prior.value, 1)
    return _("Their median pay changed by {change} beyond prices in the same years.").format(change=change)


def _percent(rate: float, wording: Wording) -> str:
    return wording.numbers.percent(rate, 1)
