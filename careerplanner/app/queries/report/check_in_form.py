"""The form of a check-in: the skills that the next role asks for, what the person says, and room for the answer."""

from datetime import date

from careerplanner.app.queries.projection.standing import next_role
from careerplanner.app.queries.report.case import Talk
from careerplanner.app.queries.report.questions import question_lines
from careerplanner.app.role_titles import in_sentence
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.gap import Gap, gaps
from careerplanner.domain.plan import Evidence, Plan
from careerplanner.i18n import _, ngettext
from careerplanner.report.talks import CheckInForm, FormSkill
from careerplanner.wording import Wording

MOST_SKILLS = 11
"""So many have room on one page with the questions; the form in a file has all."""
_LONGEST = 64


def check_in_form(
    plan: Plan, catalogue: Catalogue, today: date, wording: Wording, talk: Talk, *, most: int | None = MOST_SKILLS
) -> CheckInForm | None:
    """The form for the next role of the route; None where there is none ahead. ``most`` None: with every skill."""
    role = next_role(plan, catalogue) if plan.profile.role_key else None
    if role is None:
        return None
    found = gaps(plan, role)
    told = found if most is None else found[:most]
    left = len(found) - len(told)
    day = wording.dates.day(talk.held_on or today)
    kicker = (
        _("Check-in · {reader} · {day}").format(reader=talk.reader, day=day)
        if talk.reader
        else _("Check-in · {day}").format(day=day)
    )
    here = in_sentence(catalogue.role(plan.profile.role_key))
    return CheckInForm(
        kicker=kicker,
        title=_("Check-in on the way to {role}").format(role=in_sentence(role)),
        subtitle=_("Ten minutes: a level from 0 to 5 for each skill, a word on why, and what we do next."),
        skills=tuple(_skill(plan, catalogue, gap, wording) for gap in told),
        questions=tuple(question.text for question in question_lines(plan, catalogue, None)),
        person=plan.profile.name,
        person_role=here,
        reader=talk.reader,
        left=""
        if not left
        else ngettext(
            "{count} more skill of the role has no room here; it stands in the form as a file.",
            "{count} more skills of the role have no room here; they stand in the form as a file.",
            left,
        ).format(count=left),
    )


def _skill(plan: Plan, catalogue: Catalogue, gap: Gap, wording: Wording) -> FormSkill:
    best = best_evidence(plan, gap.skill_key)
    return FormSkill(
        skill=catalogue.skill(gap.skill_key).name,
        is_gate=gap.gate,
        said=gap.rated,
        asked=gap.required,
        evidence="" if best is None else _shortened(best.what),
        when="" if best is None else wording.dates.day(best.happened_on),
        who="" if best is None else best.confirmed_by,
    )


def best_evidence(plan: Plan, skill_key: str) -> Evidence | None:
    """The piece of evidence that shows most of a skill: the highest level, then one that is confirmed, the newest."""
    items = (item for item in plan.evidence if item.skill_key == skill_key)
    return max(items, key=lambda item: (item.level, bool(item.confirmed_by), item.happened_on), default=None)


def _shortened(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LONGEST else f"{one_line[: _LONGEST - 1].rstrip()}…"
