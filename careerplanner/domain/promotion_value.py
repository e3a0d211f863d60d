"""What a promotion is really worth: pay and hours of a job with all their parts, before and after.

An hourly job pays its rate for the agreed hours and a multiple of it for overtime; a salary pays the same for whatever
the week takes. So a rise of yearly pay may be a fall of pay for an hour. Hours of overtime are not written down
anywhere: they are what the yearly amount of overtime pay comes to at the rate and the factor.
"""

from dataclasses import dataclass

from careerplanner.domain.limits import MOST_CENTS, number
from careerplanner.domain.pay import WEEKS_PER_YEAR
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.units import Cents, amount_of
from careerplanner.wording import speaking

USUAL_OVERTIME_FACTOR = 1.5
"""Time and a half: what US law asks for beyond 40 hours a week (Fair Labor Standards Act, 29 U.S.C. 207)."""

LONGEST_WEEK = 168.0
_MOST = amount_of(Cents(MOST_CENTS))
_WHOLE_CENT = 0.005


@dataclass(frozen=True, slots=True)
class Terms:
    """What a job pays in a year and how long its week is; ``hours_a_week`` are the agreed hours, without overtime."""

    base: float
    hours_a_week: float
    overtime: float = 0.0
    bonus: float = 0.0
    shift: float = 0.0
    overtime_factor: float = USUAL_OVERTIME_FACTOR
    benefits: float = 0.0

    @property
    def base_an_hour(self) -> float:
        """Base pay for an agreed hour."""
        return self.base / (self.hours_a_week * WEEKS_PER_YEAR)

    @property
    def overtime_hours_a_week(self) -> float:
        """The hours of overtime that the overtime pay stands for."""
        return self.overtime / (self.base_an_hour * self.overtime_factor * WEEKS_PER_YEAR)

    @property
    def whole_week(self) -> float:
        """All hours worked in a week."""
        return self.hours_a_week + self.overtime_hours_a_week

    @property
    def yearly(self) -> float:
        """All pay of a year, with what benefits are worth."""
        return self.base + self.overtime + self.bonus + self.shift + self.benefits

    @property
    def hourly(self) -> float:
        """All pay for an hour worked."""
        return self.yearly / (self.whole_week * WEEKS_PER_YEAR)


@dataclass(frozen=True, slots=True)
class PromotionValue:
    """Both jobs side by side.

    ``break_even_week`` is the whole week in hours at which the new job pays as much for an hour as the present one: a
    longer one lowers it. ``extra_hour`` is what each additional hour worked brings, None where the week is not longer.
    """

    before: Terms
    after: Terms
    break_even_week: float
    extra_hour: float | None

    @property
    def yearly_change(self) -> float:
        """How much more a year pays."""
        return self.after.yearly - self.before.yearly

    @property
    def hourly_change(self) -> float:
        """How much more an hour pays."""
        return self.after.hourly - self.before.hourly

    @property
    def base_change(self) -> float:
        """How much more base pay is in a year: the raise that is talked about."""
        return self.after.base - self.before.base

    @property
    def lowers_hourly_pay(self) -> bool:
        """Whether an hour pays less than now, by a cent at least."""
        return self.hourly_change <= -2 * _WHOLE_CENT

    @property
    def lowers_yearly_pay(self) -> bool:
        """Whether a year pays less than now, for all the raise of base pay."""
        return self.yearly_change <= -2 * _WHOLE_CENT


def promotion_value(before: Terms, after: Terms) -> PromotionValue:
    """What changes from one job to another; refused, by name, where a term is out of its range."""
    _check(before)
    _check(after)
    extra = after.whole_week - before.whole_week
    return PromotionValue(
        before=before,
        after=after,
        break_even_week=after.yearly / (before.hourly * WEEKS_PER_YEAR),
        extra_hour=(after.yearly - before.yearly) / (extra * WEEKS_PER_YEAR) if extra > 0 else None,
    )


def _check(terms: Terms) -> None:
    number(terms.base, 1, _MOST, _("Base pay a year"))
    number(terms.hours_a_week, 1, LONGEST_WEEK, _("Hours a week"))
    number(terms.overtime_factor, 1, 5, _("The overtime factor"))
    parts = ((terms.overtime, _("Overtime pay")), (terms.bonus, _("The bonus")), (terms.shift, _("Shift pay")))
    for amount, what in parts:
        number(amount, 0, _MOST, what)
    if terms.whole_week > LONGEST_WEEK:
        raise Refused(
            _("The overtime pay would be {hours} hours a week. Correct overtime, rate or factor.").format(
                hours=speaking().numbers.whole(terms.overtime_hours_a_week)
            )
        )
