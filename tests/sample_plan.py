"""Plans that are made once for all tests of a process: the sample as it is on TODAY, and one without any answer.

Each test gets a copy of the file. To run the commands of five years, or every migration, for each would take minutes.
"""

import tempfile
from datetime import date
from functools import cache
from pathlib import Path

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.sample import create_sample
from careerplanner.store import opening

TODAY = date(2026, 11, 23)


@cache
def sample_bytes() -> bytes:
    """The content of the sample's file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.career"
        create_sample(path, load_catalogue(), TODAY)
        return path.read_bytes()


def write_sample(path: Path) -> Path:
    """Put a copy of the sample here; the path."""
    path.write_bytes(sample_bytes())
    return path


@cache
def empty_bytes() -> bytes:
    """The content of a new plan."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.career"
        opening.create(path)
        return path.read_bytes()


def write_empty(path: Path) -> Path:
    """Put a copy of the plan without any answer here; the path."""
    path.write_bytes(empty_bytes())
    return path
