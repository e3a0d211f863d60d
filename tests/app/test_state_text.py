"""The head of a state says how many edits it counts."""

import pytest

from careerplanner.app.compare_states import State, Which
from careerplanner.app.state_text import head_of
from careerplanner.wording import Wording


@pytest.mark.parametrize(("count", "text"), [(None, ""), (0, "0 edits"), (1, "1 edit"), (2, "2 edits")])
def test_one_edit_is_no_edits(count, text):
    assert head_of(State(Which.FILE, count), Wording()) == text
