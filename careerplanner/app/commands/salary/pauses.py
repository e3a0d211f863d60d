"""Commands on pauses: months of leave, part time or study."""

from dataclasses import replace
from typing import TypedDict, Unpack

from careerplanner.app.pause_text import pause_name
from careerplanner.domain import limits
from careerplanner.domain.future_rows import Pause, PauseKind
from careerplanner.domain.pauses import LONGEST_MONTHS, MOST_HOURS_SHARE, USUAL_TERMS, last_month, meeting
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import LATEST_YEAR, parse_month
from careerplanner.store.database import Store
from careerplanner.wording import speaking

MOST_PAUSES = 20


class PauseTerms(TypedDict, total=False):
    """What holds in a pause: shares of the pay and of the usual learning, whether the role is held, and a note."""

    pay_share: float
    hours_share: float
    is_held: bool
    note: str


class PauseChange(PauseTerms, total=False):
    """What may change of a pause."""

    kind: PauseKind
    first_month: str
    months: int


def add(store: Store, kind: PauseKind, first_month: str, months: int, /, **more: Unpack[PauseTerms]) -> str:
    """Add a pause of so many months; the id of the new row. What is not named is as usual for the kind."""
    if len(store.all(Pause)) >= MOST_PAUSES:
        raise Refused(_("A plan holds at most {most} pauses. Remove one first.").format(most=MOST_PAUSES))
    usual = USUAL_TERMS[kind]
    blank = Pause(store.new_id(), kind, first_month, months, usual.pay_share, usual.hours_share, usual.is_held, "")
    row = _checked(store, replace(blank, **more))
    store.add(row)
    return row.id


def change(store: Store, row_id: str, /, **values: Unpack[PauseChange]) -> None:
    """Change a pause; what is not named stays."""
    row = _checked(store, replace(store.one(Pause, row_id), **values))
    store.change(Pause, row_id, **{name: getattr(row, name) for name in values})


def remove(store: Store, row_id: str) -> None:
    """Remove a pause."""
    store.remove(Pause, row_id)


def _checked(store: Store, row: Pause) -> Pause:
    """The pause as it is stored; refused when it cannot be, or when it shares a month with another."""
    first = parse_month(row.first_month)
    months = limits.number(row.months, 1, LONGEST_MONTHS, _("The length in months"))
    if months != int(months):
        raise Refused(
            _("A pause lasts whole months, not {months}. Round it.").format(months=speaking().numbers.plain(months))
        )
    found = replace(
        row,
        first_month=str(first),
        months=int(months),
        pay_share=limits.number(float(row.pay_share), 0, 1, _("The share of the pay (0.5 is 50 %)")),
        hours_share=limits.number(
            float(row.hours_share), 0, MOST_HOURS_SHARE, _("Learning as a share of the usual week (1 is 100 %)")
        ),
        note=limits.note(row.note),
    )
    if last_month(found).year > LATEST_YEAR:
        raise Refused(_("The pause ends after {year}. Make it shorter.").format(year=LATEST_YEAR))
    other = meeting(found, store.all(Pause))
    if other is not None:
        raise Refused(
            _("These months overlap another pause: {other}. Change the months of one of them.").format(
                other=pause_name(other, speaking())
            )
        )
    return found
