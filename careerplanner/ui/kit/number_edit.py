"""NumberEdit: a field for a number with its unit."""

from careerplanner.ui.kit.value_edit import ValueEdit
from careerplanner.ui.look import fonts
from careerplanner.wording import speaking


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
        bare = text.strip().removesuffix(self._unit).strip()
        return speaking().numbers.read(bare, self._low, self._high)

    def written(self, value: float) -> str:
        """The number with its unit."""
        return f"{speaking().numbers.plain(value, 4)} {self._unit}"
