"""The odds of the roles on the route as the map and the lists of the Path page show them."""

from collections.abc import Mapping

from careerplanner.app.queries.path.map import PathFacts
from careerplanner.app.queries.projection.odds_text import odds_sentence
from careerplanner.app.queries.projection.view import ProjectionView
from careerplanner.i18n import _
from careerplanner.wording import Wording

UNKNOWN = "?"
"""What stands in place of the odds of a role behind a step that is not confirmed."""
_LOWEST, _HIGHEST = 0.005, 0.995


def unconfirmed_from(facts: PathFacts) -> int | None:
    """The place on the route of the first role that stands behind a step that is not confirmed; None without one."""
    for place in range(1, len(facts.route)):
        move = facts.move(facts.route[place - 1], facts.route[place])
        if move is not None and not move.is_confirmed:
            return place
    return None


def pills(facts: PathFacts, view: ProjectionView | None, wording: Wording) -> Mapping[str, str]:
    """The odds of each role ahead in few letters, such as ``6 of 10``; roles without odds have none.

    ``view`` is None while there is no projection. A step that is not confirmed is known to be so without one.
    """
    unknown = unconfirmed_from(facts)
    found = {}
    for place, key in enumerate(facts.route[1:], start=1):
        odds = view.odds_of(key) if view is not None else None
        if unknown is not None and place >= unknown:
            found[key] = UNKNOWN
        elif odds is not None and odds.is_confirmed:
            found[key] = pill(odds.share, wording)
    return found


def pill(share: float, wording: Wording) -> str:
    """A share of futures for a chip; what is too rare or nearly sure is cut short."""
    if share < _LOWEST:
        return _("< 1 of 100")
    if share > _HIGHEST:
        return _("> 99 of 100")
    return wording.odds.count(share)


def sentences(facts: PathFacts, view: ProjectionView | None, wording: Wording) -> Mapping[str, str]:
    """The odds of each role ahead as a sentence, for tooltips and screen readers."""
    shown = pills(facts, view, wording)
    unknown = _("No odds yet: fill in what this step asks for.")
    found = {key: unknown for key, words in shown.items() if words == UNKNOWN}
    if view is None:
        return found
    told = {key: view.odds_of(key) for key in shown if key not in found}
    return found | {key: odds_sentence(odds, view, wording).rstrip(".") for key, odds in told.items() if odds}
