"""What is told of a piece of evidence: where its proof is, whether that is still there, its story, what to look for."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from careerplanner.app.metric_text import value_text
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Evidence, EvidenceKind, GoalStep, Plan
from careerplanner.i18n import _
from careerplanner.wording import Wording


@dataclass(frozen=True, slots=True)
class Proof:
    """Where the proof of a piece of evidence is, in words; ``is_missing`` where its file is no longer found."""

    words: str
    is_missing: bool = False


def proof_of(item: Evidence, plan: Plan, today: date, wording: Wording) -> Proof:
    """Where the proof is: a link by its host, a file by its name, a reading by its value and day; empty for words.

    The disk is asked whether a file is there.
    """
    if item.kind is EvidenceKind.LINK:
        return Proof(_("link to {host}").format(host=urlsplit(item.place).hostname or item.place))
    if item.kind is EvidenceKind.FILE:
        name = Path(item.place).name
        if not is_there(item.place):
            return Proof(_("file not found: {name}").format(name=name), is_missing=True)
        return Proof(_("file {name}").format(name=name))
    if item.kind is EvidenceKind.METRIC:
        return Proof(_reading_text(item, plan, today, wording))
    return Proof("")


def is_there(path: str) -> bool:
    """Whether there is a file at a path; a path that the system cannot even look for is none."""
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False


def _reading_text(item: Evidence, plan: Plan, today: date, wording: Wording) -> str:
    reading = next((each for each in plan.metric_reading if each.id == item.reading_id), None)
    metric = next((each for each in plan.metric if reading and each.id == reading.metric_id), None)
    if reading is None or metric is None:
        return _("its reading was removed")
    return _("{metric}: {value} on {day}").format(
        metric=metric.name,
        value=value_text(reading.value, metric.unit, wording),
        day=wording.dates.short_day(reading.read_on, today),
    )


def evidence_note(item: Evidence, plan: Plan, today: date, wording: Wording) -> str:
    """Everything that is known of a piece of evidence beside what happened, in one line."""
    proof = proof_of(item, plan, today, wording)
    parts = [
        _("Level {level}").format(level=item.level),
        _("about others") if item.about_others else "",
        _("confirmed by {name}").format(name=item.confirmed_by) if item.confirmed_by else "",
        _("with {people}").format(people=item.people) if item.people else "",
        proof.words,
        _("told as a story") if story_of(item) else "",
        wording.dates.short_day(item.happened_on, today),
    ]
    return " · ".join(part for part in parts if part)


def story_of(item: Evidence) -> str:
    """The story for a review or an interview, a paragraph for each part that was written; empty without any."""
    parts = [
        _("Situation: {text}").format(text=item.situation) if item.situation else "",
        _("What I did: {text}").format(text=item.did) if item.did else "",
        _("What came of it: {text}").format(text=item.outcome) if item.outcome else "",
    ]
    return "\n\n".join(part for part in parts if part)


def left_behind(step: GoalStep, plan: Plan, catalogue: Catalogue) -> str:
    """What an action is to leave behind that can be shown: its own words, or those of the catalogue's same action."""
    if step.leaves:
        return step.leaves
    goal = next((goal for goal in plan.goal if goal.id == step.goal_id), None)
    if goal is None:
        return ""
    same = (each for each in catalogue.actions if each.skill == goal.skill_key and each.title == step.title)
    return next((each.evidence for each in same), "")
