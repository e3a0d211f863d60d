"""Commands on the measures of one's work: follow one, write down what it stands at, set a target."""

from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack

from careerplanner.domain import limits
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.metric_rows import Better, Metric, MetricReading
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import check_day
from careerplanner.store.database import Store


@dataclass(frozen=True, slots=True)
class NewMetric:
    """A measure of one's own that is about to be made."""

    name: str
    unit: str
    better: Better = Better.HIGHER
    how: str = ""
    skill_key: str = ""
    target: float | None = None


class MetricChange(TypedDict, total=False):
    """What may change of a measure; ``target`` is in its unit."""

    name: str
    unit: str
    better: Better
    how: str
    skill_key: str
    target: float | None


def follow(store: Store, catalogue: Catalogue, key: str, target: float | None = None) -> str:
    """Follow a measure of the catalogue; its id. One that is followed already only gets the target."""
    shipped = catalogue.metric(key)
    known = store.find(Metric, key)
    if known is not None:
        store.change(Metric, key, target=_target(target))
    else:
        better, wanted = Better(shipped.better), _target(target)
        store.add(Metric(key, shipped.name, shipped.unit, better, shipped.how, shipped.skill, wanted))
    return key


def add(store: Store, catalogue: Catalogue, new: NewMetric) -> str:
    """Follow a measure of one's own; its id."""
    if new.skill_key:
        catalogue.skill(new.skill_key)
    row = Metric(
        id=store.new_id(),
        name=limits.title(new.name, _("The name of the metric")),
        unit=_unit(new.unit),
        better=new.better,
        how=limits.note(new.how),
        skill_key=new.skill_key,
        target=_target(new.target),
    )
    store.add(row)
    return row.id


def change(store: Store, metric_id: str, /, **values: Unpack[MetricChange]) -> None:
    """Change a measure; what is not named stays."""
    if "name" in values:
        values["name"] = limits.title(values["name"], _("The name of the metric"))
    if "unit" in values:
        values["unit"] = _unit(values["unit"])
    if "how" in values:
        values["how"] = limits.note(values["how"])
    if "target" in values:
        _target(values["target"])
    store.change(Metric, metric_id, **values)


def remove(store: Store, metric_id: str) -> None:
    """Follow a measure no longer: it goes with its readings."""
    store.remove(Metric, metric_id)


def read(store: Store, metric_id: str, value: float, on: date, today: date, note: str = "") -> str:
    """Write down what a measure stood at on a day; a second reading of the day replaces the first. Its id."""
    store.one(Metric, metric_id)
    day, checked = _checked_day(on, today), _value(value)
    same_day = store.all(MetricReading, metric_id=metric_id, read_on=day)
    if same_day:
        store.change(MetricReading, same_day[0].id, value=checked, note=limits.note(note))
        return same_day[0].id
    row = MetricReading(store.new_id(), metric_id, day, checked, limits.note(note))
    store.add(row)
    return row.id


def change_reading(store: Store, reading_id: str, *, value: float, on: date, today: date, note: str = "") -> None:
    """Change a reading; refused for a day that has another one."""
    row = store.one(MetricReading, reading_id)
    day = _checked_day(on, today)
    if any(other.id != reading_id for other in store.all(MetricReading, metric_id=row.metric_id, read_on=day)):
        raise Refused(_("That day has a reading already. Change that one, or choose another day."))
    store.change(MetricReading, reading_id, value=_value(value), read_on=day, note=limits.note(note))


def remove_reading(store: Store, reading_id: str) -> None:
    """Remove a reading; evidence that names it stays, in words."""
    store.remove(MetricReading, reading_id)


def _unit(text: str) -> str:
    return limits.title(text, _("The unit")) if text.strip() else ""


def _target(value: float | None) -> float | None:
    return None if value is None else limits.assumed(value, _("The target"))


def _value(value: float) -> float:
    return limits.assumed(value, _("The reading"))


def _checked_day(on: date, today: date) -> date:
    if check_day(on) > today:
        raise Refused(
            _("{day} lies in the future. Write down what the metric stood at on a day that has come.").format(
                day=on.isoformat()
            )
        )
    return on
