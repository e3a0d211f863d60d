"""The outlook of a role: for each of its occupations the official figures, and both measures of AI."""

from collections.abc import Iterable
from dataclasses import dataclass

from careerplanner.app.catalogue_facts import ai_exposure, outlook
from careerplanner.domain.catalogue import Role
from careerplanner.domain.facts import AiExposure, Outlook


@dataclass(frozen=True, slots=True)
class OccupationOutlook:
    """What is expected of an occupation, by its code; ``figures`` and ``ai`` are None where none is published."""

    code: str
    figures: Outlook | None
    ai: AiExposure | None


def role_outlook(role: Role) -> tuple[OccupationOutlook, ...]:
    """One for each occupation of a role of which something is known, in the role's order."""
    return outlooks_of(role.codes)


def outlooks_of(codes: Iterable[str]) -> tuple[OccupationOutlook, ...]:
    """One for each of these occupations (``43-4051``, or the longer code of O*NET) of which something is known."""
    found = (OccupationOutlook(code[:7], outlook(code), ai_exposure(code)) for code in codes)
    return tuple(each for each in found if each.figures is not None or each.ai is not None)


def main_figures(outlooks: tuple[OccupationOutlook, ...]) -> Outlook | None:
    """The official figures of the first occupation that has any; None where none has."""
    return next((each.figures for each in outlooks if each.figures is not None), None)
