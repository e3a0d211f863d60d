"""Commands on jobs beside the one that the plan is about."""

from typing import TypedDict, Unpack

from careerplanner.app.commands.profile.pay import check_base
from careerplanner.domain import limits
from careerplanner.domain.pay_rows import PayBasis, SideJob
from careerplanner.i18n import _
from careerplanner.months import parse_month
from careerplanner.store.database import Store
from careerplanner.units import Cents


class SideJobTimes(TypedDict, total=False):
    """From when to when a job is held; None where nothing is said."""

    started: str | None
    ended: str | None


class SideJobChange(SideJobTimes, total=False):
    """What may change of a job beside the main one."""

    title: str
    basis: PayBasis
    base_cents: Cents
    hours_per_week: float


def add(
    store: Store,
    title: str,
    base_cents: Cents,
    basis: PayBasis,
    hours_per_week: float,
    /,
    **times: Unpack[SideJobTimes],
) -> str:
    """Add a job beside the main one; the id of the new row."""
    row = SideJob(
        store.new_id(),
        limits.title(title, _("The title")),
        basis,
        check_base(base_cents, basis, store.profile().currency),
        float(limits.number(hours_per_week, 1, 100, _("Hours a week"))),
        None,
        None,
    )
    store.add(row)
    change(store, row.id, **times)
    return row.id


def change(store: Store, row_id: str, /, **values: Unpack[SideJobChange]) -> None:
    """Change a job beside the main one; what is not named stays."""
    before = store.one(SideJob, row_id)
    if "title" in values:
        values["title"] = limits.title(values["title"], _("The title"))
    if "hours_per_week" in values:
        values["hours_per_week"] = float(limits.number(values["hours_per_week"], 1, 100, _("Hours a week")))
    check_base(values.get("base_cents", before.base_cents), values.get("basis", before.basis), store.profile().currency)
    if (started := values.get("started")) is not None:
        values["started"] = str(parse_month(started))
    if (ended := values.get("ended")) is not None:
        values["ended"] = str(parse_month(ended))
    store.change(SideJob, row_id, **values)
    row = store.one(SideJob, row_id)
    limits.in_order(row.started, row.ended)


def remove(store: Store, row_id: str) -> None:
    """Remove a job beside the main one."""
    store.remove(SideJob, row_id)
