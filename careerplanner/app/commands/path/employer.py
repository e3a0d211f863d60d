"""Commands on what one knows of the employer: three ways to the chance of a step, and the degree it asks for."""

from dataclasses import replace

from careerplanner.domain import limits
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.employer_rows import EmployerAnswer, Inside, Way, nothing_known
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store.database import Store

MOST_PEOPLE = 100_000
OF_TEN = 10.0


def answer_seen(
    store: Store,
    catalogue: Catalogue,
    role_key: str,
    people: int | None,
    promoted: int | None,
    ready_of_ten: float | None = None,
    years: float = 3.0,
) -> None:
    """Say how many of the people in the role below got this one in the last years, and how many could do it today.

    Refused where the numbers contradict each other. Without people or without promoted the published rate holds again.
    """
    if people is not None:
        people = int(limits.number(people, 1, MOST_PEOPLE, _("The number of people")))
    if promoted is not None:
        promoted = int(limits.number(promoted, 0, MOST_PEOPLE, _("The number of people promoted")))
    if people is not None and promoted is not None and promoted > people:
        raise Refused(
            _("{promoted} of {people} is not possible. Did you mean {people} of {promoted}?").format(
                promoted=promoted, people=people
            )
        )
    if ready_of_ten is not None:
        if ready_of_ten > OF_TEN:
            raise Refused(_("At most ten of ten can be ready. Give a number from 0 to 10."))
        ready_of_ten = limits.number(ready_of_ten, 0, OF_TEN, _("How many of ten are ready"))
    answer = replace(
        _answer(store, catalogue, role_key),
        people=people,
        promoted=promoted,
        ready_of_ten=ready_of_ten,
        years=limits.number(years, 0.25, 40, _("The number of years")),
    )
    _keep(store, _led_by(answer, Way.SEEN))


def answer_vacancies(
    store: Store,
    catalogue: Catalogue,
    role_key: str,
    posts: int | None,
    free_every_months: float | None,
    ready: tuple[float, float] | None = None,
    inside: Inside | None = None,
) -> None:
    """Say how many such posts there are, how often one of them is free, who could take it, and who usually does."""
    if posts is not None:
        posts = int(limits.number(posts, 0, MOST_PEOPLE, _("The number of posts")))
    if free_every_months is not None:
        free_every_months = limits.number(free_every_months, 0.1, 1200, _("The months between two vacancies"))
    low, high = ready if ready is not None else (None, None)
    if low is not None and high is not None:
        low = limits.number(low, 0.1, MOST_PEOPLE, _("The number of people ready"))
        high = limits.number(high, 0.1, MOST_PEOPLE, _("The number of people ready"))
        if low > high:
            low, high = high, low
    answer = replace(
        _answer(store, catalogue, role_key),
        posts=posts,
        free_every_months=free_every_months,
        ready_low=low,
        ready_high=high,
        inside=inside,
    )
    _keep(store, _led_by(answer, Way.VACANCIES))


def set_chance(
    store: Store, catalogue: Catalogue, role_key: str, chance: float, between: tuple[float, float] | None = None
) -> None:
    """Set the yearly chance of the step by hand, with the range in which it lies eight times in ten."""
    low, high = between if between is not None else (chance, chance)
    for value in (chance, low, high):
        limits.number(value, 0.0001, 0.9999, _("The chance in a year"))
    if not low <= chance <= high:
        raise Refused(_("The chance must lie between the two ends of its range. Correct one of the three."))
    answer = replace(_answer(store, catalogue, role_key), chance=chance, chance_low=low, chance_high=high)
    _keep(store, replace(answer, way=Way.BY_HAND))


def choose_way(store: Store, catalogue: Catalogue, role_key: str, way: Way) -> None:
    """Let one of the answers hold that were given; refused where its numbers are missing."""
    answer = _answer(store, catalogue, role_key)
    if way not in ways_answered(answer):
        raise Refused(_("Nothing is entered there yet. Fill in its numbers first."))
    _keep(store, replace(answer, way=way))


def say_degree_asked(store: Store, catalogue: Catalogue, role_key: str, *, asked: bool | None) -> None:
    """Say whether this employer asks for a higher degree than one has; None is not known."""
    _keep(store, replace(_answer(store, catalogue, role_key), degree_asked=asked))


def forget_answers(store: Store, role_key: str) -> None:
    """Go back to the published rate of the step to a role."""
    if store.find(EmployerAnswer, role_key) is not None:
        store.remove(EmployerAnswer, role_key)


def ways_answered(answer: EmployerAnswer) -> tuple[Way, ...]:
    """The ways for which the numbers are there; the published rate always is."""
    found = [Way.PUBLISHED]
    if answer.people is not None and answer.promoted is not None:
        found.append(Way.SEEN)
    if answer.posts is not None and answer.free_every_months is not None:
        found.append(Way.VACANCIES)
    if answer.chance is not None:
        found.append(Way.BY_HAND)
    return tuple(found)


def _led_by(answer: EmployerAnswer, way: Way) -> EmployerAnswer:
    """The answer with this way in force where its numbers are there, else with the next one that has them."""
    answered = ways_answered(answer)
    if way in answered:
        return replace(answer, way=way)
    return answer if answer.way in answered and answer.way is not way else replace(answer, way=answered[-1])


def _answer(store: Store, catalogue: Catalogue, role_key: str) -> EmployerAnswer:
    catalogue.role(role_key)
    return store.find(EmployerAnswer, role_key) or nothing_known(role_key)


def _keep(store: Store, answer: EmployerAnswer) -> None:
    """Write the answer; one that says nothing is no row."""
    known = store.find(EmployerAnswer, answer.id)
    if answer == nothing_known(answer.id):
        if known is not None:
            store.remove(EmployerAnswer, answer.id)
        return
    if known is not None:
        store.remove(EmployerAnswer, answer.id)
    store.add(answer)
