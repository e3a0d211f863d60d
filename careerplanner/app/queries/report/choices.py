"""The reports that one can choose from: an edition each, ready-made ones for an occasion, and those of one's own."""

from dataclasses import dataclass

from careerplanner.app.commands.talks.reports import PAY
from careerplanner.app.queries.report.editions import Edition, PayTold, Told, told_to
from careerplanner.domain.plan import Plan
from careerplanner.domain.talk_rows import CustomEdition
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.wording.alike import alike

_READY_MADE: tuple[tuple[str, Edition, str], ...] = (
    ("one-page", Edition.MINE, "summary"),
    ("check-in", Edition.MANAGER, "checkin"),
    ("stories", Edition.MENTOR, "stories"),
    ("year", Edition.MINE, "year"),
)
_LONGEST_TOLD, _MOST_TOLD = 80, 20


@dataclass(frozen=True, slots=True)
class Choice:
    """A report to choose: its name on the command line, its title, what its reader is told, and its sections.

    ``row_id`` is that of a report of one's own, else empty.
    """

    key: str
    title: str
    told: Told
    sections: tuple[str, ...]
    row_id: str = ""


def choices(plan: Plan) -> tuple[Choice, ...]:
    """Every report, those of the user's own last."""
    return (*_shipped(), *(_own(row) for row in plan.custom_edition))


def _shipped() -> tuple[Choice, ...]:
    titles = {
        Edition.MINE: _("Myself"),
        Edition.MANAGER: _("My manager"),
        Edition.MENTOR: _("A mentor"),
        Edition.PARTNER: _("My partner"),
    }
    ready_made = {
        "one-page": _("One page for myself"),
        "check-in": _("Check-in form for my manager"),
        "stories": _("Interview stories"),
        "year": _("Year in review"),
    }
    editions = (Choice(edition.value, titles[edition], told_to(edition), told_to(edition).usual) for edition in Edition)
    others = (Choice(key, ready_made[key], told_to(edition), (name,)) for key, edition, name in _READY_MADE)
    return (*editions, *others)


def _own(row: CustomEdition) -> Choice:
    # What a file holds may tell of pay in no other way than its edition does.
    edition = Edition(row.edition)
    told = told_to(edition, PayTold(row.pay)) if row.pay in PAY[edition] else told_to(edition)
    known = tuple(name for name in row.sections if name in told.sections)
    return Choice(row.name, row.name, told, known or told.usual, row.id)


def choice_named(plan: Plan, name: str) -> Choice:
    """The report of this name; refused, naming those there are, where it is none."""
    wanted, known = alike(name), choices(plan)
    for choice in known:
        if alike(choice.key) == wanted:
            return choice
    raise Refused(
        _("There is no edition “{name}”. Choose from: {names}.").format(
            name=name[:_LONGEST_TOLD], names=", ".join(choice.key for choice in known[:_MOST_TOLD])
        )
    )
