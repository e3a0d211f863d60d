"""The button that opens an inspector; it is there only while the inspector is a drawer."""

from careerplanner.ui.widgets.buttons import Button
from careerplanner.ui.widgets.inspector import Inspector


def drawer_button(inspector: Inspector, text: str, icon: str = "") -> Button:
    """A button that opens the inspector, seen in narrow windows alone."""
    button = Button(text, icon=icon, clicked=inspector.open)
    button.setVisible(inspector.is_drawer)
    inspector.floated.connect(button.setVisible)
    return button
