"""What the Path page shows: the roles and moves of the map, what each pays, its gates, and the routes to choose."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import pairwise

from careerplanner.app.queries.projection.bands import shown_band
from careerplanner.app.queries.projection.gates import gates_of
from careerplanner.app.queries.projection.inputs import UNKNOWN_MIN_MONTHS, UNKNOWN_WAIT_MONTHS, route_steps
from careerplanner.app.queries.projection.local_pay import pay_here
from careerplanner.app.role_titles import in_sentence
from careerplanner.domain.catalogue import Band, Catalogue, MoveKind, Origin, PayRange, Role
from careerplanner.domain.local_pay import NATION
from careerplanner.domain.plan import Plan, RouteStep
from careerplanner.domain.route import routes_between
from careerplanner.months import month_of, parse_month

MOST_ROLES_WITH_ALL_STEPS = 60
"""On a map of more roles the lines of all their steps lie on each other."""


class Place(StrEnum):
    """Where a role stands for the person: the first that fits."""

    HERE = "here"
    GOAL = "goal"
    NEXT = "next"
    ON_ROUTE = "on route"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class PayLine:
    """A yearly pay range as it is shown, in whole units of the currency, with its origin."""

    low: int
    high: int
    currency: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class MiddlePay:
    """What half of the people in a role earn less than, in a year, in whole units of the currency, with its origin.

    ``low`` and ``high`` are the middle half where ``is_half``, else the ends of the role's band. ``is_mine`` says that
    it is what the person earns in a full week, since nothing else is known of the role.
    """

    amount: int
    low: int
    high: int
    is_half: bool
    currency: str
    origin: Origin
    is_mine: bool = False

    @property
    def is_national(self) -> bool:
        """Whether it is the nation's figure."""
        return self.origin.place == NATION


class ShownLevel:
    """A level that is shown, held against what is required; ``rated`` may be claimed without evidence."""

    __slots__ = ()

    shown: int
    rated: int
    required: int

    @property
    def met(self) -> bool:
        """Whether the level is shown already."""
        return self.shown >= self.required

    @property
    def is_claimed_only(self) -> bool:
        """Whether nothing but evidence is missing."""
        return not self.met and self.rated >= self.required


@dataclass(frozen=True, slots=True)
class GateFact(ShownLevel):
    """A skill that is required for a role: levels shown, claimed and needed, and whether active goals reach it.

    A level that is claimed without evidence does not count.
    """

    skill_key: str
    skill_name: str
    shown: int
    rated: int
    required: int
    covered: bool


@dataclass(frozen=True, slots=True)
class RoleCard:
    """A role on the map. ``position`` is its place on the route or None; ``since`` the month for one's own role.

    ``within`` is its short name inside of a sentence.
    """

    key: str
    name: str
    short_name: str
    stage: int
    place: Place
    position: int | None
    pay: MiddlePay | None
    gates: tuple[GateFact, ...]
    since: str | None = None
    within: str = ""

    @property
    def gates_met(self) -> int:
        """How many of the required skills are met."""
        return sum(gate.met for gate in self.gates)


@dataclass(frozen=True, slots=True)
class MoveLine:
    """A move between two roles: the least months in the first, and the usual ones with the wait after that.

    ``on_route`` says that the plan takes it. ``origin`` is None for a move that the catalogue does not know. One that
    is not ``is_confirmed`` has neither odds nor dates until the user has said what it asks for.
    """

    source: str
    target: str
    least_months: int
    usual_months: int
    on_route: bool
    origin: Origin | None
    kind: MoveKind = MoveKind.PROMOTION
    is_confirmed: bool = True


@dataclass(frozen=True, slots=True)
class RouteChoice:
    """A route to the goal. ``usual_months`` count from now, with every gate open."""

    roles: tuple[str, ...]
    usual_months: int
    in_use: bool


@dataclass(frozen=True, slots=True)
class PathFacts:
    """All that the map and the list show. ``route`` are the keys of the roles on the route, the present one first."""

    roles: tuple[RoleCard, ...]
    moves: tuple[MoveLine, ...]
    route: tuple[str, ...]
    routes: tuple[RouteChoice, ...]
    goal: str
    _roles: dict[str, RoleCard] = field(init=False, repr=False, compare=False)
    _moves: dict[tuple[str, str], MoveLine] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_roles", {role.key: role for role in self.roles})
        object.__setattr__(self, "_moves", {(move.source, move.target): move for move in self.moves})

    @property
    def is_crowded(self) -> bool:
        """Whether there are too many roles to draw every step between them."""
        return len(self.roles) > MOST_ROLES_WITH_ALL_STEPS

    def role(self, key: str) -> RoleCard:
        """The card of a role; KeyError when there is none."""
        return self._roles[key]

    def has_role(self, key: str) -> bool:
        """Whether the map has a role of this key."""
        return key in self._roles

    def moves_from(self, key: str) -> tuple[MoveLine, ...]:
        """The moves that leave a role, those of the route first."""
        return tuple(sorted((m for m in self.moves if m.source == key), key=lambda m: not m.on_route))

    def move(self, source: str, target: str) -> MoveLine | None:
        """The move between two roles, or None."""
        return self._moves.get((source, target))


def has_route(plan: Plan) -> bool:
    """Whether the plan knows where one stands, so that there is a map to draw."""
    return bool(plan.profile.role_key)


