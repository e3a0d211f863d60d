"""Whether what the user did is on disk."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SaveState:
    """Whether all that the user did is on disk; if not, the sentence that says why and what to do.

    ``differs``: the file was changed by something else, and its states are to be shown side by side.
    """

    problem: str = ""
    differs: bool = False

    @property
    def is_saved(self) -> bool:
        """Whether the last edit reached the disk."""
        return not self.problem
