"""What a change of the plan does to its dates and its pay, on the same draws."""

from datetime import date

from careerplanner.app.queries.projection.run import projection_or_reason
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.results import Arrival, Projection
from careerplanner.i18n import _, ngettext
from careerplanner.months import Month
from careerplanner.units import size_of
from careerplanner.wording import Wording

_LEAST_CHANGE = 50.0
"""A change of likely pay below this, in a currency of the size of the dollar, is not worth a sentence."""


def effect_of(before: Plan, after: Plan, catalogue: Catalogue, today: date, wording: Wording) -> list[str]:
    """One sentence, or none where nothing moved that is worth saying or nothing can be projected."""
    first, _reason = projection_or_reason(before, catalogue, today)
    second, _reason = projection_or_reason(after, catalogue, today)
    words = what_changed(first, second, wording)
    return [words] if words else []


def what_changed(before: Projection | None, after: Projection | None, wording: Wording, words: str = "") -> str:
    """What a change did to the dates and the pay, on the same draws; empty when nothing worth saying.

    ``words`` say in place of "Your last change" what is compared, with ``{effects}`` for the effects.
    """
    if before is None or after is None or before.inputs == after.inputs:
        return ""
    if before.inputs.roles != after.inputs.roles or before.inputs.start != after.inputs.start:
        return ""
    parts = [
        _moved(old, new)
        for old, new in zip(before.arrival, after.arrival, strict=True)
        if old.p50 is not None and new.p50 is not None and old.p50 != new.p50
    ]
    if before.inputs.months == after.inputs.months:
        parts += _pay_change(before, after, wording)
    sentence = words or _("Your last change: {effects}.")
    return sentence.format(effects="; ".join(parts)) if parts else ""


def _moved(old: Arrival, new: Arrival) -> str:
    assert old.p50 is not None
    assert new.p50 is not None
    months = abs(new.p50 - old.p50)
    if new.p50 < old.p50:
        words = ngettext("{role} {months} month earlier", "{role} {months} months earlier", months)
    else:
        words = ngettext("{role} {months} month later", "{role} {months} months later", months)
    return words.format(role=new.role, months=months)


def _pay_change(before: Projection, after: Projection, wording: Wording) -> list[str]:
    change = float(after.nominal.p50[-1] - before.nominal.p50[-1])
    size = size_of(after.inputs.currency)
    if abs(change) < _LEAST_CHANGE * size or not (before.inputs.is_pay_known and after.inputs.is_pay_known):
        return []
    last: Month = after.inputs.start + after.inputs.months
    amount = wording.money.signed(round(change / size, -1) * size)
    return [_("middle pay in {month} {amount}").format(month=wording.dates.short_month(last), amount=amount)]
