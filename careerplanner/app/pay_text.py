"""Pay in words: as it was agreed, with what it comes to in a year and in an hour, and what is left after tax."""

from datetime import date

from careerplanner.domain.pay import (
    MONTHS_PER_YEAR,
    WEEKS_PER_YEAR,
    base_yearly_cents,
    overtime_yearly_cents,
    pay_on,
    side_yearly_cents,
    total_yearly_cents,
)
from careerplanner.domain.pay_rows import PayBasis, SideJob
from careerplanner.domain.plan import PayRecord, Plan, Profile
from careerplanner.i18n import _
from careerplanner.months import month_of
from careerplanner.units import Cents, amount_of
from careerplanner.wording import Wording
from careerplanner.wording.money import Money


def agreed_text(record: PayRecord | SideJob, wording: Wording) -> str:
    """Base pay as it was agreed: by the hour, the month or the year."""
    amount = amount_of(record.base_cents)
    if record.basis is PayBasis.HOUR:
        return wording.money.hourly(amount)
    return wording.money.monthly(amount) if record.basis is PayBasis.MONTH else wording.money.yearly(amount)


def base_text(record: PayRecord, wording: Wording) -> str:
    """Base pay as it was agreed, and, where that was not by the year, what a year of it comes to."""
    agreed = agreed_text(record, wording)
    if record.basis is PayBasis.YEAR:
        return agreed
    year = wording.money.whole(amount_of(base_yearly_cents(record)))
    if record.basis is PayBasis.MONTH:
        return _("{agreed}, {year} a year").format(agreed=agreed, year=year)
    return _("{agreed} at {hours} h a week, {year} a year").format(
        agreed=agreed, hours=wording.numbers.plain(record.hours_per_week), year=year
    )


def parts_text(record: PayRecord, wording: Wording) -> str:
    """What comes to base pay: those of overtime, bonus and shift pay that there are; empty where none is."""
    parts = {
        _("overtime"): overtime_yearly_cents(record),
        _("bonus"): record.bonus_cents,
        _("shift pay"): record.shift_cents,
    }
    return wording.numbers.listed(name for name, cents in parts.items() if cents)


def hourly_beside(record: PayRecord | None, yearly: float, hours_per_week: float, wording: Wording) -> str:
    """What a yearly amount is in an hour, for those who are paid by the hour; empty for everybody else."""
    if record is None or record.basis is not PayBasis.HOUR:
        return ""
    return hourly_text(yearly, hours_per_week, wording.money)


def hourly_text(yearly: float, hours_per_week: float, money: Money) -> str:
    """What a yearly amount is in an hour at so many hours a week."""
    return money.hourly(yearly / (hours_per_week * WEEKS_PER_YEAR))


def earned_text(plan: Plan, today: date, wording: Wording) -> str:
    """What all jobs together come to in a year; empty for one who has no other job."""
    beside = side_yearly_cents(plan.side_job, month_of(today))
    if not beside:
        return ""
    record = pay_on(plan.pay_record, today)
    whole = beside + (0 if record is None else total_yearly_cents(record))
    return _("All jobs together: {amount}").format(amount=wording.money.yearly(amount_of(Cents(whole))))


def take_home_text(profile: Profile, yearly_cents: Cents, wording: Wording) -> str:
    """What is left of a year's pay after tax, in a month, by the person's own share; empty where none is given."""
    if profile.take_home_share is None:
        return ""
    return _("about {amount} a month after tax, by your own share of {share}").format(
        amount=wording.money.whole(amount_of(yearly_cents) * profile.take_home_share / MONTHS_PER_YEAR),
        share=wording.numbers.percent(profile.take_home_share),
    )
