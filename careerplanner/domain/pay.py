"""Pay of a person: what a record comes to in a year, and which record holds on a day."""

from collections.abc import Iterable
from datetime import date

from careerplanner.domain.pay_rows import PayBasis, SideJob
from careerplanner.domain.plan import PayRecord
from careerplanner.months import Month, parse_month
from careerplanner.units import Cents

WEEKS_PER_YEAR = 52
MONTHS_PER_YEAR = 12
FULL_WEEK_HOURS = 40.0
"""The week for which published pay is: OEWS counts 2,080 hours a year."""


def base_yearly_cents(record: PayRecord) -> Cents:
    """Base pay of a year: the yearly amount, twelve months, or the hourly rate times the hours of 52 weeks."""
    return yearly_cents_of(record.base_cents, record.basis, record.hours_per_week)


def yearly_cents_of(base_cents: Cents, basis: PayBasis, hours_per_week: float) -> Cents:
    """What pay by the year, the month or the hour comes to in a year."""
    if basis is PayBasis.HOUR:
        return Cents(round(base_cents * hours_per_week * WEEKS_PER_YEAR))
    return Cents(base_cents * MONTHS_PER_YEAR) if basis is PayBasis.MONTH else base_cents


def overtime_yearly_cents(record: PayRecord) -> Cents:
    """Overtime pay of a year: the hours a week times the factor on base pay, and what was entered as an amount."""
    paid_hours = record.overtime_hours * record.overtime_factor * WEEKS_PER_YEAR
    return Cents(record.overtime_cents + round(hourly_base_cents(record) * paid_hours))


def total_yearly_cents(record: PayRecord) -> Cents:
    """Base pay with overtime, bonus and shift pay."""
    parts = overtime_yearly_cents(record) + record.bonus_cents + record.shift_cents
    return Cents(base_yearly_cents(record) + parts)


def side_yearly_cents(jobs: Iterable[SideJob], month: Month) -> Cents:
    """What the jobs beside the main one that are held in a month come to in a year."""
    held = (job for job in jobs if is_held(job, month))
    return Cents(sum(yearly_cents_of(job.base_cents, job.basis, job.hours_per_week) for job in held))


def is_held(job: SideJob, month: Month) -> bool:
    """Whether a job is held in a month."""
    has_begun = job.started is None or parse_month(job.started) <= month
    return has_begun and (job.ended is None or month <= parse_month(job.ended))


def hourly_base_cents(record: PayRecord) -> Cents:
    """Base pay of an hour worked."""
    if record.basis is PayBasis.HOUR:
        return record.base_cents
    return Cents(round(base_yearly_cents(record) / (record.hours_per_week * WEEKS_PER_YEAR)))


def pay_on(records: Iterable[PayRecord], day: date) -> PayRecord | None:
    """The record that holds on a day: the newest that has taken effect by then."""
    valid = [record for record in records if record.effective_on <= day]
    return max(valid, key=_newest, default=None)


def pay_ahead(records: Iterable[PayRecord], day: date) -> tuple[PayRecord, ...]:
    """The records that take effect after a day, in their order; of two of one month the later one."""
    ahead: dict[tuple[int, int], PayRecord] = {}
    for record in sorted(records, key=_newest):
        if record.effective_on > day:
            ahead[record.effective_on.year, record.effective_on.month] = record
    return tuple(ahead.values())


def full_time_share(record: PayRecord) -> float:
    """The hours of a record as a share of a full week: pay bands are for full-time work."""
    return record.hours_per_week / FULL_WEEK_HOURS


def _newest(record: PayRecord) -> tuple[date, int, str]:
    """Of two records of one day the one that was entered later counts."""
    return record.effective_on, record.entry_number, record.id
