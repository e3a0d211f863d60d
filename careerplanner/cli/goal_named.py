"""Finding the goal that a person means: by its id, its number, or the beginning of its title."""

from collections.abc import Sequence

from careerplanner.domain.plan import Goal
from careerplanner.errors import Refused
from careerplanner.i18n import _

_MOST_CANDIDATES = 5


def goal_named(goals: Sequence[Goal], text: str) -> Goal:
    """The goal with this id, this number (1 for the first that ``show`` lists), or a title that begins with the text.

    Refused when there is none, or, naming the candidates, when several begin so.
    """
    wanted = " ".join(text.split())
    numbered = dict(enumerate(goals, start=1))
    for number, goal in numbered.items():
        if wanted in {goal.id, str(number)}:
            return goal
    begins = wanted.casefold()
    found = {number: goal for number, goal in numbered.items() if goal.title.casefold().startswith(begins)}
    whole = [goal for goal in found.values() if goal.title.casefold() == begins]
    if len(whole) == 1:
        return whole[0]
    if not begins or not found:
        raise Refused(
            _("There is no goal “{text}”. `careerplanner show` lists the goals with their numbers.").format(text=text)
        )
    if len(found) > 1:
        names = "; ".join(f"{number} {goal.title}" for number, goal in list(found.items())[:_MOST_CANDIDATES])
        raise Refused(
            _("“{text}” may be any of several goals: {names}. Give the number or more of the title.").format(
                text=text, names=names
            )
        )
    return next(iter(found.values()))
