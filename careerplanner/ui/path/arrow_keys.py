"""Where the arrow keys lead on the path map: sideways by stage, up and down by row; Home here, End to the goal."""

from PySide6.QtCore import Qt

from careerplanner.app.queries.path.map import PathFacts
from careerplanner.app.queries.path.map_layout import MapLayout


def neighbour(facts: PathFacts, layout: MapLayout, key: str, pressed: Qt.Key) -> str:
    """The role to which a key leads from the selected one; empty where it leads nowhere."""
    here = facts.route[0] if facts.route else ""
    if pressed == Qt.Key.Key_Home:
        return here
    if pressed == Qt.Key.Key_End:
        return facts.goal if facts.has_role(facts.goal) else here
    if pressed not in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}:
        return ""
    if key not in layout.spots:
        return here
    if pressed in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
        return _within_column(layout, key, -1 if pressed == Qt.Key.Key_Up else 1)
    return _across(facts, layout, key, 1 if pressed == Qt.Key.Key_Right else -1)


def _within_column(layout: MapLayout, key: str, way: int) -> str:
    spot = layout.spots[key]
    ahead = [
        (abs(other.row - spot.row), name)
        for name, other in layout.spots.items()
        if other.column == spot.column and (other.row - spot.row) * way > 0
    ]
    return min(ahead)[1] if ahead else ""


def _across(facts: PathFacts, layout: MapLayout, key: str, way: int) -> str:
    """To the nearest column that way: along the route where it leads there, else to the nearest row."""
    spot = layout.spots[key]
    columns = [(other.column - spot.column) * way for other in layout.spots.values()]
    ahead = [distance for distance in columns if distance > 0]
    if not ahead:
        return ""
    inside = [n for n, other in layout.spots.items() if (other.column - spot.column) * way == min(ahead)]
    joined = {(m.target if way > 0 else m.source) for m in facts.moves if key == (m.source if way > 0 else m.target)}
    on_route = facts.role(key).position is not None

    def far(name: str) -> tuple[bool, float, bool, str]:
        on_my_route = on_route and facts.role(name).position is not None and name in joined
        return not on_my_route, abs(layout.spots[name].row - spot.row), name not in joined, name

    return min(inside, key=far)
