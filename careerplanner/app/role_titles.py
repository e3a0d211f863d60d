"""How a role is named: inside of a sentence, and what it is called elsewhere, best known first."""

from collections.abc import Sequence

from careerplanner.app.catalogue_facts import other_titles
from careerplanner.domain.catalogue import Role
from careerplanner.domain.custom_rows import OWN_KEY
from careerplanner.domain.facts import OtherTitle
from careerplanner.i18n import _

_MOST_TITLES = 3


def lower_first(text: str) -> str:
    """A name of the catalogue inside of a sentence: its first letter small unless the word is an abbreviation."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def in_sentence(role: Role, text: str = "") -> str:
    """The name of a role, or this one of its names, inside of a sentence.

    A title that one typed, and that no occupation is known by, stays as it is: it may be a noun of another language.
    """
    name = text or role.name
    is_typed = role.key.startswith(OWN_KEY) and not role.codes
    return name if is_typed else lower_first(name)


def titles_elsewhere(role: Role) -> tuple[str, ...]:
    """The other titles of a role's occupations: those that job holders gave first, then those of few occupations."""
    found = sorted((title for code in role.codes for title in other_titles(code)), key=_known_first)
    return tuple(dict.fromkeys(title.title for title in found if title.title != role.name))


def also_called_text(titles: Sequence[str]) -> str:
    """The best known of these titles in a sentence, or nothing."""
    return _("Also called: {titles}").format(titles=", ".join(titles[:_MOST_TITLES])) if titles else ""


def _known_first(title: OtherTitle) -> tuple[bool, int, str]:
    return not title.reported, title.others, title.title
