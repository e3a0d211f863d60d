"""Where a refusal is said that no slot caught: in the dialog or the window in which the user is."""

from PySide6.QtWidgets import QApplication, QWidget

from careerplanner.ui.kit.choice import take_back
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.window.main_window import MainWindow


def say(sentence: str) -> None:
    """Say in the place the user looks at that something cannot be done; in a dialog of its own where there is none."""
    take_back()
    place = _place()
    if place is not None:
        place.refuse(sentence)
        return
    alone = Dialog(sentence)
    alone.add_close_button()
    alone.exec()


def _place() -> Dialog | MainWindow | None:
    """The modal dialog that is open, else the active window, else the window of a plan."""
    candidates: list[QWidget | None] = [
        QApplication.activeModalWidget(),
        QApplication.activeWindow(),
        *(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)),
    ]
    for candidate in candidates:
        place = candidate
        while place is not None and not isinstance(place, Dialog | MainWindow):
            place = place.parentWidget()
        if place is not None and place.isVisible():
            return place
    return None
