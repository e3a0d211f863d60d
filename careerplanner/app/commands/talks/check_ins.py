"""Commands on check-ins: what another person said of one's skills, and what follows from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from careerplanner.app.commands.goals import skills
from careerplanner.domain import limits
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Evidence, Rating
from careerplanner.domain.skills import OTHERS_FROM_LEVEL, current_ratings
from careerplanner.domain.talk_rows import AgreedStep, CheckIn, SeenLevel
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import check_day
from careerplanner.store.database import Store

MOST_STEPS = 40


@dataclass(frozen=True, slots=True)
class Seen:
    """At which level, 0 to 5, the other person sees a skill, and what they said of it."""

    skill_key: str
    level: int
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What was said in a check-in. ``adopts``: the levels that were said become one's own ratings of that day."""

    held_on: date
    reader: str
    seen: Sequence[Seen] = ()
    steps: Sequence[AgreedStep] = ()
    note: str = ""
    adopts: bool = True


def keep(store: Store, catalogue: Catalogue, said: Said, today: date) -> str:
    """Keep a check-in; each level that was said is evidence that the other person confirms. The id of the check-in.

    Refused for a day ahead, without a name, and where nothing was said.
    """
    if check_day(said.held_on) > today:
        raise Refused(_("The check-in lies ahead. Enter it once it was held."))
    reader = limits.title(said.reader, _("The name of whom you talked with"))
    steps = _steps(said)
    if not said.seen and not steps and not said.note.strip():
        raise Refused(_("Nothing is filled in yet. Enter a level, a step or a note."))
    row = CheckIn(store.new_id(), said.held_on, reader, _levels(store, catalogue, said), steps, limits.note(said.note))
    store.add(row)
    for skill_key, _own, level, remark in row.levels:
        if level:
            store.add(_confirmed(store, row, skill_key, level, remark))
        if said.adopts:
            words = _("Check-in with {name}").format(name=reader)
            skills.rate(store, catalogue, skill_key, level, said.held_on, note=words)
    return row.id


def _levels(store: Store, catalogue: Catalogue, said: Said) -> tuple[SeenLevel, ...]:
    """What was said of each skill beside one's own rating of it, 0 where there is none."""
    named = [seen.skill_key for seen in said.seen]
    if len(set(named)) < len(named):
        raise Refused(_("A skill stands there twice. Keep one of the two lines."))
    own = current_ratings(store.all(Rating))
    found = []
    for seen in said.seen:
        catalogue.skill(seen.skill_key)
        level = limits.level(seen.level, _("The level that was said"))
        rating = own.get(seen.skill_key)
        found.append((seen.skill_key, 0 if rating is None else rating.level, level, limits.note(seen.remark)))
    return tuple(found)


def _steps(said: Said) -> tuple[AgreedStep, ...]:
    found = tuple(_step(step) for step in said.steps if any(part.strip() for part in step))
    if len(found) > MOST_STEPS:
        raise Refused(_("Keep it to {most} steps at most.").format(most=MOST_STEPS))
    return found


def _step(step: AgreedStep) -> AgreedStep:
    what, who, by = (" ".join(part.split()) for part in step)
    if not what:
        raise Refused(_("A step says who or by when, but not what. Add a few words."))
    return limits.title(what, _("The step")), who[: limits.LONGEST_TITLE], by[: limits.LONGEST_TITLE]


def _confirmed(store: Store, row: CheckIn, skill_key: str, level: int, remark: str) -> Evidence:
    """What the other person said of a skill, as evidence that they confirm; at 4 or 5 they speak of others too."""
    told = _("{name} sees level {level} in a check-in.").format(name=row.reader, level=level)
    return Evidence(
        id=store.new_id(),
        skill_key=skill_key,
        goal_id=None,
        level=level,
        happened_on=row.held_on,
        what=f"{told} {remark}".strip(),
        about_others=level >= OTHERS_FROM_LEVEL,
        confirmed_by=row.reader,
    )


def remove(store: Store, row_id: str) -> None:
    """Remove a check-in; evidence and ratings that came of it stay."""
    store.remove(CheckIn, row_id)
