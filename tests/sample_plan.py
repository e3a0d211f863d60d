"""The sample plan as it is on TODAY, made once for all tests of a process; each test gets a copy of the file."""

import tempfile
from datetime import date
from functools import cache
from pathlib import Path

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.sample import create_sample

TODAY = date(2026, 11, 23)


@cache
def sample_bytes() -> bytes:
    """The content of the sample's file. Running the commands of five years again for each test would take minutes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.career"
        create_sample(path, load_catalogue(), TODAY)
        return path.read_bytes()


def write_sample(path: Path) -> Path:
    """Put a copy of the sample here; the path."""
    path.write_bytes(sample_bytes())
    return path
