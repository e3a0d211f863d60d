"""What ``show`` shows, gathered once for its text and its JSON."""

from dataclasses import dataclass
from datetime import date

from careerplanner.app import local_pay
from careerplanner.app.queries.goals.next_hour import NextAction
from careerplanner.app.queries.projection.standing import GoalStanding, StopStanding
from careerplanner.app.queries.projection.view import ProjectionView
from careerplanner.domain.catalogue import Catalogue, Role
from careerplanner.domain.gap import Readiness
from careerplanner.domain.pay import pay_on
from careerplanner.domain.plan import PayRecord, Plan
from careerplanner.domain.projection.results import Projection
from careerplanner.errors import Refused


@dataclass(frozen=True, slots=True)
class Shown:
    """A plan with all that is computed from it. ``problem`` says why there is no projection, where there is none."""

    plan: Plan
    catalogue: Catalogue
    today: date
    projection: Projection | None
    view: ProjectionView | None
    problem: str
    stops: tuple[StopStanding, ...]
    next_role: Role | None
    readiness: Readiness | None
    goals: tuple[GoalStanding, ...]
    actions: tuple[NextAction, ...]

    @property
    def pay(self) -> PayRecord | None:
        """The pay that holds today."""
        return pay_on(self.plan.pay_record, self.today)

    @property
    def area_name(self) -> str:
        """The name of the person's area, or its code where the tables do not know it."""
        code = self.plan.profile.area_code
        try:
            return local_pay.area(code).name
        except Refused:
            return code

    def role_name(self, key: str) -> str:
        """The name of a role, or its key where the catalogue does not know it."""
        return self.catalogue.role(key).name if self.catalogue.has_role(key) else key
