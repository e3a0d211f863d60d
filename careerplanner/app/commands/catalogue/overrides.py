"""What the commands on the user's own catalogue share: rows laid over shipped entries, and what uses a role."""

from typing import TypeVar

from careerplanner.domain.custom_rows import CustomMove, CustomRole, CustomSkill
from careerplanner.domain.plan import RouteStep
from careerplanner.store.database import Column, Store

CustomEntry = TypeVar("CustomEntry", CustomRole, CustomSkill, CustomMove)


def override(store: Store, blank: CustomEntry, **values: Column) -> None:
    """Change columns of the row of this id; where there is none yet, begin from ``blank``, which says "as shipped"."""
    if store.find(type(blank), blank.id) is None:
        store.add(blank)
    store.change(type(blank), blank.id, **values)


def reset(store: Store, blank: CustomEntry) -> None:
    """Remove a row that says no more than ``blank`` does."""
    if store.find(type(blank), blank.id) == blank:
        store.remove(type(blank), blank.id)


def roles_in_use(store: Store) -> set[str]:
    """The keys of the present role, the role one wants, and those between."""
    profile = store.profile()
    return {profile.role_key, profile.target_role_key, *(step.role_key for step in store.all(RouteStep))} - {""}
