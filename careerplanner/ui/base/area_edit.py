"""The field in which a place is chosen, one for the whole program."""

from careerplanner.i18n import _
from careerplanner.ui.kit.combo import SearchableCombo


def area_edit() -> SearchableCombo:
    """A list of places in which one types to find; its items are set by whoever shows it."""
    return SearchableCombo(
        placeholder=_("Type a city or a state"),
        unknown=_("No place called “{text}” is known here. Type a city or a state of the United States and choose it."),
    )
