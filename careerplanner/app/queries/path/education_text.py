"""The levels of education of O*NET in words."""

from careerplanner.domain import facts
from careerplanner.i18n import _, mark

_LEVELS = {
    facts.LESS_THAN_HIGH_SCHOOL: mark("Less than high school"),
    facts.HIGH_SCHOOL: mark("High school diploma"),
    facts.CERTIFICATE: mark("Certificate after high school"),
    facts.SOME_COLLEGE: mark("Some college, no degree"),
    facts.ASSOCIATE: mark("Associate degree"),
    facts.BACHELOR: mark("Bachelor’s degree"),
    facts.POSTBACHELOR_CERTIFICATE: mark("Certificate after the bachelor’s"),
    facts.MASTER: mark("Master’s degree"),
    facts.POSTMASTER_CERTIFICATE: mark("Certificate after the master’s"),
    facts.PROFESSIONAL: mark("Professional degree"),
    facts.DOCTORATE: mark("Doctorate"),
    facts.POSTDOCTORAL: mark("Postdoctoral training"),
}


def education_levels() -> list[tuple[int, str]]:
    """Every level (1 to 12) with its name, lowest first."""
    return [(level, _(name)) for level, name in _LEVELS.items()]


def education_name(level: int) -> str:
    """The name of a level of education."""
    return _(_LEVELS[level])
