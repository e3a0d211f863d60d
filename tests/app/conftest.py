"""A plan in a real file, open in a workspace."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.workspace import Workspace, open_workspace, read_plan
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from tests.app.examples import a_life
from tests.sample_plan import write_empty, write_sample

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="session")
def sample_plan(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> Plan:
    """The sample as it was made on TODAY."""
    folder: Path = tmp_path_factory.mktemp("sample")
    write_sample(folder / "sample.career")
    return read_plan(folder / "sample.career", folder)


@pytest.fixture
def plan_path(tmp_path: Path) -> Path:
    return write_empty(tmp_path / "plan.career")


@pytest.fixture
def workspace(plan_path: Path, tmp_path: Path, catalogue: Catalogue) -> Iterator[Workspace]:
    opened = open_workspace(plan_path, tmp_path / "backups", catalogue)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def life(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> bytes:
    """The file of a plan with a row of every kind."""
    folder: Path = tmp_path_factory.mktemp("life")
    with closing(open_workspace(write_empty(folder / "life.career"), folder / "backups", catalogue)) as opened:
        opened.do("Life", a_life, catalogue)
    return (folder / "life.career").read_bytes()


@pytest.fixture
def lived(life: bytes, tmp_path: Path, catalogue: Catalogue) -> Iterator[Workspace]:
    """That plan, open."""
    path = tmp_path / "plan.career"
    path.write_bytes(life)
    with closing(open_workspace(path, tmp_path / "backups", catalogue)) as opened:
        yield opened
