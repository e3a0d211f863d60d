"""What changed in a plan since a day, or against a backup: the part of ``review`` that looks further back."""

from careerplanner.app.against_backup import changed_since_backup
from careerplanner.app.queries.projection.run import projection_or_reason
from careerplanner.app.queries.talks.changed import Changed, changed_between
from careerplanner.app.queries.talks.changed_text import changed_lines, odds_note, span_text
from careerplanner.cli import values
from careerplanner.cli.command import DONE, Arguments
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_json, print_lines, wrapped
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.pay import base_yearly_cents
from careerplanner.domain.plan import PayRecord
from careerplanner.units import amount_of, hours_of
from careerplanner.wording import speaking


def print_changed(arguments: Arguments, context: Context) -> int:
    """Print what changed since a day, or what is not the same as in a backup."""
    plan, catalogue = context.read(arguments.plan)
    projection, _reason = projection_or_reason(plan, catalogue, context.today)
    if arguments.against is not None:
        folder = context.folders.backups
        found = changed_since_backup(
            arguments.against, folder, context.catalogue, plan, catalogue, context.today, projection
        )
    else:
        until = context.today if arguments.until is None else values.day(arguments.until, context.today)
        since = values.day(arguments.since, context.today)
        found = changed_between(plan, catalogue, since, until, context.today, projection)
    wording = speaking(plan.profile.currency)
    if arguments.json:
        print_json(_document(found, catalogue))
        return DONE
    lines = [span_text(found, wording), ""]
    for line in changed_lines(found, catalogue, wording):
        lines += wrapped(line)
    note = odds_note(found, wording)
    print_lines([*lines, *(["", *wrapped(note)] if note else [])])
    return DONE


def _document(found: Changed, catalogue: Catalogue) -> dict[str, object]:
    return {
        "from": found.since.isoformat(),
        "to": found.until.isoformat(),
        "hours": round(hours_of(found.minutes), 4),
        "actions": found.ticked,
        "finished": [goal.title for goal in found.finished],
        "added": [goal.title for goal in found.added],
        "removed": [goal.title for goal in found.removed],
        "evidence": [item.what for item in found.evidence],
        "evidence_removed": found.evidence_gone,
        "ratings": [
            {
                "skill": _skill(each.skill_key, catalogue),
                "was": each.was,
                "now": each.now,
            }
            for each in found.ratings
        ],
        "pay": None if found.pay is None else dict(zip(("was", "now"), map(_yearly, found.pay), strict=True)),
        "role": None if found.role is None else dict(zip(("was", "now"), found.role, strict=True)),
        "route": None if found.route is None else dict(zip(("was", "now"), found.route, strict=True)),
        "others": found.others,
        "odds": [
            {
                "role": each.role.name,
                "was": round(each.was, 4),
                "now": round(each.now, 4),
                "missing": [catalogue.skill(key).name for key in each.missing],
            }
            for each in found.odds
        ],
        "odds_told_on": None if found.odds_told_on is None else found.odds_told_on.isoformat(),
    }


def _skill(key: str, catalogue: Catalogue) -> str:
    return catalogue.skill(key).name if catalogue.has_skill(key) else key


def _yearly(record: PayRecord | None) -> float | None:
    return None if record is None else amount_of(base_yearly_cents(record))
