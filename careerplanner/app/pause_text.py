"""Pauses in words: what a kind is called, from when to when, and what holds meanwhile."""

from careerplanner.domain.future_rows import Pause, PauseKind
from careerplanner.domain.pauses import first_month, last_month
from careerplanner.i18n import _
from careerplanner.wording import Wording


def kind_name(kind: PauseKind) -> str:
    """What a pause of this kind is called."""
    return {
        PauseKind.LEAVE: _("Leave"),
        PauseKind.PART_TIME: _("Part time"),
        PauseKind.STUDY: _("Study"),
        PauseKind.BETWEEN: _("Between jobs"),
    }[kind]


def span_text(row: Pause, wording: Wording) -> str:
    """From when to when: ``Mar 2027 – Aug 2027``, or the one month."""
    return wording.dates.months(first_month(row), last_month(row))


def pause_name(row: Pause, wording: Wording) -> str:
    """Kind and months: ``Leave, Mar 2027 – Aug 2027``."""
    return _("{kind}, {months}").format(kind=kind_name(row.kind), months=span_text(row, wording))


def pay_text(row: Pause, wording: Wording) -> str:
    """The part of the pay that is paid: ``50 %``."""
    return wording.numbers.percent(row.pay_share, 2)


def learning_text(row: Pause, wording: Wording) -> str:
    """Learning in a pause against the usual week: ``300 %``."""
    return wording.numbers.percent(row.hours_share, 2)


def held_text(row: Pause) -> str:
    """What stands still while the pause lasts."""
    return _("Months in the role, reviews, promotions") if row.is_held else _("Nothing")


def terms_text(row: Pause, wording: Wording) -> str:
    """All that holds in a pause, in one line."""
    words = (
        _("pay {pay}, learning {learning} of the usual hours; months in the role, reviews and promotions stop")
        if row.is_held
        else _("pay {pay}, learning {learning} of the usual hours")
    )
    return words.format(pay=pay_text(row, wording), learning=learning_text(row, wording))
