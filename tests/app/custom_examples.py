"""Examples of the commands on one's own catalogue, for the test that takes every command back."""

from collections.abc import Callable
from typing import Any

from careerplanner.app.commands.catalogue import custom_moves, custom_roles, custom_skills, ladders, occupations
from careerplanner.app.ladder_file import Ladder, LadderMove, LadderPay, LadderRole, LadderSkill
from careerplanner.domain.catalogue import Catalogue, MoveKind, Requirement
from careerplanner.domain.custom_catalogue import merged
from careerplanner.library.occupation import Step
from careerplanner.store.database import Store
from tests.app.occupations import occupation

MODULES = (custom_roles, custom_skills, custom_moves, occupations, ladders)

SPECIALIST = "customer-service-specialist"
SENIOR = "senior-customer-service-specialist"
LEAD = "customer-service-team-lead"
MANAGER = "customer-service-manager"
ACCOUNTS = "account-manager"
EXPERT = "customer-experience-specialist"

NURSES, MANAGERS = occupation("29-1141", "Nurses", 97_000), occupation("11-9111", "Health managers", 120_000)
MEDICS = occupation("29-2042", "Medics", 46_000)


def now(store: Store, shipped: Catalogue) -> Catalogue:
    """The catalogue of the plan as it is now."""
    return merged(shipped, store.load())


def helper(store: Store) -> str:
    """The key of the role of one's own; IndexError once it is removed."""
    return [row.id for row in store.load().custom_role if row.name == "Helper"][-1]


def whistling(store: Store) -> str:
    """The key of the skill of one's own; IndexError once it is removed."""
    return [row.id for row in store.load().custom_skill if row.name == "Whistling"][-1]


def with_an_own_catalogue(store: Store, shipped: Catalogue) -> None:
    """Entries of one's own, entries changed, and entries hidden."""
    asked = (Requirement("empathy", 2, 1.0, gate=True),)
    custom_roles.add_role(store, shipped, custom_roles.RoleDraft("Helper", requirements=asked))
    custom_roles.change_role(store, shipped, EXPERT, name="Expert", stage=2)
    custom_roles.hide_role(store, shipped, ACCOUNTS)
    catalogue = now(store, shipped)
    custom_moves.add_move(store, catalogue, helper(store), SPECIALIST, min_months=6)
    custom_moves.change_move(store, catalogue, SPECIALIST, SENIOR, wait_months=2)
    custom_moves.hide_move(store, catalogue, SENIOR, MANAGER)
    custom_skills.add_skill(store, catalogue, "Whistling")
    custom_skills.change_skill(store, catalogue, "coaching", name="Coaching others")
    custom_skills.hide_skill(store, catalogue, "nlp-basics")
    occupations.take_occupation(store, catalogue, NURSES, (occupations.NextStep(MANAGERS, Step.UP),), "MA")


LADDER = Ladder(
    "Acme",
    "USD",
    (LadderSkill("acme-tool", "Acme desk", "technical", "", {1: ("Opens a ticket.",)}),),
    (
        LadderRole(
            "acme-1", "Acme agent", "Agent", "", 0, (), (), None, (Requirement("acme-tool", 1, 1.0, gate=True),)
        ),
        LadderRole("acme-2", "Acme expert", "Expert", "", 1, (), (), LadderPay(40_000, 50_000, 60_000, "", "", ""), ()),
    ),
    (LadderMove("acme-1", "acme-2", MoveKind.PROMOTION, 12, None),),
)

EXAMPLES: dict[str, Callable[[Store, Catalogue], Any]] = {
    "ladders.take_ladder": lambda s, c: ladders.take_ladder(s, now(s, c), LADDER),
    "custom_roles.add_role": lambda s, c: custom_roles.add_role(
        s, now(s, c), custom_roles.RoleDraft("Night clerk", codes=("43-4051",))
    ),
    "custom_roles.change_role": lambda s, c: custom_roles.change_role(
        s,
        now(s, c),
        SENIOR,
        duties=("One", "Two"),
        figures=custom_roles.Figures(band=(4_000_000, 5_000_050, 6_000_000), year="2026"),
    ),
    "custom_roles.call_role": lambda s, c: custom_roles.call_role(s, now(s, c), SENIOR, "Tier II agent"),
    "custom_roles.save_role": lambda s, c: custom_roles.save_role(
        s,
        now(s, c),
        SENIOR,
        custom_roles.RoleDraft("Senior", requirements=(Requirement("empathy", 5, 0.3, gate=False),)),
    ),
    "custom_roles.hide_role": lambda s, c: custom_roles.hide_role(s, now(s, c), EXPERT),
    "custom_roles.show_role": lambda s, c: custom_roles.show_role(s, now(s, c), ACCOUNTS),
    "custom_roles.reset_role": lambda s, c: custom_roles.reset_role(s, now(s, c), EXPERT),
    "custom_roles.remove_role": lambda s, c: custom_roles.remove_role(s, now(s, c), helper(s)),
    "custom_roles.set_requirement": lambda s, c: custom_roles.set_requirement(
        s, now(s, c), LEAD, Requirement("data-literacy", 4, 0.6, gate=True)
    ),
    "custom_roles.remove_requirement": lambda s, c: custom_roles.remove_requirement(s, now(s, c), helper(s), "empathy"),
    "custom_skills.add_skill": lambda s, c: custom_skills.add_skill(s, now(s, c), "Juggling", "Three balls"),
    "custom_skills.change_skill": lambda s, c: custom_skills.change_skill(
        s, now(s, c), whistling(s), signals={3: ("Two tunes", "In tune")}
    ),
    "custom_skills.save_skill": lambda s, c: custom_skills.save_skill(
        s, now(s, c), "", name="Diving", summary="Deep", signals={1: ("In a pool",)}
    ),
    "custom_skills.hide_skill": lambda s, c: custom_skills.hide_skill(s, now(s, c), "empathy"),
    "custom_skills.show_skill": lambda s, c: custom_skills.show_skill(s, now(s, c), "nlp-basics"),
    "custom_skills.reset_skill": lambda s, c: custom_skills.reset_skill(s, now(s, c), "coaching"),
    "custom_skills.remove_skill": lambda s, c: custom_skills.remove_skill(s, now(s, c), whistling(s)),
    "custom_moves.add_move": lambda s, c: custom_moves.add_move(s, now(s, c), LEAD, EXPERT, raise_=(0.0, 0.1, 0.2)),
    "custom_moves.change_move": lambda s, c: custom_moves.change_move(s, now(s, c), LEAD, MANAGER, min_months=1),
    "custom_moves.hide_move": lambda s, c: custom_moves.hide_move(s, now(s, c), helper(s), SPECIALIST),
    "custom_moves.save_moves": lambda s, c: custom_moves.save_moves(
        s, now(s, c), LEAD, (custom_moves.MoveDraft(LEAD, EXPERT, 3, 2.5), custom_moves.MoveDraft(SENIOR, LEAD))
    ),
    "custom_moves.show_move": lambda s, c: custom_moves.show_move(s, now(s, c), SENIOR, MANAGER),
    "custom_moves.reset_move": lambda s, c: custom_moves.reset_move(s, now(s, c), SPECIALIST, SENIOR),
    "occupations.take_occupation": lambda s, c: occupations.take_occupation(s, now(s, c), MEDICS),
    "occupations.take_pay": lambda s, c: occupations.take_pay(
        s, now(s, c), NURSES.key, occupation("29-1141", "Nurses", 99_000).tables, "CA"
    ),
}
