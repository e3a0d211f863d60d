"""What a role is called elsewhere, best known first."""

from careerplanner.app.catalogue_facts import other_titles
from careerplanner.domain.catalogue import Role
from careerplanner.domain.facts import OtherTitle


def titles_elsewhere(role: Role) -> tuple[str, ...]:
    """The other titles of a role's occupations: those that job holders gave first, then those of few occupations."""
    found = sorted((title for code in role.codes for title in other_titles(code)), key=_known_first)
    return tuple(dict.fromkeys(title.title for title in found if title.title != role.name))


def _known_first(title: OtherTitle) -> tuple[bool, int, str]:
    return not title.reported, title.others, title.title
