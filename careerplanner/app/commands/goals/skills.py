"""Commands on skills: ratings and evidence."""

from collections.abc import Mapping
from datetime import date
from typing import TypedDict, Unpack

from careerplanner.domain import limits
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Evidence, Rating
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import check_day
from careerplanner.store.database import Store


class EvidenceChange(TypedDict, total=False):
    """What may change of a piece of evidence."""

    goal_id: str | None
    level: int
    happened_on: date
    what: str
    about_others: bool
    confirmed_by: str


class EvidenceMore(TypedDict, total=False):
    """What may be said of new evidence beyond what happened and when; it shows level 3 unless said otherwise."""

    goal_id: str | None
    level: int
    about_others: bool
    confirmed_by: str


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
        goal_id=more.get("goal_id"),
        level=_evidence_level(more.get("level", 3)),
        happened_on=check_day(happened_on),
        what=_what(what),
        about_others=more.get("about_others", False),
        confirmed_by=more.get("confirmed_by", "").strip(),
    )
    store.add(row)
    return row.id


def change_evidence(store: Store, row_id: str, /, **values: Unpack[EvidenceChange]) -> None:
    """Change a piece of evidence; what is not named stays."""
    if "what" in values:
        values["what"] = _what(values["what"])
    if "level" in values:
        values["level"] = _evidence_level(values["level"])
    if "happened_on" in values:
        check_day(values["happened_on"])
    store.change(Evidence, row_id, **values)


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
