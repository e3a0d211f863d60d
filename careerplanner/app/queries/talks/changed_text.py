"""What changed, in words: one sentence a line, the most telling first."""

from careerplanner.app.pay_text import base_text
from careerplanner.app.queries.goals.text import and_list
from careerplanner.app.queries.talks.changed import Changed, OddsChange
from careerplanner.app.role_titles import lower_first
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import PayRecord
from careerplanner.i18n import _, ngettext
from careerplanner.units import Minutes
from careerplanner.wording import Wording

_NAMED = 3
_LEAST_RISE = 0.01
"""Odds that rise by less are told as they were, and what was shown moved nothing that can be told."""


def changed_lines(changed: Changed, catalogue: Catalogue, wording: Wording) -> tuple[str, ...]:
    """All that changed; one line that says so where nothing did."""
    others = (
        (changed.readings, ngettext("{count} reading of a metric.", "{count} readings of metrics.", changed.readings)),
        (changed.check_ins, ngettext("{count} check-in.", "{count} check-ins.", changed.check_ins)),
        (changed.trials, ngettext("{count} trial of a task.", "{count} trials of tasks.", changed.trials)),
        (
            changed.others,
            ngettext("{count} other entry is not the same.", "{count} other entries are not the same.", changed.others),
        ),
    )
    lines = [
        *odds_lines(changed, catalogue, wording),
        *_learned(changed, wording),
        *_goal_lines(changed),
        *_shown(changed, catalogue),
        *_work(changed, catalogue, wording),
    ]
    lines += [words.format(count=count) for count, words in others if count]
    return tuple(lines) or (_("Nothing changed."),)


def span_text(changed: Changed, wording: Wording) -> str:
    """The two days: ``Nov 2, 2026 – Nov 29, 2026``."""
    return wording.numbers.span(wording.dates.day(changed.since), wording.dates.day(changed.until))


def odds_note(changed: Changed, wording: Wording) -> str:
    """Where the earlier odds come from; nothing without odds."""
    if not changed.odds:
        return ""
    if changed.is_of_states:
        return _("Both odds are worked out now, on the same futures.")
    if changed.odds_told_on is not None:
        return _("The earlier odds are those on file of {day}.").format(day=wording.dates.day(changed.odds_told_on))
    return _("No odds of that day are on file, so they are worked out now from the plan as it was then.")


def odds_lines(changed: Changed, catalogue: Catalogue, wording: Wording) -> list[str]:
    """The odds of each role, then and now, with what moved them or what is still missing."""
    return [odds_line(each, catalogue, wording) for each in changed.odds]


def odds_line(odds: OddsChange, catalogue: Catalogue, wording: Wording) -> str:
    """The odds of one role: ``Manager: 2 of 10, was 3: coaching is still to be shown``."""
    facts = {"role": odds.role.short_name, "odds": wording.odds.change(odds.was, odds.now)}
    line = _("{role}: {odds}").format(**facts)
    cause = cause_of(odds, catalogue)
    return _("{odds}: {cause}").format(odds=line, cause=cause) if cause else line


def odds_counts(odds: OddsChange, wording: Wording) -> tuple[str, str]:
    """The odds then and now, each with its whole: ``3 of 10`` and ``2 of 10``."""
    return wording.odds.apart(odds.was, odds.now)


def cause_of(odds: OddsChange, catalogue: Catalogue) -> str:
    """What moved the odds of a role up, or else what is still missing; empty where neither is known."""
    if odds.now >= odds.was + _LEAST_RISE and odds.shown:
        return _("{skills} shown or rated since").format(skills=_skills(odds.shown, catalogue))
    if odds.missing:
        count = min(len(odds.missing), _NAMED)
        words = ngettext("{skills} is still to be shown", "{skills} are still to be shown", count)
        return words.format(skills=_skills(odds.missing, catalogue))
    return ""


def _skills(keys: tuple[str, ...], catalogue: Catalogue) -> str:
    names = [lower_first(catalogue.skill(key).name) if catalogue.has_skill(key) else key for key in keys]
    return and_list(_some(names))


def _some(names: list[str]) -> tuple[str, ...]:
    """The first names; the rest as a count."""
    if len(names) <= _NAMED:
        return tuple(names)
    rest = len(names) - _NAMED
    return (*names[:_NAMED], ngettext("{count} more", "{count} more", rest).format(count=rest))


def _learned(changed: Changed, wording: Wording) -> list[str]:
    lines = []
    if changed.minutes > 0:
        lines.append(_("{hours} of learning logged.").format(hours=wording.times.minutes(changed.minutes)))
    elif changed.minutes:
        lines.append(_("{hours} of learning taken out.").format(hours=wording.times.minutes(Minutes(-changed.minutes))))
    if changed.ticked:
        words = ngettext("{count} action ticked.", "{count} actions ticked.", changed.ticked)
        lines.append(words.format(count=changed.ticked))
    return lines


def _goal_lines(changed: Changed) -> list[str]:
    told = (
        (changed.finished, _("Finished: {goals}.")),
        (changed.added, _("New goals: {goals}.")),
        (changed.removed, _("Goals removed: {goals}.")),
    )
    return [
        words.format(goals=and_list(_some([_("“{goal}”").format(goal=goal.title) for goal in goals])))
        for goals, words in told
        if goals
    ]


def _shown(changed: Changed, catalogue: Catalogue) -> list[str]:
    lines = []
    if changed.evidence:
        keys = tuple(dict.fromkeys(item.skill_key for item in changed.evidence))
        count = len(changed.evidence)
        words = ngettext("{count} piece of evidence: {skills}.", "{count} pieces of evidence: {skills}.", count)
        lines.append(words.format(count=count, skills=_skills(keys, catalogue)))
    if changed.evidence_gone:
        gone = changed.evidence_gone
        words = ngettext("{count} piece of evidence removed.", "{count} pieces of evidence removed.", gone)
        lines.append(words.format(count=gone))
    for rating in changed.ratings:
        name = catalogue.skill(rating.skill_key).name if catalogue.has_skill(rating.skill_key) else rating.skill_key
        if rating.now is None:
            lines.append(_("{skill}: no longer rated.").format(skill=name))
        elif rating.was is None:
            lines.append(_("{skill}: rated {level}.").format(skill=name, level=rating.now))
        else:
            lines.append(_("{skill}: rated {level}, was {was}.").format(skill=name, level=rating.now, was=rating.was))
    return lines


def _work(changed: Changed, catalogue: Catalogue, wording: Wording) -> list[str]:
    lines = []
    if changed.role is not None:
        was, now = (_role(key, catalogue) for key in changed.role)
        lines.append(_("Role: {now}, was {was}.").format(now=now, was=was))
    if changed.pay is not None:
        was, now = (_pay(record, wording) for record in changed.pay)
        lines.append(_("Base pay: {now}, was {was}.").format(now=now, was=was))
    if changed.route is not None:
        was, now = (_("; ").join(_role(key, catalogue) for key in keys) or _("none") for keys in changed.route)
        lines.append(_("Route: {now}; it was: {was}.").format(now=now, was=was))
    return lines


def _role(key: str, catalogue: Catalogue) -> str:
    return catalogue.role(key).name if catalogue.has_role(key) else key or _("none")


def _pay(record: PayRecord | None, wording: Wording) -> str:
    return _("none") if record is None else base_text(record, wording)
