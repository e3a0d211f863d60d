"""The button that opens an inspector; it is there only while the inspector is a drawer."""

from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.inspector import Inspector


def drawer_button(inspector: Inspector, text: str, icon: str = "") -> Button:
    """A button that opens the inspector, seen in narrow windows alone."""
    button = Button(text, icon=icon, clicked=inspector.open)
    if not inspector.is_drawer:
        button.hide()
    inspector.floated.connect(button.setVisible)
    return button
