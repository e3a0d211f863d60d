"""Circles among things that lead to others, such as goals that wait for goals: found, named, and cut open."""

from collections.abc import Iterator, Mapping, Sequence

Links = Mapping[str, Sequence[str]]
"""The ids of what each thing leads to, by its own id; one that leads to nothing may be missing."""


def circle_in(links: Links) -> tuple[str, ...]:
    """The ids of things that lead in a circle, each to the one after it; empty where there is none."""
    return next((path for path, _begin in _circles(links)), ())


def closing(links: Links) -> set[tuple[str, str]]:
    """The links, from and to, that close a circle on a walk that begins with the first; without them there is none.

    Each link is walked once, however many circles there are.
    """
    return {(path[-1], begin) for path, begin in _circles(links)}


def _circles(links: Links) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each circle that a walk runs into: what it goes through, and where it began, to which the last leads."""
    done: set[str] = set()
    for begin in links:
        places: dict[str, int] = {}
        ends = [iter((begin,))]
        while ends:
            key = next(ends[-1], None)
            if key is None:
                ends.pop()
                if places:
                    done.add(places.popitem()[0])
            elif key in places:
                yield tuple(places)[places[key] :], key
            elif key not in done:
                places[key] = len(places)
                ends.append(iter(links.get(key, ())))
