"""What a plan takes over from an occupation of the library: proposals, each of which can be changed afterwards."""

from collections.abc import Iterable
from itertools import islice
from math import floor

from careerplanner.domain.local_pay import PayTables
from careerplanner.i18n import _
from careerplanner.library.occupation import IMPORTANT, Occupation, RatedSkill, Step

MOST_SKILLS = 12
MOST_DUTIES = 10
"""As many as the roles that are shipped have, and a page can show."""
MANAGEMENT, LEADING, EXPERIENCED, FRONT_LINE = 3, 2, 1, 0
_NAMES = {"onet": "O*NET", "esco": "ESCO"}
_MANAGERS = "11-"
_SUPERVISORS = "-10"
"""Minor groups such as 43-1000 are those of first-line supervisors, in the major groups from here on."""
_FIRST_GROUP_WITH_SUPERVISORS = 33
_LONGEST_PREPARATION = 5
_LEVELS, _LEVEL_SCALE_TOP = 5, 7
_SURVEY_CODE = len("43-4051")


def release_name(occupation: Occupation) -> str:
    """The publisher and the release, which mark what was taken from it."""
    return f"{_NAMES[occupation.source]} {occupation.release}".strip()


def role_key(source: str, code: str) -> str:
    """The key that an occupation's role has in a plan."""
    return f"{source}-{code.rsplit('/', 1)[-1]}"


def survey_code(occupation: Occupation, tables: PayTables | None) -> str:
    """The code of an occupation in the pay survey; empty where it has none."""
    if tables is not None:
        codes = [code for _area, code in tables.cells if not code.endswith("0000")]
        if codes:
            return codes[0]
    return occupation.code[:_SURVEY_CODE] if occupation.source == "onet" else ""


def skills(occupation: Occupation) -> tuple[RatedSkill, ...]:
    """The rated skills and fields of knowledge that the role will ask for: the most important, never a doubtful one."""
    return most_important(
        sorted(
            (*occupation.skills, *occupation.knowledge),
            key=lambda one: (-(one.importance or 0.0), -(one.level or 0.0), one.element),
        )
    )


def most_important(ordered: Iterable[RatedSkill]) -> tuple[RatedSkill, ...]:
    """The first of these that are important and not doubtful; ``ordered`` are the most important first."""
    usable = (one for one in ordered if (one.weight or 0.0) >= IMPORTANT and not one.uncertain)
    return tuple(islice(usable, MOST_SKILLS))


def skill_key(skill: RatedSkill) -> str:
    """The key that a rated skill has in a plan."""
    return f"onet-{skill.element}"


def signals(skill: RatedSkill) -> dict[int, tuple[str, ...]]:
    """The publisher's examples of levels, on the scale of this program."""
    found: dict[int, tuple[str, ...]] = {}
    for value, text in skill.anchors:
        level = min(_LEVELS, floor(value * _LEVELS / _LEVEL_SCALE_TOP + 0.5))
        if level and text:
            found[level] = (*found.get(level, ()), text)
    return found


def duties(occupation: Occupation) -> tuple[str, ...]:
    """What one does in the role: the core tasks first."""
    ordered = sorted(occupation.tasks, key=lambda task: not task.core)
    return tuple(task.text for task in ordered[:MOST_DUTIES])


def stage(occupation: Occupation) -> int:
    """The column of the map of an occupation."""
    zone = occupation.job_zone.zone if occupation.job_zone else 0
    return stage_of(occupation.code if occupation.source == "onet" else "", zone)


def stage_of(code: str, zone: int) -> int:
    """The column of the map: managers and first-line supervisors by code, long preparation, or the front line."""
    if code.startswith(_MANAGERS):
        return MANAGEMENT
    group = code[:2]
    if group.isdigit() and int(group) >= _FIRST_GROUP_WITH_SUPERVISORS and code[2:5] == _SUPERVISORS:
        return LEADING
    return EXPERIENCED if zone >= _LONGEST_PREPARATION else FRONT_LINE


def stage_after(occupation: Occupation, source_stage: int, step: Step) -> int:
    """The column of a role to which another leads: a step up stands farther right."""
    own = stage(occupation)
    return max(own, min(MANAGEMENT, source_stage + 1)) if step is Step.UP else own


def caveat(occupation: Occupation, pay_title: str, tables: PayTables | None) -> str:
    """What one must know of a role that was taken over, and the attribution that the licence asks for."""
    sentences = [_skills_text(occupation)]
    rest = len(occupation.tasks) - MOST_DUTIES
    if rest > 0:
        sentences.append(_("The library has {count} more of its tasks.").format(count=rest))
    if pay_title and pay_title.casefold() != occupation.title.casefold():
        sentences.append(
            _("Pay is that of the survey’s occupation {title} ({code}), which it belongs to.").format(
                title=pay_title, code=survey_code(occupation, tables)
            )
        )
    return " ".join(filter(None, [*sentences, occupation.attribution]))


def _skills_text(occupation: Occupation) -> str:
    taken = len(skills(occupation))
    release = release_name(occupation)
    if not occupation.rated and occupation.asked:
        return _("{release} names skills but no levels, so the role asks for none yet. Add those that matter.").format(
            release=release
        )
    if not taken:
        return _("{release} has not rated its skills, so the role asks for none yet. Add those that matter.").format(
            release=release
        )
    rated = len(occupation.skills) + len(occupation.knowledge)
    return _(
        "Levels are derived from the ratings of {release} of {month}: the {count} most important of {all}."
    ).format(release=release, month=skills(occupation)[0].dated, count=taken, all=rated)
