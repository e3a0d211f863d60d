"""What a role is called elsewhere, best known first."""

from collections.abc import Sequence

from careerplanner.app.catalogue_facts import other_titles
from careerplanner.domain.catalogue import Role
from careerplanner.domain.facts import OtherTitle
from careerplanner.i18n import _

_MOST_TITLES = 3


def titles_elsewhere(role: Role) -> tuple[str, ...]:
    """The other titles of a role's occupations: those that job holders gave first, then those of few occupations."""
    found = sorted((title for code in role.codes for title in other_titles(code)), key=_known_first)
    return tuple(dict.fromkeys(title.title for title in found if title.title != role.name))


def also_called_text(titles: Sequence[str]) -> str:
    """The best known of these titles in a sentence, or nothing."""
    return _("Also called: {titles}").format(titles=", ".join(titles[:_MOST_TITLES])) if titles else ""


def _known_first(title: OtherTitle) -> tuple[bool, int, str]:
    return not title.reported, title.others, title.title
