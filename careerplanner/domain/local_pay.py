"""Pay in a place: what a role pays in a US area, and from which rung of the fallback ladder the figure comes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

POINTS = ("p10", "p25", "p50", "p75", "p90")
NATION = "US"
LARGEST_WAGE_RSE = 10.0
LARGEST_EMPLOYMENT_RSE = 20.0


@dataclass(frozen=True, slots=True)
class Area:
    """A place that has pay figures: the nation, a state or territory, a metropolitan or non-metropolitan area.

    ``state`` is the postal code of the (first) state in which it lies, empty for the nation.
    """

    code: str
    name: str
    kind: str
    state: str


@dataclass(frozen=True, slots=True)
class PayCell:
    """The survey's figures of one occupation in one area: jobs, relative standard errors in percent, yearly pay.

    ``pay`` maps ``p10`` .. ``p90`` to whole dollars; a figure that was not released is missing. A figure in
    ``at_least`` is the survey's top code: the true one is that or more.
    """

    employment: int | None
    employment_rse: float | None
    wage_rse: float | None
    pay: Mapping[str, int]
    at_least: frozenset[str] = frozenset()

    @property
    def reliable(self) -> bool:
        """Whether both relative standard errors, where released, keep within 10 % (wage) and 20 % (employment)."""
        return (self.wage_rse is None or self.wage_rse <= LARGEST_WAGE_RSE) and (
            self.employment_rse is None or self.employment_rse <= LARGEST_EMPLOYMENT_RSE
        )


@dataclass(frozen=True, slots=True)
class PayTables:
    """A release of the pay survey: areas by code, cells by area and occupation code; ``year`` may hold a month."""

    areas: Mapping[str, Area]
    cells: Mapping[tuple[str, str], PayCell]
    source: str
    year: str


@dataclass(frozen=True, slots=True)
class SectorPay:
    """What an occupation pays in one sector of industry, in the whole nation. Sector ``00`` is all industries."""

    sector: str
    name: str
    code: str
    cell: PayCell = field(repr=False)
