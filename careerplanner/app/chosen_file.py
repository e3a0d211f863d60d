"""Reads a small file that a person chose, such as a ladder or the form of a check-in."""

from pathlib import Path

from careerplanner.errors import Refused
from careerplanner.i18n import _


def content_of(path: Path, most_bytes: int) -> bytes:
    """What the file holds; of a larger one, one byte more than the most, which tells its reader that it is too large.

    Refused where it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(most_bytes + 1)
    except OSError as error:
        raise Refused(
            _("{path} cannot be read: {reason}. Choose another file.").format(
                path=path, reason=error.strerror or type(error).__name__
            )
        ) from None
