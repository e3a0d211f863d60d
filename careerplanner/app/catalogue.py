"""The shipped catalogue, read once from ``resources/catalogue``."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from careerplanner import paths
from careerplanner.app import catalogue_entries, wage_tables
from careerplanner.app.catalogue_file import Entry, entries, table
from careerplanner.domain.catalogue import Action, Catalogue, Move, Role
from careerplanner.domain.errors import Refused
from careerplanner.domain.local_pay import PayTables
from careerplanner.i18n import _


def load_catalogue() -> Catalogue:
    """The catalogue as shipped; refused, naming file and entry, when a file of it is malformed."""
    return _shipped()


@cache
def _shipped() -> Catalogue:
    return read_catalogue(paths.resources() / "catalogue", wage_tables.national_tables())


def read_catalogue(folder: Path, tables: PayTables) -> Catalogue:
    """The catalogue in the TOML files of a folder, its bands and percentiles taken from these pay tables."""
    origins = catalogue_entries.Origins(table(folder / "sources.toml"), tables)
    head = Entry("roles.toml", "requirements_origin", table(folder / "roles.toml").get("requirements_origin"))
    own_levels = origins.of(head)
    roles = tuple(catalogue_entries.role(e, origins, own_levels) for e in entries(folder / "roles.toml", "role"))
    known = {role.key: role for role in roles}
    rises = {key: Entry("moves.toml", f"raise {key}", raw) for key, raw in _raises(folder).items()}
    catalogue = Catalogue(
        roles=roles,
        skills=tuple(catalogue_entries.skill(e) for e in entries(folder / "skills.toml", "skill")),
        moves=tuple(catalogue_entries.move(e, origins, rises, known) for e in entries(folder / "moves.toml", "move")),
        actions=tuple(_actions(folder / "actions.toml")),
        metrics=tuple(catalogue_entries.metric(e) for e in entries(folder / "metrics.toml", "metric")),
        priors=tuple(catalogue_entries.prior(e, origins) for e in entries(folder / "priors.toml", "prior")),
        strategies=tuple(catalogue_entries.strategy(e) for e in entries(folder / "actions.toml", "strategy")),
    )
    _check_references(catalogue)
    return catalogue


def _raises(folder: Path) -> dict[str, object]:
    """The named raises of the moves."""
    raises = table(folder / "moves.toml").get("raise", {})
    return raises if isinstance(raises, dict) else {}


def _actions(path: Path) -> Iterator[Action]:
    """The actions of every skill."""
    steps = Entry(path.name, "steps", table(path)).part("steps")
    for skill in steps.raw:
        yield from catalogue_entries.actions(replace(steps.part(skill), key=skill))


def _check_references(catalogue: Catalogue) -> None:
    """Refuse a catalogue in which an entry names a skill that is not there, or in which a key stands twice."""
    for file, rows in (
        ("roles.toml", catalogue.roles),
        ("skills.toml", catalogue.skills),
        ("actions.toml", catalogue.actions),
        ("metrics.toml", catalogue.metrics),
        ("actions.toml", catalogue.strategies),
        ("priors.toml", catalogue.priors),
    ):
        keys = [row.key for row in rows]
        for key in keys:
            if keys.count(key) > 1:
                raise Refused(_("{file}: the key “{key}” stands twice.").format(file=file, key=key))
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


def entry_pay(role: Role) -> int | None:
    """The yearly pay below which nobody starts in a role: the low end of its start pay, or of its band."""
    if role.start_pay is not None:
        return role.start_pay.low
    return role.band.low if role.band is not None else None


def moves_into(catalogue: Catalogue, target: str) -> tuple[Move, ...]:
    """The built-in moves that lead to a role."""
    return tuple(move for move in catalogue.moves if move.target == target)
