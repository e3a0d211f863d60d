"""The brakes on a plan in words: what holds it back, and what each would move, of 100 futures."""

from dataclasses import dataclass

from careerplanner.app.queries.projection.brakes import Brake, BrakeKind
from careerplanner.app.queries.projection.view import RoleOdds
from careerplanner.i18n import _
from careerplanner.wording import Wording

_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class BrakeLine:
    """One brake: its name, why, and what it would move."""

    kind: BrakeKind
    name: str
    reason: str
    effect: str


def brake_heading(brakes: tuple[Brake, ...]) -> str:
    """What holds the plan back most; or that nothing the plan knows of does."""
    if not brakes or round(brakes[0].gain * _HUNDRED) < 1:
        return _("Nothing single holds the plan back")
    return {
        BrakeKind.OPENINGS: _("Openings hold the plan back"),
        BrakeKind.DEGREE: _("The degree holds the plan back"),
        BrakeKind.EVIDENCE: _("Missing evidence holds the plan back"),
        BrakeKind.LEARNING: _("Learning time holds the plan back"),
        BrakeKind.TIME: _("Time in the role holds the plan back"),
    }[brakes[0].kind]


def brake_sentence(brakes: tuple[Brake, ...], odds: RoleOdds, hours: float, wording: Wording) -> str:
    """What holds one role back most, why, and what it would move."""
    if not brakes or round(brakes[0].gain * _HUNDRED) < 1:
        return _("Nothing single holds this back.")
    brake = brakes[0]
    sentence = {
        BrakeKind.OPENINGS: _("What holds this back most is how often a post becomes vacant here: {effect} of 100."),
        BrakeKind.DEGREE: _("What holds this back most is the degree that {count} such jobs ask for: {effect} of 100."),
        BrakeKind.EVIDENCE: _("What holds this back most is missing evidence: {effect} of 100 with all of it today."),
        BrakeKind.LEARNING: _(
            "What holds this back most is learning time: {effect} of 100 with one hour more than {hours} a week."
        ),
        BrakeKind.TIME: _("What holds this back most is the time that must pass in the role: {effect} of 100."),
    }[brake.kind]
    return sentence.format(
        effect=_effect(brake, wording),
        count=wording.odds.count(1 - odds.jobs_open),
        hours=wording.times.hours(hours),
    )


def brake_lines(brakes: tuple[Brake, ...], odds: RoleOdds, hours: float, wording: Wording) -> tuple[BrakeLine, ...]:
    """Each brake with its reason, in the order of what it would move."""
    return tuple(
        BrakeLine(brake.kind, _name(brake.kind), _reason(brake, odds, hours, wording), _effect(brake, wording))
        for brake in brakes
    )


def _name(kind: BrakeKind) -> str:
    return {
        BrakeKind.OPENINGS: _("Openings"),
        BrakeKind.DEGREE: _("Degree"),
        BrakeKind.EVIDENCE: _("Evidence"),
        BrakeKind.LEARNING: _("Learning"),
        BrakeKind.TIME: _("Time in the role"),
    }[kind]


def _reason(brake: Brake, odds: RoleOdds, hours: float, wording: Wording) -> str:
    adds = round(brake.gain * _HUNDRED) >= 1
    if brake.kind is BrakeKind.OPENINGS:
        return _("How often a post becomes vacant here")
    if brake.kind is BrakeKind.DEGREE:
        return _("{count} such jobs ask for more education").format(count=wording.odds.count(1 - odds.jobs_open))
    if brake.kind is BrakeKind.EVIDENCE:
        return _("Showing today all that is asked for") if adds else _("All that is asked for is shown")
    if brake.kind is BrakeKind.TIME:
        return _("Months that must pass in the role")
    if adds:
        return _("One hour more than {hours} a week").format(hours=wording.times.hours(hours))
    return _("{hours} a week; one more adds nothing").format(hours=wording.times.hours(hours))


def _effect(brake: Brake, wording: Wording) -> str:
    gain, loss = round(brake.gain * _HUNDRED), round(brake.loss * _HUNDRED)
    if loss:
        return _("{loss} to {gain}").format(loss=wording.numbers.signed(loss), gain=wording.numbers.signed(gain))
    return _("up to {gain}").format(gain=wording.numbers.signed(gain)) if gain else wording.numbers.whole(0)
