"""What is kept of the draws of some paths from one run to the next, where many inputs are compared on them."""

from careerplanner.domain.projection.draws import Draws
from careerplanner.domain.projection.economy import Times
from careerplanner.domain.projection.employers import Moved, Spells, moved_of, spells_of
from careerplanner.domain.projection.learning import Ratios
from careerplanner.domain.projection.numbers import Numbers
from careerplanner.domain.projection.parts import Inputs


class Kept:
    """The ratios of goals, and what employers do under each of the inputs that matter to it."""

    def __init__(self, draws: Draws) -> None:
        self.draws, self.ratios = draws, Ratios(draws)
        self._employers: dict[tuple[object, ...], tuple[Spells, Moved]] = {}

    def employers(self, inputs: Inputs, numbers: Numbers, times: Times | None) -> tuple[Spells, Moved]:
        """The spells out of work and the changes of employer."""
        key = (
            (inputs.months, inputs.start, inputs.pauses, inputs.unknowns),
            (inputs.job_loss, inputs.changes, inputs.economy, inputs.outlook),
        )
        if key not in self._employers:
            spells = spells_of(inputs, self.draws, numbers, times)
            self._employers[key] = spells, moved_of(inputs, self.draws, numbers, times, spells)
        return self._employers[key]
