"""Loads matplotlib without what no chart of ours needs: a third of its import writes documentation into its classes."""

import sys
from functools import cache
from types import ModuleType

_3D = "mpl_toolkits.mplot3d"


@cache
def prepare() -> None:
    """Call it before the first import of what draws; where matplotlib is another within, it loads as it always does."""
    if _3D not in sys.modules:
        empty = ModuleType(_3D)
        vars(empty)["Axes3D"] = None  # what matplotlib itself sets where this package is not installed
        sys.modules[_3D] = empty
    from matplotlib import artist  # noqa: PLC0415 - what draws no chart does not load it

    if hasattr(artist.Artist, "_update_set_signature_and_docstring") and hasattr(artist, "kwdoc"):
        setattr(artist.Artist, "_update_set_signature_and_docstring", classmethod(_write_nothing))  # noqa: B010
        setattr(artist, "kwdoc", _describe_nothing)  # noqa: B010 - their types know no such change


def _write_nothing(_cls: type) -> None:
    """In place of writing the signature and the text of ``set``."""


def _describe_nothing(_artist: object) -> str:
    return ""
