"""What the printed plan rests on: assumptions, base rates, where the pay ranges come from, how it is computed."""

from datetime import date

from careerplanner.app.catalogue_facts import outlook
from careerplanner.app.pause_text import pause_name, terms_text
from careerplanner.app.queries.path.text import origin_text
from careerplanner.app.queries.projection.assumptions import register
from careerplanner.app.queries.projection.inputs import route_steps
from careerplanner.app.queries.projection.local_pay import pay_here
from careerplanner.app.queries.projection.pauses import pauses_ahead
from careerplanner.app.queries.projection.text import value_text
from careerplanner.domain.catalogue import Catalogue, Origin
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.inputs import RECORD
from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _
from careerplanner.report.content import AssumptionLine, Fact
from careerplanner.wording import Wording

_BASE_RATE = "base rate"
_THOUSAND = 1000


def assumption_lines(
    plan: Plan, catalogue: Catalogue, projection: Projection | None, wording: Wording, *, amounts: bool = True
) -> tuple[AssumptionLine, ...]:
    """Every number that the projection starts from, the person's own first; none where nothing was projected.

    Without ``amounts`` the entry pay of each step is left out.
    """
    if projection is None:
        return ()
    own_record = projection.inputs.estimate_ratio.kind == RECORD
    lines = [
        AssumptionLine(
            _("Learning time"),
            _("{hours} hours a week").format(hours=wording.numbers.plain(projection.inputs.hours_per_week)),
            _("Your own plan"),
            is_own=True,
        )
    ]
    for row in register(plan, catalogue):
        if own_record and row.key.startswith("estimate_ratio"):
            continue
        lines.append(
            AssumptionLine(row.name, value_text(row.value, row.unit, wording), origin_text(row.origin), row.is_own)
        )
    if own_record:
        lines.append(
            AssumptionLine(
                _("How long learning really takes, against its estimate"),
                _("{count} finished goals").format(count=len(projection.inputs.estimate_ratio.ratios)),
                _("Your own record"),
                is_own=True,
            )
        )
    lines += _step_lines(plan, catalogue, projection, wording, amounts=amounts)
    lines += _pause_lines(plan, projection, wording)
    return tuple(sorted(lines, key=lambda line: not line.is_own))


def _pause_lines(plan: Plan, projection: Projection, wording: Wording) -> list[AssumptionLine]:
    """What holds in each pause that is not wholly past."""
    source = _("Your own plan")
    rows = pauses_ahead(plan, projection.inputs.start.first_day())
    return [AssumptionLine(pause_name(row, wording), terms_text(row, wording), source, is_own=True) for row in rows]


def _step_lines(
    plan: Plan, catalogue: Catalogue, projection: Projection, wording: Wording, *, amounts: bool
) -> list[AssumptionLine]:
    """For each step of the route: the least time in the role before, the usual wait, the rise and the entry pay."""
    steps = route_steps(plan)
    lines: list[AssumptionLine] = []
    rises: dict[tuple[tuple[float, float, float], str], list[str]] = {}
    for move, before, step in zip(projection.inputs.moves, steps, steps[1:], strict=False):
        known = catalogue.move(before.role_key, step.role_key)
        name = catalogue.role(step.role_key).name
        value = _("{least} + {wait} months").format(
            least=wording.numbers.plain(move.min_months_in_role),
            wait=wording.numbers.plain(round(move.usual_wait_months, 1)),
        )
        own = step.min_months is not None or step.wait_months is not None
        source = _("Your own value") if own else _origin(known.origin if known else None)
        lines.append(AssumptionLine(_("To {role}: minimum time, usual wait").format(role=name), value, source, own))
        rises.setdefault((move.raise_, _origin(known.raise_origin if known else None)), []).append(name)
        if not amounts:
            continue
        own = step.entry_cents is not None
        source = _("Your own value") if own else _("The low end of its start pay or pay range, see the sources")
        amount = wording.money.whole(move.entry)
        lines.append(AssumptionLine(_("To {role}: entry pay").format(role=name), amount, source, own))
    return [*lines, *_rise_lines(rises, wording)]


def _rise_lines(
    rises: dict[tuple[tuple[float, float, float], str], list[str]], wording: Wording
) -> list[AssumptionLine]:
    """The rise with each promotion; the roles to which the same one leads share a line."""
    found = []
    for (raise_, source), names in rises.items():
        low, mode = (wording.numbers.plain(part * 100) for part in raise_[:2])
        high = wording.numbers.percent(raise_[2], 2)
        what = _("Raise on becoming {roles}: lowest, likeliest, highest").format(roles=", ".join(names))
        found.append(AssumptionLine(what, _("{low} / {mode} / {high}").format(low=low, mode=mode, high=high), source))
    return found


def _origin(origin: Origin | None) -> str:
    return _("Assumed: the catalogue knows no such move") if origin is None else origin_text(origin)


def base_rate_lines(catalogue: Catalogue, wording: Wording) -> tuple[Fact, ...]:
    """What happens to people in general, to read beside the plan."""
    return tuple(
        Fact(prior.name, value_text(prior.value, prior.unit, wording), origin_text(prior.origin))
        for prior in catalogue.priors
        if prior.group == _BASE_RATE
    )


def occupation_lines(plan: Plan, catalogue: Catalogue, wording: Wording) -> tuple[Fact, ...]:
    """What is officially expected of the occupation of each role on the route."""
    found = []
    for step in route_steps(plan) if plan.profile.role_key else ():
        role = catalogue.role(step.role_key)
        expected = next(filter(None, map(outlook, role.codes)), None)
        if expected is not None:
            value = _("{change} jobs; {openings} openings a year").format(
                change=wording.numbers.signed_percent(expected.change_percent / 100, 1),
                openings=wording.numbers.whole(expected.openings * _THOUSAND),
            )
            found.append(Fact(role.name, value, origin_text(expected.origin)))
    return tuple(found)


def source_lines(plan: Plan, catalogue: Catalogue, today: date, wording: Wording) -> tuple[Fact, ...]:
    """Where the pay figures of each role on the route come from."""
    found = []
    if not plan.profile.role_key:
        return ()
    for step in route_steps(plan):
        role = catalogue.role(step.role_key)
        pay = pay_here(plan, role, today)
        for what, figures in ((_("{role}, start pay"), pay.start_pay), (_("{role}, pay range"), pay.band)):
            if figures is not None:
                value = wording.money.span(figures.low, figures.high)
                found.append(Fact(what.format(role=role.name), value, origin_text(figures.origin)))
    return tuple(found)


def method_paragraphs(projection: Projection | None, wording: Wording) -> tuple[str, ...]:
    """How the outlook is computed, for a reader who wants to know; none where nothing was projected."""
    if projection is None:
        return ()
    return (
        _(
            "{paths} futures are simulated month by month: prices, the yearly review, the chance "
            "of losing the job, learning, and promotions. A promotion can come once the minimum "
            "time in the role has passed and the goals for its required skills are finished; then "
            "it comes after a wait that differs from future to future."
        ).format(paths=wording.numbers.whole(projection.paths)),
        _(
            "The line for staying in the current role uses the same simulated chances, so that the "
            "two differ by the plan and not by luck. Pay is base pay before tax, without overtime, "
            "bonus and shift pay. The same plan and the same seed ({seed}) give the same figures."
        ).format(seed=projection.seed),
    )
