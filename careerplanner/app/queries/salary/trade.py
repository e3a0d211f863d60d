"""What the trade may do: three ways that nobody can choose between, each with what it does to the odds."""

from dataclasses import dataclass, replace
from datetime import date

from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.run import USUAL_PATHS
from careerplanner.app.queries.projection.times import OUTLOOK_NAMES
from careerplanner.app.queries.projection.view import ProjectionView
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.employer_rows import FEWER_JOBS, MACHINES, STEADY, TRADE_OUTLOOKS
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _
from careerplanner.wording import Wording


@dataclass(frozen=True, slots=True)
class TradeChoice:
    """One way: its key and name, what it means, and what it does."""

    key: str
    name: str
    meaning: str
    effect: str


def trade_projections(plan: Plan, catalogue: Catalogue, today: date) -> dict[str, Projection]:
    """The projection under each way that is not the plan's own, by its key; the draws are the same."""
    found = {}
    for key in TRADE_OUTLOOKS:
        if key != plan.profile.trade_outlook:
            other = plan.imagined(profile=replace(plan.profile, trade_outlook=key))
            found[key] = project(inputs_of(other, catalogue, today), paths=USUAL_PATHS, seed=plan.profile.seed)
    return found


def trade_choices(
    chosen: str, view: ProjectionView, found: dict[str, Projection], wording: Wording
) -> tuple[TradeChoice, ...]:
    """The three ways; one that is still being computed has no effect yet."""
    meanings = {
        STEADY: _("As many jobs in ten years as today"),
        FEWER_JOBS: _("Service jobs −5 % from 2024 to 2034 (BLS)"),
        MACHINES: _("A what-if: twice the job losses, four tenths fewer openings"),
    }
    return tuple(
        TradeChoice(key, _(name), meanings[key], _effect(key, chosen, view, found, wording))
        for key, name in OUTLOOK_NAMES.items()
    )


def _effect(key: str, chosen: str, view: ProjectionView, found: dict[str, Projection], wording: Wording) -> str:
    projection = view.projection if key == chosen else found.get(key)
    if projection is None:
        return _("Working it out…")
    headline = view.headline
    if headline is None:
        words = _("{amount} in the middle").format(amount=wording.money.forecast(float(projection.real.p50[-1])))
    else:
        place = view.odds.index(headline)
        share = float(projection.odds[place].reached[-1])
        words = _("{role} {count}").format(role=headline.role.short_name, count=wording.odds.of_hundred(share))
    return _("{words} · your choice").format(words=words) if key == chosen else words


def about_machines() -> str:
    """What software does to such work now."""
    return _(
        "Software already answers routine questions. Hard, emotional and unusual cases stay "
        "with people, and so does leading them."
    )
