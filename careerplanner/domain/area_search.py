"""Finding a US area by what a person types: a name, the beginning of one, a city of it, a postal code of a state."""

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from careerplanner.domain.local_pay import Area
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.wording.alike import alike

SUGGESTIONS = 5
_SHORT_FORMS = {"saint": "st", "ft": "fort", "mt": "mount"}
_KINDS = ("nation", "state", "metro", "nonmetro")
_NATION_WORDS = {"us", "usa", "u s", "united states", "nation", "national"}
_WHOLE_WORDS = 4
_WORST = 8
_APOSTROPHE = re.compile(r"(?<=[^\W_])'(?=[^\W_])")
_INITIALS = re.compile(r"\b[^\W\d_]\. ?(?:[^\W\d_](?:\. ?|\b))+")


@dataclass(frozen=True, slots=True)
class _Known:
    """An area with the words by which it is found: of the whole name, of the part before the states, of the states.

    ``text`` is the whole name once more, each word after a space.
    """

    area: Area
    words: tuple[str, ...]
    before: tuple[str, ...]
    states: frozenset[str]
    text: str


class AreaSearch:
    """The areas of a release, made ready at the first search to be searched at every keystroke."""

    def __init__(self, areas: Iterable[Area]) -> None:
        self._areas = list(areas)

    @cached_property
    def _state_of(self) -> dict[tuple[str, ...], str]:
        states = [area for area in self._areas if area.kind == "state"]
        return {_words(area.name): area.state for area in states} | {(a.state.casefold(),): a.state for a in states}

    @cached_property
    def _known(self) -> list[_Known]:
        return [_known(area, words) for area in self._areas for words in _SPELLINGS[: 1 + ("'" in area.name)]]

    def find(self, text: str, limit: int = 20) -> list[Area]:
        """The areas that fit the text, best first; all of them, the nation and states first, for an empty text.

        What counts, in this order: the code; the whole name; the name without its states; whole words at the
        beginning; whole words anywhere; words of which the last may be unfinished, at the beginning, then anywhere;
        beginnings of words in any order. Within one of these the nation and the states come before the larger places.
        """
        if not _words(text):
            return self._areas[:limit]
        return [area for _rank, area in self._ranked(text)][:limit]

    def resolve(self, text: str) -> Area:
        """The one area that the text means; refused, with suggestions, when there is none or more than one."""
        ranked = self._ranked(text) if _words(text) else []
        if not ranked:
            raise Refused(self._unknown(text))
        best = [area for rank, area in ranked if rank == ranked[0][0]]
        if len(best) == 1 and (ranked[0][0] <= _WHOLE_WORDS or len(ranked) == 1):
            return best[0]
        raise Refused(
            _("“{text}” may be any of several areas: {names}. Give more of the name, or the code.").format(
                text=text, names=_listed(area for _rank, area in ranked[:SUGGESTIONS])
            )
        )

    def _ranked(self, text: str) -> list[tuple[int, Area]]:
        """Every area that fits with its rank (0 best), best first."""
        asked = _words(text)
        place, state = self._split_state(asked)
        best: dict[str, tuple[int, Area]] = {}
        for known in self._known:
            ranks = [_rank(known, asked, text.strip())]
            if state and known.area.kind in _KINDS[2:] and state.casefold() in known.states:
                ranks.append(_rank(known, place, ""))
            fits = [rank for rank in ranks if rank is not None]
            if fits:
                code = known.area.code
                best[code] = min(
                    (min(fits), known.area), best.get(code, (_WORST, known.area)), key=lambda each: each[0]
                )
        return sorted(best.values(), key=lambda f: (f[0], _KINDS.index(f[1].kind) >= 2, -f[1].jobs, f[1].name))

    def _split_state(self, asked: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
        """The words before a state at the end of the text, and that state; none where no state stands there."""
        for length in (1, 2, 3):
            if len(asked) > length and asked[-length:] in self._state_of:
                return asked[:-length], self._state_of[asked[-length:]]
        return asked, ""

    @cached_property
    def _cities(self) -> dict[str, Area]:
        """The areas by their names and those of their cities, as they are spelled when they are compared."""
        return {" ".join(part): area for area in reversed(self._areas) for part in _parts(area)}

    def _unknown(self, text: str) -> str:
        """The sentence for a text that fits no area, with names that are spelled much like it."""
        near = difflib.get_close_matches(" ".join(_words(text)), self._cities, n=SUGGESTIONS, cutoff=0.7)
        if near:
            return _("There is no area “{text}”. Close matches: {names}.").format(
                text=text, names=_listed(dict.fromkeys(self._cities[name] for name in near))
            )
        return _(
            "There is no area “{text}”. Give a US state, a metropolitan area or US; `careerplanner areas` lists them."
        ).format(text=text)


def _known(area: Area, words_of: Callable[[str], tuple[str, ...]]) -> _Known:
    before, _comma, after = area.name.rpartition(", ")
    words = words_of(area.name)
    text = "".join(f" {word}" for word in words)
    if area.kind == "state":
        return _Known(area, words, words, frozenset({area.state.casefold()}), text)
    states = frozenset(words_of(after)) if before else frozenset({area.state.casefold()})
    return _Known(area, words, words_of(before) if before else words, states, text)


def _parts(area: Area) -> list[tuple[str, ...]]:
    """The cities in the name of an area, and the whole name."""
    before = area.name.rpartition(", ")[0] or area.name
    return [_words(area.name), *(_words(city) for city in re.split(r"[-/]+", before) if _words(city))]


def _rank(known: _Known, asked: tuple[str, ...], code: str) -> int | None:  # noqa: PLR0911 - one return a rank
    """How well an area fits: 0 best, None not at all; see ``AreaSearch.find``."""
    if code and code.casefold() == known.area.code.casefold():
        return 0
    if known.area.kind == "nation" and " ".join(asked) in _NATION_WORDS:
        return 0
    if not all(f" {piece}" in known.text for piece in asked):
        return None  # a piece is the beginning of no word
    if asked in (known.words, known.before):
        return 1 if asked == known.words else 2
    at = _positions(known.words, asked)
    if at:
        return 3 if at[0] == 0 else _WHOLE_WORDS
    at = _positions(known.words, asked, unfinished=True)
    if at:
        return 5 if at[0] == 0 else 6
    return 7


def _positions(words: tuple[str, ...], asked: tuple[str, ...], *, unfinished: bool = False) -> list[int]:
    """Where the asked words stand one after another; the last may be the beginning of a word when unfinished."""
    last = len(asked) - 1
    return [
        start
        for start in range(len(words) - last)
        if words[start : start + last] == asked[:-1]
        and (words[start + last].startswith(asked[-1]) if unfinished else words[start + last] == asked[-1])
    ]


def _words(text: str) -> tuple[str, ...]:
    """The words of a text without case, accents, signs and with the usual short forms; "d'Alene" and "D.C." are one."""
    return _parted(_APOSTROPHE.sub("", alike(text)))


def _parted(text: str) -> tuple[str, ...]:
    """The same, but an apostrophe parts words, as some leave a gap for it."""
    letters = _INITIALS.sub(lambda found: re.sub(r"[. ]", "", found[0]) + " ", alike(text))
    return tuple(_SHORT_FORMS.get(word, word) for word in re.findall(r"[^\W_]+", letters))


_SPELLINGS = (_words, _parted)


def _listed(areas: Iterable[Area]) -> str:
    """Names with codes, as they stand in a sentence."""
    return "; ".join(f"{area.name} ({area.code})" for area in areas)
