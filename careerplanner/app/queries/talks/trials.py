"""“Do I want to manage?”: the trials of tasks of the role ahead, before and after, in rows and in one sentence."""

from dataclasses import dataclass
from datetime import date
from statistics import mean

from careerplanner.app.queries.projection.inputs import route_steps
from careerplanner.app.role_titles import in_sentence
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _, ngettext
from careerplanner.wording import Wording

_FEW = 3
_HALF_A_STEP = 0.5


@dataclass(frozen=True, slots=True)
class TrialRow:
    """A trial as it is shown. Energy and liking are told as ``3 → 4``, or ``3 → ?`` while it is ahead."""

    id: str
    when: str
    what: str
    hours: str
    energy: str
    liking: str


def trial_rows(plan: Plan, today: date, wording: Wording) -> tuple[TrialRow, ...]:
    """The trials, the newest first."""
    return tuple(
        TrialRow(
            row.id,
            wording.dates.short_day(row.tried_on, today),
            row.what,
            wording.times.minutes(row.minutes) if row.minutes else "",
            _before_and_after(row.energy_before, row.energy_after),
            _before_and_after(row.liking_before, row.liking_after),
        )
        for row in reversed(plan.trial)
    )


def _before_and_after(before: int, after: int | None) -> str:
    return _("{before} → {after}").format(before=before, after="?" if after is None else after)


def trial_summary(plan: Plan, wording: Wording) -> str:
    """What the trials say so far: the mean after beside before; with few it says that they are few."""
    done = [row for row in plan.trial if row.energy_after is not None and row.liking_after is not None]
    if not done:
        return _("No trial is finished yet. Note how you feel before, and again after.")
    count = ngettext("{count} trial.", "{count} trials.", len(done)).format(count=len(done))
    energy = _told(_("Energy"), [(row.energy_before, row.energy_after) for row in done], wording)
    liking = _told(_("Liking"), [(row.liking_before, row.liking_after) for row in done], wording)
    parts = [count, energy, liking]
    if len(done) < _FEW:
        parts.append(_("Too few to tell; try other tasks of the role too."))
    return " ".join(parts)


def _told(what: str, pairs: list[tuple[int, int | None]], wording: Wording) -> str:
    before, after = mean(pair[0] for pair in pairs), mean(pair[1] or 0 for pair in pairs)
    figures = {
        "what": what,
        "before": wording.numbers.plain(round(before, 1)),
        "after": wording.numbers.plain(round(after, 1)),
    }
    if after - before >= _HALF_A_STEP:
        return _("{what} rose from {before} to {after}.").format(**figures)
    if before - after >= _HALF_A_STEP:
        return _("{what} fell from {before} to {after}.").format(**figures)
    return _("{what} stayed at about {after}.").format(**figures)


def question(plan: Plan, catalogue: Catalogue) -> str:
    """The question that the trials answer, of the last role of the route."""
    steps = route_steps(plan) if plan.profile.role_key else ()
    if len(steps) < 2:
        return _("Do I want that work?")
    role = catalogue.role(steps[-1].role_key)
    return _("Do I want to work as {role}?").format(role=in_sentence(role))
