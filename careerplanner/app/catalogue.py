"""The shipped catalogue, read once from ``resources/catalogue``."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from careerplanner import paths
from careerplanner.app import catalogue_entries, wage_tables
from careerplanner.app.catalogue_file import Entry, file_entry
from careerplanner.domain.catalogue import Action, Catalogue
from careerplanner.domain.local_pay import PayTables
from careerplanner.errors import Refused
from careerplanner.i18n import _


def load_catalogue() -> Catalogue:
    """The catalogue as shipped; refused, naming file and entry, when a file of it is malformed."""
    return _shipped()


@cache
def _shipped() -> Catalogue:
    return read_catalogue(paths.resources() / "catalogue", wage_tables.national_tables())


def read_catalogue(folder: Path, tables: PayTables) -> Catalogue:
    """The catalogue in the TOML files of a folder, its bands and percentiles taken from these pay tables."""
    files = {
        name: file_entry(folder / f"{name}.toml")
        for name in ("sources", "roles", "skills", "moves", "actions", "metrics", "priors")
    }
    origins = catalogue_entries.Origins(files["sources"].raw, tables)
    own_levels = origins.of(files["roles"].part("requirements_origin"))
    roles = tuple(catalogue_entries.role(e, origins, own_levels) for e in files["roles"].list("role"))
    known = {role.key: role for role in roles}
    rises = dict(files["moves"].parts("raise"))
    catalogue = Catalogue(
        roles=roles,
        skills=tuple(catalogue_entries.skill(e) for e in files["skills"].list("skill")),
        moves=tuple(catalogue_entries.move(e, origins, rises, known) for e in files["moves"].list("move")),
        actions=tuple(_actions(files["actions"].part("steps"))),
        metrics=tuple(catalogue_entries.metric(e) for e in files["metrics"].list("metric")),
        priors=tuple(catalogue_entries.prior(e, origins) for e in files["priors"].list("prior")),
        strategies=tuple(catalogue_entries.strategy(e) for e in files["actions"].list("strategy")),
    )
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
                raise Refused(_("{file}: the key “{key}” stands twice.").format(file=file, key=key))


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
