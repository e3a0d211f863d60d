"""Where the yearly chance of a promotion comes from: what was seen, vacancies, or a number set by hand.

All give the chance in a year that one for whom all is open gets the next role at this employer in good times, with its
80 % range, and how much of it is the person's own.
"""

import math
from dataclasses import dataclass

from careerplanner.domain.projection import fields
from careerplanner.domain.projection.ranged import EIGHTY, Ranged, ends_of
from careerplanner.errors import Refused
from careerplanner.i18n import _

MOST_PEOPLE, MOST_YEARS, MOST_POSTS = 1_000_000, 50, 1_000_000
TEN = 10


@dataclass(frozen=True, slots=True)
class FoundChance:
    """A chance in a year with its range, and the weight in it, from 0 to 1, of what the person has seen."""

    value: float
    low: float
    high: float
    own_weight: float

    @property
    def number(self) -> Ranged:
        """The chance as an input."""
        return Ranged(self.value, self.low, self.high)


@dataclass(frozen=True, slots=True)
class Prior:
    """What is published: the ``rate`` a year of all in the role, and its ``weight`` in years of one person."""

    rate: float
    weight: float


def seen(people: float, promoted: float, years: float, ready: float, prior: Prior) -> FoundChance:
    """The chance from "of about ``people`` in this role, ``promoted`` got the next one in the last ``years`` years".

    ``ready`` is the share of them who could do it today, with a range. Occurrences over exposure with a Gamma prior:
    Gelman and others, "Bayesian Data Analysis", 2013, section 2.6. Refused when the figures contradict each other.
    """
    _within(_("the number of people"), people, 0, MOST_PEOPLE)
    _within(_("the number of years"), years, 0, MOST_YEARS)
    _within(_("the number of people who got the next role"), promoted, 0, MOST_PEOPLE)
    _check_ready(ready)
    _check_prior(prior)
    if promoted > people * max(years, 1.0):
        raise Refused(
            _(
                "{promoted} promotions among {people} people in {years} years are more than one a year for each. "
                "Check the three numbers."
            ).format(promoted=fields.shown(promoted), people=fields.shown(people), years=fields.shown(years))
        )
    happened, exposure = prior.rate * prior.weight + promoted, prior.weight + people * years
    variance = math.log1p(1 / happened)
    hazard = happened / exposure / float(ready) * math.exp(-variance / 2)
    low, high = ends_of(ready)
    # The more are ready the smaller is the chance of one of them, so the range of the ready is turned round.
    below = math.hypot(math.sqrt(variance), math.log(high / ready) / EIGHTY)
    above = math.hypot(math.sqrt(variance), math.log(ready / low) / EIGHTY)
    return _found(hazard, EIGHTY * below, EIGHTY * above, people * years / exposure)


def vacancies(posts: float, leave: float, growth: float, inside: float, candidates: float) -> FoundChance:
    """The chance from vacancies: posts above, the share left empty in a year, the growth of posts, and who competes.

    ``inside`` is the share filled from inside, ``candidates`` the number of ready people. All but ``growth`` may have a
    range. Refused when a figure is out of its range or no post ever comes free.
    """
    _within(_("the number of posts"), posts, 0, MOST_POSTS, above=True)
    _within(_("the share of posts left in a year"), leave, 0, 1, above=True)
    _within(_("the growth of posts"), growth, -1, 1)
    _within(_("the share filled from inside"), inside, 0, 1, above=True)
    _within(_("the number of candidates"), candidates, 0, MOST_PEOPLE, above=True)
    free = float(leave) + growth
    if free <= 0:
        raise Refused(
            _("With these numbers no post ever becomes vacant. Give a larger share left in a year, or growth.")
        )
    hazard = posts * free * inside / candidates
    downs, ups = [], []
    for number in (posts, inside):
        low, high = ends_of(number)
        downs.append(math.log(number / low))
        ups.append(math.log(high / number))
    low, high = ends_of(leave)
    downs.append(math.log(free / max(low + growth, _LEAST)))
    ups.append(math.log(max(high + growth, _LEAST) / free))
    low, high = ends_of(candidates)
    downs.append(math.log(high / candidates))
    ups.append(math.log(candidates / low))
    return _found(hazard, math.hypot(*downs), math.hypot(*ups), 1.0)


def by_hand(value: float, low: float, high: float) -> FoundChance:
    """The chance as the person sets it; refused when it is no chance or its range does not hold it."""
    name = _("the chance")
    fields.rising(name, ((_("low"), low), (_("middle"), value), (_("high"), high)))
    if not 0 < low <= high < 1:
        raise Refused(_("A chance in a year lies above 0 and below 1. Give its lowest and highest value inside."))
    return FoundChance(value, low, high, 1.0)


# Less than this share of posts a year is none.
_LEAST = 1e-4


def _found(hazard: float, below: float, above: float, own_weight: float) -> FoundChance:
    value, low, high = (-math.expm1(-hazard * math.exp(way)) for way in (0.0, -below, above))
    return FoundChance(value, low, high, own_weight)


def _check_ready(ready: float) -> None:
    low, high = ends_of(ready)
    if not 0 < low <= ready <= high <= 1:
        raise Refused(
            _("The number of ten who are ready is {low} to {high}. Give more than none and no more than ten.").format(
                low=fields.shown(low * TEN), high=fields.shown(high * TEN)
            )
        )


def _check_prior(prior: Prior) -> None:
    if not (0 < prior.rate < 1 and prior.weight > 0):
        raise Refused(_("The published rate must lie above 0 and below 1, and its weight above 0 years."))


def _within(name: str, value: float, least: float, most: float, *, above: bool = False) -> None:
    """Refused when a number, or an end of its range, is not from ``least`` (or above it) to ``most``."""
    low, high = ends_of(value)
    if not (math.isfinite(value) and least <= low <= value <= high <= most) or (above and low <= least):
        raise Refused(
            _("{name} is {value}. Give a number from {low} to {high}.").format(
                name=name.capitalize(),
                value=fields.shown(float(value)),
                low=fields.shown(least),
                high=fields.shown(most),
            )
        )
