"""Modules that are imported beside Qt are not read as sources."""

import sys
from types import ModuleType

import pytest

from careerplanner.ui.look import quick_imports


def test_no_source_is_asked_for_names_of_qt(monkeypatch: pytest.MonkeyPatch) -> None:
    support = sys.modules["shibokensupport.feature"]
    monkeypatch.setattr(support, "_mod_uses_pyside", lambda _module: pytest.fail("read"))

    assert quick_imports.prepare()
    support.feature_imported(ModuleType("a module of this test"))

    assert support.pyside_feature_dict.pop("a module of this test") == -1


def test_a_pyside_that_is_another_within_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "shibokensupport.feature", ModuleType("another"))

    assert not quick_imports.prepare()
    assert not hasattr(sys.modules["shibokensupport.feature"], "_mod_uses_pyside")
