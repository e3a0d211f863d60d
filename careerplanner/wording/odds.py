"""Shares of simulated futures in words.

Frequencies have one denominator, “of 10”, and “of 100” where ten is too coarse, never “1 of 8”: people take odds of
the form 1-in-X for larger than they are (Pighin et al. 2011, doi 10.1177/0272989x11403490). No simulation makes
anything sure or impossible, so neither none nor all of the futures are ever told.
"""

import re
from dataclasses import dataclass

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.wording import plain
from careerplanner.wording.figures import Numbers

_LOWEST_TOLD = 0.005
_HIGHEST_TOLD = 0.995
_LEAST_OF_TEN = 0.095
_MOST_OF_TEN = 0.95
_TEN, _HUNDRED = 10, 100


@dataclass(frozen=True, slots=True)
class Odds:
    """Shares of futures, from 0 to 1, in a locale."""

    locale: str

    def count(self, share: float) -> str:
        """How many futures, for a cell or a chip: ``2 of 10``, ``3 of 100``, ``fewer than 1 of 100``."""
        return self._told(share, _TEN if _is_of_ten(share) else _HUNDRED)

    def of_hundred(self, share: float) -> str:
        """How many of a hundred futures, for figures that are held against each other: ``18 of 100``."""
        return self._told(share, _HUNDRED)

    def count_of_hundred(self, share: float) -> str:
        """The same beside a figure that says of how many: ``18``, ``fewer than 1``."""
        if share < _LOWEST_TOLD:
            return _("fewer than 1")
        return _("more than 99") if share > _HIGHEST_TOLD else str(_counted(share, _HUNDRED))

    def apart(self, was: float, now: float) -> tuple[str, str]:
        """Two shares, then and now, so that they can be told apart: of ten where that does it, else of a hundred.

        Both are the same words, those of ``count``, where a hundred does not tell them apart either.
        """
        whole = self._whole_of(was, now)
        first, second = self._told(was, whole), self._told(now, whole)
        return (first, second) if first != second else (self.count(now), self.count(now))

    def change(self, was: float, now: float) -> str:
        """What a share is and was.

        ``2 of 10, was 3``; ``2 of 10, as before``; ``fewer than 1 of 100, was 4 of 100``.
        """
        first, second = self.apart(was, now)
        if first == second:
            return _("{odds}, as before").format(odds=second)
        if all(_LOWEST_TOLD <= share <= _HIGHEST_TOLD for share in (was, now)):
            return _("{now}, was {count}").format(now=second, count=_counted(was, self._whole_of(was, now)))
        return _("{now}, was {was}").format(now=second, was=first)

    def _whole_of(self, was: float, now: float) -> int:
        tells = _is_of_ten(was) and _is_of_ten(now) and _counted(was, _TEN) != _counted(now, _TEN)
        return _TEN if tells else _HUNDRED

    def _told(self, share: float, whole: int) -> str:
        if share < _LOWEST_TOLD:
            return _("fewer than 1 of 100")
        if share > _HIGHEST_TOLD:
            return _("more than 99 of 100")
        words = _("{count} of 10") if whole == _TEN else _("{count} of 100")
        return words.format(count=_counted(share, whole))

    def about(self, share: float) -> str:
        """How many futures, for a sentence: ``about 2 of 10 futures``, ``fewer than 1 of 100 futures``."""
        if share < _LOWEST_TOLD:
            return _("fewer than 1 of 100 futures")
        if share > _HIGHEST_TOLD:
            return _("more than 99 of 100 futures")
        if _is_of_ten(share):
            return _("about {count} of 10 futures").format(count=_counted(share, _TEN))
        return _("about {count} of 100 futures").format(count=_counted(share, _HUNDRED))

    def between(self, low: float, high: float) -> str:
        """A range of shares: ``between 1 and 3 of 10``; both of 100 where one of them is too fine for ten."""
        if high < _LOWEST_TOLD or low > _HIGHEST_TOLD:
            return self.count(low)
        whole = _TEN if _is_of_ten(low) and _is_of_ten(high) else _HUNDRED
        first, last = _counted(low, whole), _counted(high, whole)
        if low < _LOWEST_TOLD and high > _HIGHEST_TOLD:
            return _("anything from fewer than 1 to more than 99 of 100")
        if low < _LOWEST_TOLD:
            return _("at most {count} of 100").format(count=last)
        if high > _HIGHEST_TOLD:
            return _("at least {count} of 100").format(count=first)
        if first == last:
            return self.count((low + high) / 2)
        words = _("between {low} and {high} of 10") if whole == _TEN else _("between {low} and {high} of 100")
        return words.format(low=first, high=last)

    def short_range(self, low: float, high: float) -> str:
        """The ends of a range beside its count: ``4 to 8``, of 100 where one of them is too fine for ten.

        One end that no count tells is left open: ``up to 2 of 100``.
        """
        whole = _TEN if _is_of_ten(low) and _is_of_ten(high) else _HUNDRED
        first, last = _counted(low, whole), _counted(high, whole)
        if first == last:
            return ""
        if low < _LOWEST_TOLD and high <= _HIGHEST_TOLD:
            return _("up to {count} of 100").format(count=last)
        if high > _HIGHEST_TOLD and low >= _LOWEST_TOLD:
            return _("{count} or more of 100").format(count=first)
        words = _("{low} to {high}") if whole == _TEN else _("{low} to {high} of 100")
        return words.format(low=first, high=last)

    def percent(self, share: float) -> str:
        """A share of futures as whole percent, never none or all: ``24 %``, ``< 1 %``, ``> 99 %``."""
        numbers = Numbers(self.locale)
        if share < 1 / _HUNDRED:
            return f"< {numbers.percent(1 / _HUNDRED)}"
        if share > 1 - 1 / _HUNDRED:
            return f"> {numbers.percent(1 - 1 / _HUNDRED)}"
        return numbers.percent(share)

    def read(self, text: str) -> float:
        """The share that a text names: “2 of 10”, “about 3 of 100 futures”, “2/10”, “20 %”; refused otherwise.

        Any other denominator is refused, and so is a bare number, which may be meant of ten or of a hundred.
        """
        bare = plain.plain(text)
        if "%" in bare:
            return Numbers(self.locale).read_percent(bare, 0, 1)
        found = self._counts(bare)
        if found is None or found[0] > found[1]:
            raise Refused(
                _("“{text}” is not a chance. Write it like {example} or {percent}.").format(
                    text=plain.shown(text), example=self.count(0.2), percent=self.percent(0.2)
                )
            )
        return found[0] / found[1]

    def _counts(self, bare: str) -> tuple[int, int] | None:
        slashed = re.fullmatch(r"(\d+) ?/ ?(10|100)", bare)
        if slashed:
            return int(slashed[1]), int(slashed[2])
        templates = (
            (_("{count} of 10"), _TEN),
            (_("{count} of 100"), _HUNDRED),
            (_("about {count} of 10 futures"), _TEN),
            (_("about {count} of 100 futures"), _HUNDRED),
        )
        for template, whole in templates:
            before, after = (re.escape(plain.plain(each)) for each in plain.affixes(template))
            found = re.fullmatch(rf"{before} ?(\d+) ?{after}", bare, re.IGNORECASE)
            if found:
                return int(found[1]), whole
        return None


def _is_of_ten(share: float) -> bool:
    return _LEAST_OF_TEN <= share < _MOST_OF_TEN


def _counted(share: float, whole: int) -> int:
    """How many of ten or a hundred, never none and never all."""
    return min(max(round(share * whole), 1), whole - 1)
