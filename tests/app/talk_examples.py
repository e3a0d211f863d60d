"""Examples of the commands about talks, for the test of undo: check-ins, trials, the talk, reports of one's own."""

from datetime import date

from careerplanner.app.commands.talks import check_ins, reports, trials
from careerplanner.app.commands.talks.check_ins import Said, Seen
from careerplanner.domain.catalogue import Catalogue
from careerplanner.store.database import Store
from careerplanner.units import minutes_of

TODAY = date(2026, 11, 23)
MODULES = (check_ins, trials, reports)

A_TALK = Said(
    date(2026, 11, 20),
    "Priya “P.” Raman",
    (Seen("coaching", 2, "Let me see\ntwo more"), Seen("empathy", 4)),
    (("Lead the Friday round", "Maya", "Dec 11"), ("", "", "")),
    "For me alone",
)


def talks(store: Store, catalogue: Catalogue) -> None:
    """Add a row of every kind that is about talks; nothing else changes."""
    said = Said(date(2026, 11, 2), "Priya", (Seen("privacy", 0),), (), "First", adopts=False)
    check_ins.keep(store, catalogue, said, TODAY)
    trials.add(store, "Led the stand-up", TODAY, minutes=minutes_of(0.5), energy_after=4)
    reports.set_talk(store, reader="Priya", held_on=TODAY)
    reports.keep_edition(store, "For Lena", "mentor", "nothing", ("stories",))


def _first(store: Store, table: str) -> str:
    return str(getattr(store.load(), table)[0].id)


EXAMPLES = {
    "check_ins.keep": lambda s, c: check_ins.keep(s, c, A_TALK, TODAY),
    "check_ins.remove": lambda s, _c: check_ins.remove(s, _first(s, "check_in")),
    "trials.add": lambda s, _c: trials.add(s, "Ran a \\ meeting", TODAY, energy_before=2, liking_after=5, note="a\nb"),
    "trials.change": lambda s, _c: trials.change(s, _first(s, "trial"), liking_before=1, energy_after=None),
    "trials.remove": lambda s, _c: trials.remove(s, _first(s, "trial")),
    "reports.set_talk": lambda s, _c: reports.set_talk(s, reader="Lena", ask_by=date(2027, 6, 30)),
    "reports.keep_edition": lambda s, _c: reports.keep_edition(s, "FOR lena", "mine", "index", ("case", "pay")),
    "reports.remove_edition": lambda s, _c: reports.remove_edition(s, _first(s, "custom_edition")),
}
