"""Before and after, as the person wrote it: “fell from 41 to 26 a week”, “31 of 34 calls”.

The figures are taken as they stand in the words of a piece of evidence. Where only one count is written, there is none
from before, and none is made up.
"""

import re
from collections.abc import Sequence

from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Evidence
from careerplanner.i18n import _
from careerplanner.report.case import Comparison
from careerplanner.wording import Wording

MOST = 2
_NUMBER = r"(\d+(?:[.,]\d+)?)"


def comparisons(found: Sequence[Evidence], catalogue: Catalogue, wording: Wording) -> tuple[Comparison, ...]:
    """Those of the evidence, at most two; changes before mere counts."""
    made = [each for item in found if (each := _comparison(item, catalogue, wording)) is not None]
    return tuple(sorted(made, key=lambda each: each.before is None)[:MOST])


def _comparison(item: Evidence, catalogue: Catalogue, wording: Wording) -> Comparison | None:
    title = catalogue.skill(item.skill_key).name
    note = _("{what} ({day})").format(what=item.what, day=wording.dates.day(item.happened_on))
    change = _search(_("from {before} to {after}"), item.what)
    if change is not None:
        before, after = change.groups()
        most = max(_value(before), _value(after))
        return (
            None if most <= 0 else Comparison(title, after, _value(after) / most, note, before, _value(before) / most)
        )
    count = _search(_("{count} of {all}"), item.what)
    if count is None:
        return None
    part, whole = map(_value, count.groups())
    if not 0 < part <= whole:
        return None
    return Comparison(title, count[0], part / whole, note)


def _search(template: str, text: str) -> re.Match[str] | None:
    pattern = re.sub(r"\\\{\w+\\\}", lambda _hole: _NUMBER, re.escape(template))
    return re.search(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE)


def _value(number: str) -> float:
    return float(number.replace(",", "."))
