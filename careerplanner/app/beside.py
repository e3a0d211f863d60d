"""The shipped program as one of the processes beside its window: it has no Python of its own that could be started."""

from collections.abc import Sequence

LOOK, SET = "look-at", "set-reports"


def work_if_asked(words: Sequence[str]) -> int | None:
    """Do the work of such a process where these are the words for it; the exit status, or None for anything else."""
    if len(words) == 2 and words[0] == LOOK:
        from careerplanner.store import look  # noqa: PLC0415 - only what opens plans loads the database

        assert look.WORD == LOOK
        return look.main(words[1])
    if list(words) == [SET]:
        from careerplanner.report import typesetter  # noqa: PLC0415 - as above

        assert typesetter.WORD == SET
        typesetter.main()
    return None
