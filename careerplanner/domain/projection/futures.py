"""The futures in which it works: what those paths have in common that reach a role by a month."""

from dataclasses import dataclass

import numpy as np

from careerplanner.domain.projection.draws import Draws
from careerplanner.domain.projection.engine import CHUNK, check_run, project_some
from careerplanner.domain.projection.inputs import check
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.results import Projection
from careerplanner.domain.projection.timeline import timeline
from careerplanner.errors import Refused
from careerplanner.i18n import _

ENOUGH = 400
"""With fewer paths than this nothing is told but their share."""

MOST_DRAWN = 300_000
"""No more paths than this are drawn to find enough; some seconds."""

AT_ONCE = 10_000


@dataclass(frozen=True, slots=True, eq=False)
class Futures:
    """The paths that reach ``role`` (its place on the route) by month ``by``.

    ``share`` is that among the ``drawn`` paths. ``projection`` is over the ``found`` ones alone, at most ``CHUNK``, and
    None where they are too few.
    """

    role: int
    by: int
    share: float
    drawn: int
    found: int
    projection: Projection | None


def futures_with(inputs: Inputs, role: int, by: int, *, paths: int = 10_000, seed: int = 1) -> Futures:
    """The futures in which a role is reached by a month; refused when there is no such role or month."""
    check(inputs)
    check_run(paths, seed)
    if not 1 <= role < len(inputs.roles):
        raise Refused(_("The role is not ahead on the route. Choose one of the roles that are."))
    if not 1 <= by <= inputs.months:
        raise Refused(
            _("The month is {month}. It must lie from {first} to {last}, the end of the projection.").format(
                month=inputs.start + by, first=inputs.start + 1, last=inputs.start + inputs.months
            )
        )
    numbers = np.empty(0, dtype=np.int64)
    drawn = 0
    while drawn < paths or (len(numbers) < ENOUGH and drawn < MOST_DRAWN and inputs.moves[role - 1].can_open):
        count = min(AT_ONCE, paths - drawn) if drawn < paths else AT_ONCE
        times = timeline(inputs, Draws(seed, drawn, count), goals=False)
        numbers = np.concatenate((numbers, drawn + np.flatnonzero(times.arrival[role - 1] <= by)))
        drawn += count
    enough = len(numbers) >= ENOUGH
    return Futures(
        role=role,
        by=by,
        share=len(numbers) / drawn,
        drawn=drawn,
        found=len(numbers),
        projection=project_some(inputs, numbers[:CHUNK], seed=seed) if enough else None,
    )
