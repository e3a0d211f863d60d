"""CountEdit: a field for how many; CountRangeEdit: for how many at least and at most."""

import re
from functools import partial

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.kit.value_edit import ValueEdit
from careerplanner.ui.look import fonts
from careerplanner.wording import Wording


def _fit(widest: str, around: int, field: "CountEdit | CountRangeEdit") -> None:
    field.setFixedWidth(fonts.px(around) + fonts.text_width(widest, "body", figures=True))


_BETWEEN = re.compile(r"\s*(?:–|—|-|\bto\b|…|\.\.)\s*")


class CountEdit(ValueEdit[int]):
    """A whole number from ``low`` to ``high``, with what it counts after it."""

    def __init__(self, wording: Wording, name: str, low: int, high: int, *, digits: int = 3) -> None:
        super().__init__(name, optional=True)
        self._wording, self._low, self._high = wording, low, high
        fonts.set_style(self, "body", figures=True)
        fonts.sized(self, partial(_fit, "0" * max(digits, 3), 26))

    def read(self, text: str) -> int:
        """The number."""
        return self._wording.numbers.read_whole(text, self._low, self._high)

    def written(self, value: int) -> str:
        """The number as the locale writes it."""
        return self._wording.numbers.whole(value)


class CountRangeEdit(ValueEdit[tuple[float, float]]):
    """One number, or two with a dash between them: “3”, “2–3”, “2 to 3”."""

    def __init__(self, wording: Wording, name: str, low: float, high: float) -> None:
        super().__init__(name, optional=True)
        self._wording, self._low, self._high = wording, low, high
        fonts.set_style(self, "body", figures=True)
        fonts.sized(self, partial(_fit, "00–00", 30))

    def read(self, text: str) -> tuple[float, float]:
        """The two ends; twice the same for one number."""
        parts = [part for part in _BETWEEN.split(text.strip()) if part]
        if not 1 <= len(parts) <= 2:
            raise Refused(_("“{text}” is not a number. Write it such as 3 or 2–3.").format(text=text))
        ends = sorted(self._wording.numbers.read(part, self._low, self._high) for part in parts)
        return ends[0], ends[-1]

    def written(self, value: tuple[float, float]) -> str:
        """One number, or two with a dash."""
        low, high = (self._wording.numbers.plain(end) for end in value)
        return low if low == high else f"{low}–{high}"
