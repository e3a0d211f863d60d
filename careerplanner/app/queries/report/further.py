"""For the report: what moves the odds and pay, what the next role is worth, and what would narrow the odds."""

from collections.abc import Sequence
from datetime import date

from careerplanner.app.queries.projection.standing import next_role
from careerplanner.app.queries.projection.view import ProjectionView
from careerplanner.app.queries.salary.pairs import footnote, pair_rows, paired
from careerplanner.app.queries.salary.promotion import verdict, worth_notes, worth_of, worth_rows
from careerplanner.app.queries.salary.unknowns import unknowns, what_is_measured
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.levers import Effect
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.report.talks import LeverLine, Levers, Narrow, NarrowLine, Worth, WorthLine
from careerplanner.wording import Wording

MOST_QUESTIONS = 8


def lever_table(
    effects: Sequence[Effect], view: ProjectionView | None, plan: Plan, wording: Wording, *, pay: bool
) -> Levers | None:
    """The usual levers, each beside its opposite; None where nothing is projected or nothing was tried."""
    if view is None or not effects:
        return None
    odds = view.headline
    rows = pair_rows(paired(effects, shows_all=False), odds, view, plan, wording)
    told = footnote(effects, view.projection.paths, wording) if pay else ""
    return Levers(
        role="" if odds is None else odds.role.name,
        lines=tuple(
            LeverLine(
                row.title,
                row.odds,
                row.odds_range,
                row.pay if pay else "",
                row.pay_range if pay else "",
            )
            for row in rows
        ),
        note=told or _("Each line is one change, on the same simulated futures. The range is what nobody knows yet."),
        has_pay=pay,
    )


def worth_table(plan: Plan, catalogue: Catalogue, today: date, wording: Wording) -> Worth | None:
    """The next role beside the present job; None while pay is unknown or no role is ahead."""
    role = next_role(plan, catalogue) if plan.profile.role_key else None
    if role is None:
        return None
    try:
        worth = worth_of(plan, catalogue, role.key, today)
    except Refused:
        return None
    return Worth(
        role=role.name,
        verdict=verdict(worth, wording),
        lines=tuple(WorthLine(row.what, row.now, row.then, row.change) for row in worth_rows(worth, wording)),
        notes=tuple(worth_notes(worth, wording)),
    )


def narrow_table(view: ProjectionView | None, wording: Wording) -> Narrow | None:
    """What would narrow the odds, the widest first; None where nothing is projected or nothing is open."""
    if view is None:
        return None
    found = unknowns(view, wording)[:MOST_QUESTIONS]
    if not found:
        return None
    return Narrow(what_is_measured(view), tuple(NarrowLine(each.text, each.share_text, each.share) for each in found))
