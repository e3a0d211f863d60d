"""Pay of a person: what a record comes to in a year, and which record holds on a day."""

from collections.abc import Iterable
from datetime import date

from careerplanner.domain.plan import PayBasis, PayRecord
from careerplanner.units import Cents

WEEKS_PER_YEAR = 52


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
    return max(valid, key=lambda record: (record.effective_on, record.id), default=None)
