"""The pay chart of a projection, as the overview, the Salary page and the report draw it."""

from collections.abc import Sequence

from careerplanner.app.queries.projection.pauses import shades
from careerplanner.app.queries.projection.view import target_amount
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _
from careerplanner.report.fan_model import FanModel, MoneyKind, fan_model
from careerplanner.wording import Wording


def pay_chart(  # noqa: PLR0913 - each is a choice of the reader
    plan: Plan,
    catalogue: Catalogue,
    projection: Projection,
    wording: Wording,
    *,
    name: str = "",
    money: MoneyKind = MoneyKind.TODAY,
    others: Sequence[tuple[str, Projection]] = (),
    stay: Projection | None = None,
    whole: tuple[str, Projection] | None = None,
    samples: bool = False,
) -> FanModel:
    """The fan of a plan's projection; the target is in today's money and is drawn on that alone."""
    has_route = bool(projection.inputs.moves)
    return fan_model(
        projection,
        name or (_("Your plan") if has_route else _("Your role")),
        money=money,
        others=others,
        stay=None if stay is None or not has_route else (_("Stay in role"), stay),
        whole=whole,
        short_names={role.name: role.short_name for role in catalogue.roles},
        target=target_amount(plan) if money is MoneyKind.TODAY else None,
        samples=samples,
        wording=wording,
        shades=shades(plan, projection, wording),
    )
