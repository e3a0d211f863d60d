"""The field in which a currency is chosen, one for the whole program."""

from careerplanner.i18n import _
from careerplanner.ui.kit.combo import SearchableCombo
from careerplanner.wording import speaking


def currency_edit(name: str, value: str) -> SearchableCombo:
    """Every currency in use, by code and name; one types to find."""
    edit = SearchableCombo(
        name,
        placeholder=_("Type a currency"),
        unknown=_("“{text}” is no currency that is known here. Type its name or its three letters and choose it."),
    )
    edit.set_items(speaking(value).currencies(), value)
    return edit
