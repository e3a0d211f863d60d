"""Where ``project`` takes its inputs from: a plan, or a document of inputs in a file."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from careerplanner.app.queries.projection.assumptions import AssumptionRow, register
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.pauses import pause_rows
from careerplanner.app.queries.projection.view import ProjectionView, view_of, view_of_document
from careerplanner.app.queries.salary.step_assumptions import step_rows
from careerplanner.cli.context import Context
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.inputs import Inputs, inputs_from_json, inputs_to_json
from careerplanner.domain.projection.results import Projection
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.wording import Wording

LARGEST_INPUTS_BYTES = 10_000_000
FILE_SEED = 1
"""The seed of a document of inputs, which names none itself."""

_ASSUMED_PARTS = ("prices", "raise", "job_loss", "market_drift", "estimate_ratio")


@dataclass(frozen=True, slots=True)
class Source:
    """Inputs with what is told beside them. ``skill_names`` gives the names of skills that keep a gate shut.

    ``plan`` and ``catalogue`` are None for a document of inputs.
    """

    title: str
    inputs: Inputs
    seed: int
    assumptions: tuple[dict[str, object], ...]
    skill_names: dict[str, str]
    short_names: dict[str, str]
    plan: Plan | None = None
    catalogue: Catalogue | None = None

    def view(self, projection: Projection, today: date) -> ProjectionView:
        """What is told of a projection of these inputs."""
        if self.plan is None or self.catalogue is None:
            return view_of_document(projection, today)
        return view_of(self.plan, self.catalogue, projection, today)


def from_plan(path: Path, context: Context) -> Source:
    """The inputs of a plan; refused when role or pay are unknown."""
    plan, catalogue = context.read(path)
    inputs = inputs_of(plan, catalogue, context.today)
    today = context.today
    rows = (*register(plan, catalogue), *step_rows(plan, catalogue, today), *pause_rows(plan, today, Wording()))
    return Source(
        title=plan.profile.name or path.stem,
        inputs=inputs,
        seed=plan.profile.seed,
        assumptions=tuple(_entry(row, name, value) for row in rows for name, value in _values(row)),
        skill_names={skill.key: skill.name for skill in catalogue.skills},
        short_names={role.name: role.short_name for role in catalogue.roles},
        plan=plan,
        catalogue=catalogue,
    )


def _values(row: AssumptionRow) -> Iterator[tuple[str, float]]:
    """Name and value of each single number of a row."""
    if not row.parts:
        yield row.name, row.value
    for number, value in enumerate(row.parts, start=1):
        yield _("{name} ({number} of {count})").format(name=row.name, number=number, count=len(row.parts)), value


def _entry(row: AssumptionRow, name: str, value: float) -> dict[str, object]:
    return {
        "name": name,
        "value": value,
        "source": row.origin.source,
        "year": row.origin.year,
        "place": row.origin.place,
        "note": row.origin.note,
        "key": row.key,
        "unit": row.unit,
        "kind": row.origin.kind.value,
        "own": row.is_own,
    }


def from_file(path: Path) -> Source:
    """The inputs that a JSON document states; refused, naming what is wrong in it."""
    inputs = inputs_from_json(_document_in(path))
    listed = {name: part for name, part in inputs_to_json(inputs).items() if name in _ASSUMED_PARTS}
    year = str(inputs.start.year)
    assumptions = ({"name": n, "value": v, "source": path.name, "year": year} for n, v in _flat(listed))
    return Source(path.name, inputs, FILE_SEED, tuple(assumptions), {}, {})


def _flat(document: dict[str, object], above: str = "") -> Iterator[tuple[str, object]]:
    """Every single value with its full name, such as ``prices.mean``."""
    for name, value in document.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", value


def _without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object of JSON; refused when it says one thing twice, since either could be meant."""
    document: dict[str, object] = {}
    for name, value in pairs:
        if name in document:
            raise Refused(_("The inputs document gives {name} twice. Give it once.").format(name=name[:40]))
        document[name] = value
    return document


def _document_in(path: Path) -> object:
    try:
        with path.open("rb") as file:  # a pipe has no size to ask for, so the reading itself has an end
            content = file.read(LARGEST_INPUTS_BYTES + 1)
        if len(content) > LARGEST_INPUTS_BYTES:
            raise Refused(_("{path} is too large for a document of inputs.").format(path=path))
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=_without_doubles)
    except FileNotFoundError:
        raise Refused(_("There is no file {path}.").format(path=path)) from None
    except IsADirectoryError:
        raise Refused(_("{path} is a folder. Give the name of a file.").format(path=path)) from None
    except json.JSONDecodeError as error:
        raise Refused(
            _("{path}, line {line}, column {column}: this is not JSON ({why}).").format(
                path=path, line=error.lineno, column=error.colno, why=error.msg
            )
        ) from None
    except UnicodeDecodeError:
        raise Refused(_("{path} is not text in UTF-8. Save it as UTF-8.").format(path=path)) from None
    except (ValueError, RecursionError):
        raise Refused(_("{path} holds a number or a nesting that is too large.").format(path=path)) from None
