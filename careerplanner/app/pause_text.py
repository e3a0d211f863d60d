"""Pauses in words: what a kind is called, from when to when, and what holds meanwhile."""

from careerplanner.domain.future_rows import Pause, PauseKind
from careerplanner.domain.pauses import first_month, last_month
from careerplanner.i18n import _
from careerplanner.report.wording import month_name


def kind_name(kind: PauseKind) -> str:
    """What a pause of this kind is called."""
    return {PauseKind.LEAVE: _("Leave"), PauseKind.PART_TIME: _("Part time"), PauseKind.STUDY: _("Study")}[kind]


def span_text(row: Pause) -> str:
    """From when to when: ``Mar 2027 – Aug 2027``, or the one month."""
    first, last = first_month(row), last_month(row)
    if first == last:
        return month_name(first)
    return f"{month_name(first)} – {month_name(last)}"


def pause_name(row: Pause) -> str:
    """Kind and months: ``Leave, Mar 2027 – Aug 2027``."""
    return f"{kind_name(row.kind)}, {span_text(row)}"


def pay_text(row: Pause) -> str:
    """The part of the pay that is paid: ``50 %``."""
    return _("{percent} %").format(percent=_plain(row.pay_share))


def learning_text(row: Pause) -> str:
    """Learning in a pause against the usual week: ``300 %``."""
    return _("{percent} %").format(percent=_plain(row.hours_share))


def held_text(row: Pause) -> str:
    """What stands still while the pause lasts."""
    return _("Months in the role, reviews, promotions") if row.is_held else _("Nothing")


def terms_text(row: Pause) -> str:
    """All that holds in a pause, in one line."""
    words = _("pay {pay}, learning {learning} of the usual hours").format(
        pay=pay_text(row), learning=learning_text(row)
    )
    if row.is_held:
        return _("{terms}; months in the role, reviews and promotions stand still").format(terms=words)
    return words


def _plain(share: float) -> str:
    """A share as percent without needless digits."""
    return f"{share * 100:,.2f}".rstrip("0").rstrip(".")