def path_facts(plan: Plan, catalogue: Catalogue, today: date) -> PathFacts:
    """The facts of the whole page; the present role must be known."""
    route = tuple(step.role_key for step in route_steps(plan))
    goal = plan.profile.target_role_key
    listed = {role.key for role in catalogue.roles}
    # A role that the catalogue no longer lists stays on the map while the plan stands on it or leads to it.
    named = [key for key in dict.fromkeys((plan.profile.role_key, *route, goal)) if key and key not in listed]
    roles = (*catalogue.roles, *map(catalogue.role, named))
    return PathFacts(
        roles=tuple(_card(plan, catalogue, role, route, today) for role in roles),
        moves=moves_of(plan, catalogue),
        route=route,
        routes=routes_to_goal(plan, catalogue, today),
        goal=goal,
    )


def _card(plan: Plan, catalogue: Catalogue, role: Role, route: tuple[str, ...], today: date) -> RoleCard:
    place = place_of(plan, route, role.key)
    return RoleCard(
        key=role.key,
        name=role.name,
        short_name=role.short_name,
        stage=role.stage,
        place=place,
        position=route.index(role.key) if role.key in route else None,
        pay=middle_pay(plan, role, today),
        gates=tuple(
            GateFact(
                skill_key=gate.gap.skill_key,
                skill_name=catalogue.skill(gate.gap.skill_key).name,
                shown=gate.gap.shown,
                rated=gate.gap.rated,
                required=gate.gap.required,
                covered=gate.covered,
            )
            for gate in gates_of(plan, catalogue, role.key)
        ),
        since=plan.profile.role_since if place is Place.HERE else None,
        within=in_sentence(role, role.short_name),
    )


def place_of(plan: Plan, route: tuple[str, ...], key: str) -> Place:
    """Where a role stands for the person."""
    if key == plan.profile.role_key:
        return Place.HERE
    if key == plan.profile.target_role_key:
        return Place.GOAL
    if key not in route:
        return Place.OFF
    return Place.NEXT if route.index(key) == 1 else Place.ON_ROUTE


def middle_pay(plan: Plan, role: Role, today: date) -> MiddlePay | None:
    """The middle of a role's band here; None where nothing is known.

    The middle half is that of the occupation, where the role's middle is the occupation's.
    """
    band = shown_band(plan, role, today)
    if band is None:
        return None
    here = pay_here(plan, role, today)
    figures = here.percentiles
    half = figures if figures is not None and figures.p50 == band.mid else None
    low, high = (half.p25, half.p75) if half is not None else (band.low, band.high)
    return MiddlePay(band.mid, low, high, half is not None, plan.profile.currency, band.origin, here.band is None)


def pay_line(plan: Plan, role: Role, today: date) -> PayLine | None:
    """The range that the report gives a role: start pay here, or else its band; None where nothing is known."""
    pay = pay_here(plan, role, today)
    figures: PayRange | Band | None = pay.start_pay or pay.band
    return None if figures is None else line_of(figures, plan.profile.currency)


def line_of(figures: PayRange | Band, currency: str) -> PayLine:
    """A range as it is shown; it is in this currency."""
    return PayLine(figures.low, figures.high, currency, figures.origin)


def moves_of(plan: Plan, catalogue: Catalogue) -> tuple[MoveLine, ...]:
    """Every move of the catalogue, and those of the route that it does not know; the plan's own months first."""
    steps = {(a.role_key, b.role_key): b for a, b in pairwise(route_steps(plan))}
    pairs = dict.fromkeys([*((m.source, m.target) for m in catalogue.moves), *steps])
    return tuple(_move_line(catalogue, *pair, steps.get(pair)) for pair in pairs)


def _move_line(catalogue: Catalogue, source: str, target: str, step: RouteStep | None) -> MoveLine:
    known = catalogue.move(source, target)
    least = known.min_months_in_role if known else UNKNOWN_MIN_MONTHS
    wait = known.median_wait_months if known else UNKNOWN_WAIT_MONTHS
    if step is not None:
        least = least if step.min_months is None else step.min_months
        wait = wait if step.wait_months is None else step.wait_months
    return MoveLine(
        source=source,
        target=target,
        least_months=least,
        usual_months=least + round(wait),
        on_route=step is not None,
        origin=known.origin if known else None,
        kind=known.kind if known else MoveKind.PROMOTION,
        is_confirmed=known is None or known.is_confirmed,
    )


def routes_to_goal(plan: Plan, catalogue: Catalogue, today: date) -> tuple[RouteChoice, ...]:
    """The routes from the present role to the goal: the one in use first, then the others by usual months."""
    in_use = tuple(step.role_key for step in route_steps(plan))
    goal = plan.profile.target_role_key
    if not goal or len(in_use) < 2:
        return ()
    found = routes_between(catalogue, plan.profile.role_key, goal)
    choices = [_choice(plan, catalogue, roles, in_use, today) for roles in dict.fromkeys([in_use, *found])]
    return tuple(sorted(choices, key=lambda choice: (not choice.in_use, choice.usual_months, choice.roles)))


def _choice(
    plan: Plan, catalogue: Catalogue, roles: tuple[str, ...], in_use: tuple[str, ...], today: date
) -> RouteChoice:
    # As when the route is taken: a role that stays on it keeps what was set for it.
    steps = {step.role_key: step for step in plan.route_step}
    moves = [_move_line(catalogue, source, target, steps.get(target)) for source, target in pairwise(roles)]
    since = plan.profile.role_since
    served = max(0, month_of(today) - parse_month(since)) if since else 0
    return RouteChoice(
        roles=roles,
        usual_months=sum(move.usual_months for move in moves) - min(served, moves[0].least_months),
        in_use=roles == in_use,
    )
