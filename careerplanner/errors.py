"""The one kind of failure that is the user's to mend."""

from pathlib import Path


class Refused(Exception):  # noqa: N818 - it is an answer, not a fault
    """A wish that cannot be granted.

    The message is the sentence the user reads: what is wrong, where, and what to do. It is shown beside the
    field in the window, or printed as one line by the command line with exit status 1.
    """


class OpenElsewhere(Refused):
    """The plan is open in a window already, which can be brought to the front instead."""


class NeedsPassphrase(Refused):
    """The file at ``path`` is sealed, and its passphrase has not been given to this process."""

    def __init__(self, sentence: str, path: Path) -> None:
        super().__init__(sentence)
        self.path = path


class WrongPassphrase(Refused):
    """A passphrase does not open a sealed file."""
