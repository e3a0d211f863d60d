"""The pauses of a plan that still matter: in the assumption register, and as spans of the pay chart."""

from datetime import date

from careerplanner.app.pause_text import kind_name, pause_name, span_text, terms_text
from careerplanner.app.queries.projection.assumptions import AssumptionRow
from careerplanner.domain.catalogue import Kind, Origin
from careerplanner.domain.future_rows import Pause
from careerplanner.domain.pauses import first_month, last_month
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _
from careerplanner.months import Month, month_of
from careerplanner.report.fan_model import Shade
from careerplanner.wording import Wording


def pauses_ahead(plan: Plan, today: date) -> tuple[Pause, ...]:
    """The pauses that are not wholly past, in the order of time."""
    ahead = (row for row in plan.pause if last_month(row) >= month_of(today))
    return tuple(sorted(ahead, key=lambda row: row.first_month))


PAUSE_KEY = "pause/"
"""How the key of a pause in the register begins."""


def pause_rows(plan: Plan, today: date, wording: Wording) -> tuple[AssumptionRow, ...]:
    """The pauses in the assumption register: the shares of pay and of learning, each the user's own."""
    return tuple(_register_row(row, wording) for row in pauses_ahead(plan, today))


def _register_row(row: Pause, wording: Wording) -> AssumptionRow:
    return AssumptionRow(
        key=PAUSE_KEY + row.id,
        name=_("{pause}: pay, learning").format(pause=pause_name(row, wording)),
        value=row.pay_share,
        default=row.pay_share,
        unit="fraction",
        origin=Origin(_("Your own plan"), "", "", Kind.OWN, terms_text(row, wording)),
        is_own=True,
        parts=(row.pay_share, row.hours_share),
        is_fixed=True,
    )


def shades(plan: Plan, projection: Projection, wording: Wording) -> tuple[Shade, ...]:
    """The pauses of the plan as spans of the pay chart, as far as they were projected and lie in the chart."""
    inputs = projection.inputs
    projected: set[tuple[Month, int]] = {(pause.first, pause.months) for pause in inputs.pauses}
    found = []
    for row in plan.pause:
        first, last = first_month(row) - inputs.start, last_month(row) - inputs.start
        if (first_month(row), row.months) in projected and last >= 0 and first <= inputs.months:
            found.append(Shade(max(0, first), min(inputs.months, last), kind_name(row.kind), span_text(row, wording)))
    return tuple(found)
