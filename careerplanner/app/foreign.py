"""The shipped program as the process that looks at a foreign plan."""

from collections.abc import Sequence

WORD = "look-at"


def look_if_asked(words: Sequence[str]) -> int | None:
    """Look at a plan where these are the words for it; the exit status, or None where something else is asked."""
    if len(words) != 2 or words[0] != WORD:
        return None
    from careerplanner.store import look  # noqa: PLC0415 - only what opens plans loads the database

    assert look.WORD == WORD
    return look.main(words[1])
