"""Occupations as a reference library would tell of them, small and made up."""

from careerplanner.app.commands.catalogue.occupations import FoundOccupation
from careerplanner.domain.local_pay import POINTS, Area, PayCell, PayTables, major_group
from careerplanner.library.occupation import Occupation, RatedSkill, Task

SKILLS = (
    RatedSkill("2.A.1.b", "Active Listening", 4.0, 4.25, "08/2021", anchors=((2.0, "Takes an order"), (6.0, "Judges"))),
    RatedSkill("2.C.5.b", "Medicine", 3.0, 5.0, "08/2021"),
)


def occupation(code: str, title: str, median: int, skills: tuple[RatedSkill, ...] = SKILLS) -> FoundOccupation:
    """An occupation with pay in the nation and in two states."""
    cell = PayCell(9, 1.0, 1.0, dict(zip(POINTS, range(median - 2, median + 3), strict=True)), frozenset({"p90"}))
    areas = {code: Area(code, code, "nation" if code == "US" else "state", code) for code in ("US", "MA", "CA")}
    cells = {(area, wide): cell for area in areas for wide in (code, major_group(code))}
    return FoundOccupation(
        Occupation(
            source="onet",
            code=f"{code}.00",
            title=title,
            description="What one does.",
            release="30.3",
            attribution="By O*NET.",
            tasks=(Task("Care", core=True, dated="08/2021"),),
            skills=skills,
        ),
        PayTables(areas, cells, "Survey, May 2025", "May 2025"),
        title,
    )
