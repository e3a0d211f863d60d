"""One line of the benchmark table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A measured value; ``ratio`` says how many times faster (or smaller) it is than ``against``, in the same run."""

    name: str
    value: float
    unit: str
    against: str = ""
    ratio: float | None = None
