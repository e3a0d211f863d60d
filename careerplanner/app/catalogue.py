"""The shipped catalogue of a field of work, read once for a language from its folder in ``resources/catalogue``."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from careerplanner import i18n, paths
from careerplanner.app import catalogue_entries, wage_tables
from careerplanner.app.catalogue_file import Entry
from careerplanner.app.catalogue_source import DEFAULT_FIELD, Source, field_folder, mark_checked, read_source
from careerplanner.domain.catalogue import Action, Catalogue
from careerplanner.domain.local_pay import PayTables
from careerplanner.errors import Refused
from careerplanner.i18n import _


def load_catalogue(field: str = DEFAULT_FIELD) -> Catalogue:
    """The catalogue of a field of work as shipped, in the language that is spoken.

    Refused when there is no such field, or, naming file and entry, when a file of it is malformed.
    """
    return _shipped(field, i18n.spoken())


@cache
def _shipped(field: str, spoken: str) -> Catalogue:
    """The shipped catalogue of a field; ``spoken`` names the translation that was in use when it was read."""
    translate = i18n.gettext if spoken else None
    folder, cache = field_folder(field), paths.caches() / f"catalogue-{field}.json"
    source = read_source(folder, translate, cache)
    if source.is_checked:
        try:
            return catalogue_of(source, wage_tables.national_tables())
        except (AttributeError, KeyError, TypeError, ValueError):
            source = read_source(folder, translate, None)  # what is kept claims to be what it is not
    found = catalogue_of(source, wage_tables.national_tables())
    mark_checked(cache)
    return found


def read_catalogue(folder: Path, tables: PayTables) -> Catalogue:
    """The catalogue in the files of a folder, in English; its bands and percentiles from these pay tables."""
    return catalogue_of(read_source(folder, None, None), tables)


def catalogue_of(source: Source, tables: PayTables) -> Catalogue:
    """The catalogue that the files of a field give, its bands and percentiles taken from these pay tables."""
    manifest = source.manifest
    named = {key: file.part(key) for file in source.parts["sources"] for key in file.raw}
    origins = catalogue_entries.Origins(named, tables)
    own_levels = origins.of(source.first("roles").part("requirements_origin"))
    roles = tuple(catalogue_entries.role(e, origins, own_levels) for e in source.list("roles", "role"))
    known = {role.key: role for role in roles}
    rises = {name: rise for file in source.parts["moves"] for name, rise in file.parts("raise")}
    catalogue = Catalogue(
        roles=roles,
        skills=tuple(catalogue_entries.skill(e) for e in source.list("skills", "skill")),
        moves=tuple(catalogue_entries.move(e, origins, rises, known) for e in source.list("moves", "move")),
        actions=tuple(a for file in source.parts["actions"] for a in _actions(file.part("steps"))),
        metrics=tuple(catalogue_entries.metric(e) for e in source.list("metrics", "metric")),
        priors=tuple(catalogue_entries.prior(e, origins) for e in source.list("priors", "prior")),
        strategies=tuple(catalogue_entries.strategy(e) for e in source.first("actions").list("strategy")),
        field_key=manifest.text("key"),
        field_name=manifest.text("name"),
        country=manifest.text("country"),
        currency=manifest.text("currency"),
    )
    if not source.is_checked:
        _check_keys(catalogue)
        _check_references(catalogue)
    return catalogue


def _actions(steps: Entry) -> Iterator[Action]:
    """The actions of every skill."""
    for skill in steps.raw:
        yield from catalogue_entries.actions(replace(steps.part(skill), key=skill))


def _check_keys(catalogue: Catalogue) -> None:
    """Refuse a catalogue in which a key stands twice."""
    for file, rows in (
        ("roles.toml", catalogue.roles),
        ("skills.toml", catalogue.skills),
        ("actions.toml", catalogue.actions),
        ("actions.toml", catalogue.strategies),
        ("metrics.toml", catalogue.metrics),
        ("priors.toml", catalogue.priors),
    ):
        for key, count in Counter(row.key for row in rows).items():
            if count > 1:
                raise Refused(_("{file}: the key “{key}” appears twice.").format(file=file, key=key))


def _check_references(catalogue: Catalogue) -> None:
    """Refuse a catalogue in which an entry names a skill or a strategy that is not there."""
    strategies = {strategy.key for strategy in catalogue.strategies}
    for action in catalogue.actions:
        if action.strategy not in strategies:
            raise Refused(
                _("{file}, entry “{key}”: there is no strategy “{strategy}”.").format(
                    file="actions.toml", key=action.key, strategy=action.strategy
                )
            )
    named = [
        *(("roles.toml", r.key, q.skill) for r in catalogue.roles for q in r.requirements),
        *(("actions.toml", a.key, a.skill) for a in catalogue.actions),
        *(("metrics.toml", m.key, m.skill) for m in catalogue.metrics if m.skill),
    ]
    for file, key, skill in named:
        if not catalogue.has_skill(skill):
            raise Refused(
                _("{file}, entry “{key}”: there is no skill “{skill}”.").format(file=file, key=key, skill=skill)
            )
