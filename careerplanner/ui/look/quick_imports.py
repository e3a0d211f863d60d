"""Lets modules load as quickly beside Qt as without it.

PySide reads the source of each module that is imported after it, to find out whether the module may switch on other
names for Qt's functions (``__feature__``). None of ours does, and reading six hundred sources is a part of the start.
"""

import sys

import PySide6.QtCore  # noqa: F401 - what is looked for below comes with it

_SUPPORT, _ASKED = "shibokensupport.feature", "_mod_uses_pyside"


def prepare() -> bool:
    """Let no source be read from now on; whether PySide is as it was known. It is left alone where it is not."""
    support = sys.modules.get(_SUPPORT)
    if not hasattr(support, _ASKED):
        return False
    setattr(support, _ASKED, _switches_nothing)
    return True


def _switches_nothing(_module: object) -> bool:
    return False
