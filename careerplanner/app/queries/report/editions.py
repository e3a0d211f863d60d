"""For whom the report is: what each reader is told, and which sections there are for them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from careerplanner.errors import Refused
from careerplanner.i18n import _


class Edition(StrEnum):
    """For whom a report is made."""

    MINE = "mine"
    MANAGER = "manager"
    MENTOR = "mentor"
    PARTNER = "partner"


class PayTold(StrEnum):
    """How pay is told: in amounts, as an index of which 100 is base pay today, or not at all."""

    AMOUNTS = "amounts"
    INDEX = "index"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Told:
    """What a reader is told.

    ``odds`` are all that the projection says: chances, dates, what may go wrong. ``outside`` are roles that are reached
    by leaving the employer or the trade. ``work`` are goals, skills and evidence; ``claims`` are levels by one's own
    word. Notes are for nobody but oneself. ``sections`` are those that the edition may have, in their usual order, and
    ``usual`` those that it has where nothing is chosen.
    """

    edition: Edition
    pay: PayTold
    odds: bool
    outside: bool
    work: bool
    claims: bool
    sections: tuple[str, ...]
    usual: tuple[str, ...]


_WHOLE = ("summary", "route", "outlook", "goals", "skills", "evidence", "pay", "assumptions", "sources", "glossary")
_EDITIONS = {
    Edition.MINE: Told(
        edition=Edition.MINE,
        pay=PayTold.AMOUNTS,
        odds=True,
        outside=True,
        work=True,
        claims=True,
        sections=(
            *("summary", "case", "checkin", *_WHOLE[1:6], "stories", "questions"),
            *("levers", "narrow", "worth", "year", *_WHOLE[6:]),
        ),
        usual=_WHOLE,
    ),
    Edition.MANAGER: Told(
        edition=Edition.MANAGER,
        pay=PayTold.NOTHING,
        odds=False,
        outside=False,
        work=True,
        claims=False,
        sections=("case", "checkin", "evidence", "goals"),
        usual=("case", "evidence"),
    ),
    Edition.MENTOR: Told(
        edition=Edition.MENTOR,
        pay=PayTold.NOTHING,
        odds=True,
        outside=True,
        work=True,
        claims=True,
        sections=(
            *("summary", "case", "checkin", "route", "outlook", "goals", "skills", "evidence", "stories"),
            *("questions", "levers", "narrow", "glossary"),
        ),
        usual=("summary", "route", "outlook", "goals", "skills", "evidence", "questions", "glossary"),
    ),
    Edition.PARTNER: Told(
        edition=Edition.PARTNER,
        pay=PayTold.AMOUNTS,
        odds=True,
        outside=True,
        work=False,
        claims=False,
        sections=("summary", "outlook", "pay", "sources", "glossary"),
        usual=("summary", "outlook", "pay", "sources", "glossary"),
    ),
}
MINE = _EDITIONS[Edition.MINE]
"""Everything that there is."""


def told_to(edition: Edition, pay: PayTold | None = None) -> Told:
    """What the reader of an edition is told, with pay told in another way where one is given.

    Refused where it would tell more than the edition does: an employer is told nothing of pay, whichever way.
    """
    told = _EDITIONS[edition]
    if pay is None or pay is told.pay:
        return told
    if edition is Edition.MANAGER or (told.pay is PayTold.NOTHING and pay is PayTold.AMOUNTS):
        raise Refused(
            _("The edition “{edition}” does not tell pay that way. Choose another edition, or leave it out.").format(
                edition=edition.value
            )
        )
    return replace(told, pay=pay)


def pay_told_of(name: str) -> PayTold:
    """The way of telling pay of this name; refused, naming those there are, where it is none."""
    wanted = name.strip().lower()
    if wanted not in set(PayTold):
        raise Refused(
            _("There is no way “{name}” to tell pay. Choose from: {names}.").format(name=name, names=", ".join(PayTold))
        )
    return PayTold(wanted)


def sections_for(told: Told, wanted: Sequence[str] | None) -> tuple[str, ...]:
    """The sections to print, in the order in which they are wanted; refused where the edition lacks one."""
    if wanted is None:
        return told.usual
    missing = [name for name in wanted if name not in told.sections]
    if missing or not wanted:
        raise Refused(
            _("There is no section “{name}” in the edition “{edition}”. Choose from: {names}.").format(
                name=", ".join(missing), edition=told.edition.value, names=", ".join(told.sections)
            )
        )
    return tuple(dict.fromkeys(wanted))
