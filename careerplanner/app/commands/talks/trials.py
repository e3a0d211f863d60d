"""Commands on trials: small experiments with a task of the role ahead."""

from datetime import date
from typing import TypedDict, Unpack

from careerplanner.domain import limits
from careerplanner.domain.talk_rows import Trial
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import check_day
from careerplanner.store.database import Store
from careerplanner.units import Minutes

MOST_HOURS = 1_000
LOWEST, HIGHEST = 1, 5


class TrialMore(TypedDict, total=False):
    """What may be said of a trial: energy and liking run from 1 to 5, after it None while that is not known."""

    minutes: Minutes
    energy_before: int
    liking_before: int
    energy_after: int | None
    liking_after: int | None
    note: str


class TrialChange(TrialMore, total=False):
    """What may change of a trial."""

    tried_on: date
    what: str


def add(store: Store, what: str, tried_on: date, **more: Unpack[TrialMore]) -> str:
    """Add a trial; what is not said of it is in the middle before, and open after. The id of the new row."""
    row = Trial(
        id=store.new_id(),
        tried_on=check_day(tried_on),
        what=limits.title(what, _("What you try")),
        minutes=Minutes(0),
        energy_before=3,
        liking_before=3,
        energy_after=None,
        liking_after=None,
        note="",
    )
    store.add(row)
    if more:
        change(store, row.id, **more)
    return row.id


def change(store: Store, row_id: str, /, **values: Unpack[TrialChange]) -> None:
    """Change a trial; what is not named stays."""
    if "what" in values:
        values["what"] = limits.title(values["what"], _("What you try"))
    if "tried_on" in values:
        check_day(values["tried_on"])
    if "minutes" in values:
        limits.minutes(values["minutes"], _("The length"), MOST_HOURS)
    if "note" in values:
        values["note"] = limits.note(values["note"])
    for name, what in (("energy_before", _("Energy before")), ("liking_before", _("Liking before"))):
        if name in values:
            _on_scale(values[name], what)  # type: ignore[literal-required] # the two names
    for name, what in (("energy_after", _("Energy after")), ("liking_after", _("Liking after"))):
        if values.get(name) is not None:
            _on_scale(values[name], what)  # type: ignore[literal-required] # the two names
    store.change(Trial, row_id, **values)


def _on_scale(value: int, what: str) -> None:
    if value not in range(LOWEST, HIGHEST + 1):
        raise Refused(
            _("{what} runs from {low} to {high}, not {value}.").format(what=what, low=LOWEST, high=HIGHEST, value=value)
        )


def remove(store: Store, row_id: str) -> None:
    """Remove a trial."""
    store.remove(Trial, row_id)
