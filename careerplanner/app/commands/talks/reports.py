"""Commands on what reports are made for: the talk of the promotion case, and reports of one's own."""

from collections.abc import Sequence
from datetime import date
from typing import TypedDict, Unpack

from careerplanner.domain import limits
from careerplanner.domain.talk_rows import TALK_ID, CustomEdition, Talk
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import check_day
from careerplanner.store.database import Store
from careerplanner.wording.alike import alike

MOST_EDITIONS = 50
EDITIONS = ("mine", "manager", "mentor", "partner")
READY_MADE = ("one-page", "check-in", "stories", "year")
PAY = {
    "mine": ("amounts", "index", "nothing"),
    "manager": ("nothing",),
    "mentor": ("index", "nothing"),
    "partner": ("amounts", "index", "nothing"),
}
"""How pay may be told in each edition."""


class TalkChange(TypedDict, total=False):
    """What may change of the talk: with whom, on which day, and by when one asks for the role."""

    reader: str
    held_on: date | None
    ask_by: date | None


def set_talk(store: Store, **values: Unpack[TalkChange]) -> None:
    """Say what is known of the talk; what is not named stays, and a talk of which nothing is known is no row."""
    if "reader" in values:
        reader = values["reader"].strip()
        values["reader"] = limits.title(reader, _("The name of whom you talk with")) if reader else ""
    for day in (values.get("held_on"), values.get("ask_by")):
        if day is not None:
            check_day(day)
    if store.find(Talk, TALK_ID) is None:
        store.add(Talk())
    if values:
        store.change(Talk, TALK_ID, **values)
    if store.one(Talk, TALK_ID) == Talk():
        store.remove(Talk, TALK_ID)


def keep_edition(store: Store, name: str, edition: str, pay: str, sections: Sequence[str]) -> str:
    """Keep a report of one's own; one of the same name is replaced. Its id.

    Refused for a name that a shipped edition has, and without a section.
    """
    name = limits.title(name, _("The name of the report"))
    if alike(name) in (*EDITIONS, *READY_MADE):
        raise Refused(_("“{name}” is the name of a report that is there already. Choose another.").format(name=name))
    if not sections:
        raise Refused(_("Choose at least one section to print."))
    if edition not in EDITIONS or pay not in PAY[edition]:
        raise Refused(_("There is no edition “{name}”.").format(name=f"{edition} {pay}"))
    known = [row for row in store.all(CustomEdition) if alike(row.name) == alike(name)]
    if not known and len(store.all(CustomEdition)) >= MOST_EDITIONS:
        raise Refused(_("A plan keeps at most {most} reports. Remove one first.").format(most=MOST_EDITIONS))
    for row in known:
        store.remove(CustomEdition, row.id)
    made = CustomEdition(store.new_id(), name, edition, pay, tuple(sections))
    store.add(made)
    return made.id


def remove_edition(store: Store, row_id: str) -> None:
    """Remove a report of one's own."""
    store.remove(CustomEdition, row_id)
