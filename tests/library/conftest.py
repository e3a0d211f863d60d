"""A library that is not there yet, and small releases to bring into it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from careerplanner.library import ImportReport, Library, add
from tests.library import samples


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "data" / "reference.sqlite"


@pytest.fixture
def asked(library: Path):
    opened = Library(library)
    yield opened
    opened.close()


@pytest.fixture
def bring(library: Path, tmp_path: Path) -> Callable[..., ImportReport]:
    """Write a file or the files of a release, and import them."""

    def bring_in(name: str, content: bytes | dict[str, bytes]) -> ImportReport:
        path = tmp_path / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        elif path.suffix == ".zip":
            samples.zipped(path, content, top=path.stem)
        else:
            samples.unpacked(path, content)
        return add(library, path)

    return bring_in
