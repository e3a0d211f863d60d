"""“How believable is this?”: the model beside what is published, for one person at a time."""

from careerplanner.ui.window.credibility_dialog import CredibilityDialog
from careerplanner.wording import Wording
from tests.ui import walks


def _figures(opened: CredibilityDialog, column: int) -> list[str]:
    return [opened.model.index(row, column).data() for row in range(opened.model.rowCount())]


def test_another_person_has_other_figures_beside_the_same_model_1(shown, theme):
    opened = CredibilityDialog(Wording())
    shown(opened, 820, 760)
    walks.walk(opened, theme, width=760, height=600)
    sample, old = _figures(opened, 2), _figures(opened, 3)
    assert (sample[0], old[0]) == ("8.9 %", "28.5 %")
    opened.person.set_value("2")
    opened.person.chosen.emit("2")
    assert (_figures(opened, 2)[0], _figures(opened, 3)) == ("1.4 %", old)
