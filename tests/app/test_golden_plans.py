"""Plans of every released version are projected by the present model."""

import shutil
from pathlib import Path

import pytest

from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.workspace import read_plan
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.projection.engine import project
from tests.store.make_golden import GOLDEN

from .conftest import TODAY


@pytest.mark.parametrize("name", sorted(path.name for path in GOLDEN.glob("*.career")))
def test_a_plan_of_each_version_has_odds(tmp_path: Path, catalogue: Catalogue, name: str) -> None:
    path = tmp_path / name
    shutil.copyfile(GOLDEN / name, path)
    plan = read_plan(path, tmp_path / "backups")
    projection = project(inputs_of(plan, merged(catalogue, plan), TODAY), paths=400, seed=1)
    assert [0 <= odds.reached[-1] <= 1 for odds in projection.odds] == [True] * len(projection.arrival)
