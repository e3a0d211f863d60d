"""From the entries of the catalogue's files to roles, skills, moves, actions, metrics and priors."""

import re
from collections.abc import Iterator, Mapping

from careerplanner.app.catalogue_file import Entry
from careerplanner.domain.catalogue import (
    HIGHEST_STAGE,
    Action,
    Band,
    Kind,
    Metric,
    Move,
    MoveKind,
    Origin,
    PayRange,
    Percentiles,
    Prior,
    Requirement,
    Role,
    Skill,
    Strategy,
)
from careerplanner.domain.local_pay import NATION, POINTS, PayTables
from careerplanner.domain.plan import StepKind
from careerplanner.i18n import _

WEIGHTS = {"must": 1.0, "important": 0.6, "nice": 0.3}
_WEIGHT_NAMES = tuple(WEIGHTS)
_KINDS = tuple(kind.value for kind in Kind)
_MOVE_KINDS = tuple(kind.value for kind in MoveKind)
_STEP_KINDS = tuple(kind.value for kind in StepKind)


class Origins:
    """The sources that entries name, and the pay tables that bands are taken from."""

    def __init__(self, sources: Mapping[str, Entry], tables: PayTables) -> None:
        self._sources = sources
        self._known: dict[tuple[str, ...], Origin] = {}
        self.tables = tables

    def of(self, entry: Entry, kind: str | None = None) -> Origin:
        """The origin that an entry gives by ``source``, ``kind`` and perhaps ``note`` and ``year``."""
        key = entry.text("source")
        if key not in self._sources:
            raise entry.fault("source", _("sources.toml has no “{key}”").format(key=key))
        source = self._sources[key]
        year, note = entry.text("year", source.text("year")), entry.text("note", "")
        named = (key, year, kind or entry.choice("kind", _KINDS), note)
        if named not in self._known:
            self._known[named] = Origin(source.text("name"), year, source.text("place"), Kind(named[2]), note)
        return self._known[named]

    def of_survey(self, entry: Entry) -> Origin:
        """The origin of figures taken from the pay tables."""
        kind = Kind(entry.choice("kind", _KINDS))
        return Origin(self.tables.source, self.tables.year, NATION, kind, entry.text("note", ""))


def role(entry: Entry, origins: Origins, own_levels: Origin) -> Role:
    """A role, with its national percentiles and band."""
    recipe = tuple(_recipe(entry.part("band"), end) for end in ("low", "mid", "high"))
    start = entry.part("start_pay") if entry.has("start_pay") else None
    return Role(
        key=entry.text("key"),
        name=entry.text("name"),
        short_name=entry.text("short_name"),
        summary=entry.text("summary"),
        stage=entry.whole("stage", 0, HIGHEST_STAGE),
        codes=entry.texts("codes"),
        start_pay=None if start is None else _start_pay(start, origins),
        percentiles=_percentiles(entry.part("percentiles"), origins) if entry.has("percentiles") else None,
        band=_band(entry.part("band"), recipe, origins),
        requirements=tuple(_requirement(key, part) for key, part in entry.parts("requirements")),
        duties=entry.texts("duties"),
        week=entry.text("week", ""),
        caveat=entry.text("caveat", ""),
        band_recipe=recipe,
        requirements_origin=own_levels,
    )


def _start_pay(entry: Entry, origins: Origins) -> PayRange:
    low, high = entry.whole("low", 1, 10_000_000), entry.whole("high", 1, 10_000_000)
    if low > high:
        raise entry.fault("low", _("it must not be above “high”"))
    return PayRange(low, high, origins.of(entry, Kind.START_PAY))


def _percentiles(entry: Entry, origins: Origins) -> Percentiles:
    """The national percentiles of an occupation; refused when one of the five is not published."""
    code = entry.text("code")
    cell = origins.tables.cells.get((NATION, code))
    if cell is None or set(cell.pay) != set(POINTS):
        raise entry.fault("code", _("the pay tables lack “{code}”").format(code=code))
    return Percentiles(**cell.pay, origin=origins.of_survey(entry), at_least=cell.at_least, reliable=cell.reliable)


def _recipe(entry: Entry, end: str) -> tuple[str, str]:
    """Code and percentile of one end of a band, written ``43-4051 p10``."""
    code, _space, point = entry.text(end).partition(" ")
    if point not in POINTS:
        raise entry.fault(end, _("it must be a code and a percentile, such as “43-4051 p10”"))
    return code, point


