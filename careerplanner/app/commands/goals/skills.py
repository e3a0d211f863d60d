"""Commands on skills: ratings and evidence."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TypedDict, Unpack

from careerplanner.domain import limits
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Evidence, EvidenceKind, Rating
from careerplanner.domain.skills import EVIDENCE_FROM_LEVEL
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import check_day
from careerplanner.store.database import Store


class EvidenceMore(TypedDict, total=False):
    """What may be said of evidence beyond what happened and when; new evidence shows level 3 unless said otherwise.

    ``place`` is a link or the path of a file, by ``kind``; ``reading_id`` the reading of a measure.
    """

    goal_id: str | None
    level: int
    about_others: bool
    confirmed_by: str
    kind: EvidenceKind
    place: str
    people: str
    situation: str
    did: str
    outcome: str
    reading_id: str | None


class EvidenceChange(EvidenceMore, total=False):
    """What may change of a piece of evidence."""

    happened_on: date
    what: str


def rate(
    store: Store,
    catalogue: Catalogue,
    skill_key: str,
    level: int,
    on: date,
    *,
    is_typical: bool = False,
    note: str = "",
) -> None:
    """Say how well one masters a skill, 0 to 5; a second rating of the same day replaces the first."""
    catalogue.skill(skill_key)
    checked = limits.level(level, _("The level"))
    same_day = store.all(Rating, skill_key=skill_key, rated_on=check_day(on))
    if same_day:
        store.change(Rating, same_day[0].id, level=checked, is_typical=is_typical, note=limits.note(note))
    else:
        store.add(Rating(store.new_id(), skill_key, checked, on, is_typical, limits.note(note)))


def rate_all(store: Store, catalogue: Catalogue, levels: Mapping[str, int], typical: frozenset[str], on: date) -> None:
    """Rate several skills at once; those in ``typical`` were proposed and left as they were."""
    for skill_key, level in levels.items():
        rate(store, catalogue, skill_key, level, on, is_typical=skill_key in typical)


def add_evidence(
    store: Store, catalogue: Catalogue, skill_key: str, what: str, happened_on: date, **more: Unpack[EvidenceMore]
) -> str:
    """Add something that happened and shows a skill; the id of the new row."""
    catalogue.skill(skill_key)
    row = Evidence(
        id=store.new_id(),
        skill_key=skill_key,
        goal_id=None,
        level=EVIDENCE_FROM_LEVEL,
        happened_on=check_day(happened_on),
        what=_what(what),
        about_others=False,
        confirmed_by="",
    )
    row = replace(row, **_checked(row, more))
    store.add(row)
    return row.id


def change_evidence(store: Store, row_id: str, /, **values: Unpack[EvidenceChange]) -> None:
    """Change a piece of evidence; what is not named stays."""
    values.update(_checked(store.one(Evidence, row_id), values))  # type: ignore[typeddict-item] # the same keys
    if "what" in values:
        values["what"] = _what(values["what"])
    if "happened_on" in values:
        check_day(values["happened_on"])
    store.change(Evidence, row_id, **values)


def _checked(row: Evidence, more: EvidenceMore) -> EvidenceMore:
    """What is said of evidence, tidied; what belongs to another kind than it has now is taken away."""
    found: EvidenceMore = dict(more)  # type: ignore[assignment] # a copy has the same keys
    if "level" in found:
        found["level"] = _evidence_level(found["level"])
    if "confirmed_by" in found:
        found["confirmed_by"] = found["confirmed_by"].strip()
    if "people" in found:
        found["people"] = found["people"].strip()
    if "situation" in found:
        found["situation"] = limits.note(found["situation"])
    if "did" in found:
        found["did"] = limits.note(found["did"])
    if "outcome" in found:
        found["outcome"] = limits.note(found["outcome"])
    kind = found.get("kind", row.kind)
    if "kind" in found or "place" in found:
        found["place"] = _place(kind, found.get("place", row.place))
    if "kind" in found or "reading_id" in found:
        found["reading_id"] = _reading(kind, found.get("reading_id", row.reading_id))
    return found


def _place(kind: EvidenceKind, place: str) -> str:
    """Where the evidence is kept, by its kind; refused where a link is none, or nothing is named."""
    cleaned = place.strip()
    if kind is EvidenceKind.LINK and not re.fullmatch(r"https?://\S+", cleaned):
        raise Refused(_("A link begins with https:// and has no spaces."))
    if kind is EvidenceKind.FILE and not cleaned:
        raise Refused(_("Choose the file that shows it."))
    if len(cleaned) > limits.LONGEST_LINE:
        raise Refused(_("Link or path is too long."))
    return cleaned if kind in (EvidenceKind.LINK, EvidenceKind.FILE) else ""


def _reading(kind: EvidenceKind, reading_id: str | None) -> str | None:
    if kind is EvidenceKind.METRIC and not reading_id:
        raise Refused(_("Choose the reading that shows it."))
    return reading_id if kind is EvidenceKind.METRIC else None


def remove_evidence(store: Store, row_id: str) -> None:
    """Remove a piece of evidence."""
    store.remove(Evidence, row_id)


def _what(text: str) -> str:
    cleaned = limits.note(text)
    if not cleaned:
        raise Refused(_("Say what happened: evidence needs a sentence."))
    return cleaned


def _evidence_level(level: int) -> int:
    if level == 0:
        raise Refused(_("Evidence shows a level from 1 to 5."))
    return limits.level(level, _("The level shown"))
