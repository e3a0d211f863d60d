"""Writes inputs as a JSON document, of the lowest version that can hold them."""

from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from careerplanner.domain.projection.parts import (
    RECORD,
    EstimateRatio,
    Inputs,
    JobLoss,
    LearningGoal,
    Pause,
    PlannedMove,
    Prices,
    Raise,
    RoleBand,
)
from careerplanner.domain.projection.ranged import Ranged
from careerplanner.months import Month

# What version 1 has of each of its records: so many fields, or these.
_OLD: dict[type, tuple[str, ...]] = {
    Inputs: Inputs.__slots__[:15],
    Prices: Prices.__slots__,
    Raise: Raise.__slots__[:7],
    JobLoss: JobLoss.__slots__[:3],
    RoleBand: RoleBand.__slots__[:4],
    PlannedMove: (*PlannedMove.__slots__[:5], "goals", "not_before", "uncovered"),
    LearningGoal: LearningGoal.__slots__[:2],
    Pause: Pause.__slots__,
    EstimateRatio: EstimateRatio.__slots__,
}
_KEYS = {"raise_": "raise", "is_held": "held"}


def inputs_to_json(inputs: Inputs) -> dict[str, object]:
    """The inputs as a JSON document; ``inputs_from_json`` gives the same inputs back.

    What has no effect is left out, so that older readers take all documents that they understand.
    """
    document, newer = written(inputs)
    return ({"version": 2} if newer else {}) | document


def written(inputs: Inputs) -> tuple[dict[str, object], bool]:
    """The document without its version, and whether it holds anything that version 1 has not."""
    writer = _Writer()
    document = writer.record(inputs)
    if not inputs.pauses:
        del document["pauses"]
    return document, writer.newer


class _Writer:
    """Writes values; ``newer`` is true when one of them was not there in version 1."""

    def __init__(self) -> None:
        self.newer = False

    def value(self, value: Any) -> object:
        """Any value of an input."""
        if isinstance(value, Ranged):
            self.newer = True
            return {"value": float(value), "low": value.low, "high": value.high}
        if isinstance(value, Month):
            return str(value)
        if isinstance(value, tuple):
            return [self.value(entry) for entry in value]
        if isinstance(value, EstimateRatio):
            names = ("kind", "ratios") if value.kind == RECORD else ("kind", "median", "sigma")
            return {name: self.value(getattr(value, name)) for name in names}
        return self.record(value) if is_dataclass(value) else value

    def record(self, record: Any) -> dict[str, object]:
        """A record, without the new fields that stand at their defaults."""
        found = {}
        old = _OLD.get(type(record), ())
        for field in fields(record):
            value = getattr(record, field.name)
            unset = field.default is not MISSING and value == field.default
            if field.name not in old:
                if unset:
                    continue
                self.newer = True
            elif unset and self._is_replaced(record, field.name):
                continue
            found[_KEYS.get(field.name, field.name)] = self.value(value)
        return found

    def _is_replaced(self, record: Any, name: str) -> bool:
        """Whether a newer field stands for this old one."""
        return (name == "pay_cut" and record.change is not None) or (
            name == "median_wait_months" and record.chance is not None
        )