def _band(entry: Entry, recipe: tuple[tuple[str, str], ...], origins: Origins) -> Band:
    """The national band that a recipe gives."""
    figures = []
    for code, point in recipe:
        cell = origins.tables.cells.get((NATION, code))
        if cell is None or point not in cell.pay:
            raise entry.fault("low", _("the pay tables lack “{code}”").format(code=f"{code} {point}"))
        figures.append(cell.pay[point])
    if figures != sorted(figures):
        raise entry.fault("mid", _("low, mid and high must rise"))
    low, mid, high = figures
    return Band(low, mid, high, origins.of_survey(entry))


def _requirement(skill: str, entry: Entry) -> Requirement:
    weight = WEIGHTS[entry.choice("weight", _WEIGHT_NAMES)]
    return Requirement(skill, entry.whole("level", 1, 5), weight, entry.flag("gate"))


def skill(entry: Entry) -> Skill:
    """A skill with its signals for levels 1 to 5."""
    signals = entry.part("signals")
    return Skill(
        key=entry.text("key"),
        name=entry.text("name"),
        group=entry.choice("group", ("soft", "technical")),
        summary=entry.text("summary"),
        signals={level: signals.texts(str(level)) for level in range(1, 6)},
        in_demand=entry.text("in_demand", ""),
    )


def move(entry: Entry, origins: Origins, rises: Mapping[str, Entry], roles: Mapping[str, Role]) -> Move:
    """A move with its raise, and the entry pay of its target."""
    rise = rises[entry.choice("raise", tuple(rises))]
    shape = (rise.number("low"), rise.number("mode"), rise.number("high"))
    if list(shape) != sorted(shape):
        raise rise.fault("mode", _("low, mode and high must rise"))
    target = roles[entry.choice("target", tuple(roles))]
    start = target.start_pay or target.band
    return Move(
        source=entry.choice("source", tuple(roles)),
        target=target.key,
        min_months_in_role=entry.whole("min_months_in_role", 0, 240),
        median_wait_months=entry.number("median_wait_months"),
        raise_=shape,
        origin=origins.of(entry.part("origin")),
        raise_origin=origins.of(rise),
        entry=None if start is None else start.low,
        entry_origin=None if start is None else start.origin,
        kind=MoveKind(entry.choice("kind", _MOVE_KINDS)),
    )


def strategy(entry: Entry) -> Strategy:
    """A strategy that actions follow."""
    return Strategy(entry.text("key"), entry.text("name"), entry.text("summary"))


def actions(entry: Entry) -> Iterator[Action]:
    """The actions of one skill, from a table of level steps such as ``2-3``; the entry's key is the skill's."""
    for step in entry.raw:
        found = re.fullmatch(r"([0-4])-([1-5])", step)
        if found is None or found[1] >= found[2]:
            raise entry.fault(step, _("a step must be two levels, such as “2-3”"))
        for part in entry.list(step):
            yield _action(part, entry.key, int(found[1]), int(found[2]))


def _action(entry: Entry, skill_key: str, from_level: int, to_level: int) -> Action:
    kind = entry.choice("kind", _STEP_KINDS)
    return Action(
        key=entry.text("key"),
        title=entry.text("title"),
        strategy=entry.text("strategy"),
        skill=skill_key,
        from_level=from_level,
        to_level=to_level,
        hours=entry.number("hours"),
        kind=kind,
        evidence=entry.text("evidence"),
        weeks=entry.whole("weeks", 1, 260) if entry.has("weeks") else 0,
        paid_time=entry.flag("paid_time") if entry.has("paid_time") else kind == StepKind.ON_THE_JOB,
        from_stage=entry.whole("from_stage", 0, HIGHEST_STAGE) if entry.has("from_stage") else 0,
    )


def metric(entry: Entry) -> Metric:
    """A measure of one's work."""
    return Metric(
        key=entry.text("key"),
        name=entry.text("name"),
        unit=entry.text("unit"),
        better=entry.choice("better", ("higher", "lower")),
        how=entry.text("how"),
        skill=entry.text("skill", ""),
    )


def prior(entry: Entry, origins: Origins) -> Prior:
    """A default of the projection, or a base rate."""
    return Prior(
        key=entry.text("key"),
        name=entry.text("name"),
        value=entry.number("value"),
        unit=entry.text("unit"),
        origin=origins.of(entry.part("origin")),
        group=entry.choice("group", ("projection", "base rate")) if entry.has("group") else "projection",
        low=entry.number("low") if entry.has("low") else None,
        high=entry.number("high") if entry.has("high") else None,
    )
