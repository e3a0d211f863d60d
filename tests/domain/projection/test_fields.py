"""How a value of an inputs document is told back to the one who wrote it."""

import math

import pytest

from careerplanner.domain.projection.fields import shown


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "null"),
        (True, "true"),
        (False, "false"),
        (7, "7"),
        (-3, "-3"),
        (2**63 - 1, "9,223,372,036,854,775,807"),
        (2**63, "a number of more than 18 digits"),
        (-(2**63), "a number of more than 18 digits"),
        (10**400, "a number of more than 18 digits"),
        (12_000.0, "12,000"),
        (0.25, "0.25"),
        (math.inf, "inf"),
        (math.nan, "nan"),
        ("text", "“text”"),
        ("x" * 41, "“" + "x" * 40 + "”"),
        ([1], "a list"),
        ((), "a list"),
        ({}, "an object"),
        (b"x", "bytes"),
    ],
)
def test_a_value_is_told_as_it_was_written_and_shortly(value, words):
    assert shown(value) == words
