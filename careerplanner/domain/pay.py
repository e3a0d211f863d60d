"""Pay of a person: what a record comes to in a year, and which record holds on a day."""

from collections.abc import Iterable
from datetime import date

from careerplanner.domain.plan import PayBasis, PayRecord
from careerplanner.units import Cents

WEEKS_PER_YEAR = 52
FULL_WEEK_HOURS = 40.0
"""The week for which published pay is: OEWS counts 2,080 hours a year."""


def base_yearly_cents(record: PayRecord) -> Cents:
    """Base pay of a year: the yearly amount, or the hourly rate times the hours of 52 weeks."""
    if record.basis is PayBasis.YEAR:
        return record.base_cents
    return Cents(round(record.base_cents * record.hours_per_week * WEEKS_PER_YEAR))


def total_yearly_cents(record: PayRecord) -> Cents:
    """Base pay with overtime, bonus and shift pay."""
    return Cents(base_yearly_cents(record) + record.overtime_cents + record.bonus_cents + record.shift_cents)


def hourly_base_cents(record: PayRecord) -> Cents:
    """Base pay of an hour worked."""
    if record.basis is PayBasis.HOUR:
        return record.base_cents
    return Cents(round(record.base_cents / (record.hours_per_week * WEEKS_PER_YEAR)))


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
