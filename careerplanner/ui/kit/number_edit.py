"""NumberEdit: a field for a number with its unit."""

from PySide6.QtCore import QLocale

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.kit.unit_edits import read_number
from careerplanner.ui.kit.value_edit import ValueEdit
from careerplanner.ui.look import fonts


class NumberEdit(ValueEdit[float]):
    """A number within a range; what follows it in the field, such as ``%``, may be typed or left out."""

    def __init__(
        self, unit: str, low: float, high: float, *, name: str = "", optional: bool = True, placeholder: str = ""
    ) -> None:
        super().__init__(name, optional=optional, placeholder=placeholder)
        self._unit, self._low, self._high = unit, low, high
        fonts.set_style(self, "body", figures=True)

    def read(self, text: str) -> float:
        """The number."""
        try:
            value = float(read_number(text.strip().removesuffix(self._unit).strip()))
        except ValueError:
            raise Refused(_("“{text}” is not a number. Write it such as 3.5.").format(text=text)) from None
        if not self._low <= value <= self._high:
            raise Refused(_("Give from {low} to {high}.").format(low=f"{self._low:g}", high=f"{self._high:g}"))
        return value

    def written(self, value: float) -> str:
        """The number with its unit."""
        return f"{QLocale().toString(round(value, 4), 'g', 7)} {self._unit}"
