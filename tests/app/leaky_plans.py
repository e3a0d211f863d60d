"""Random plans full of what not every reader may know, each secret in words or figures that stand nowhere else."""

import random
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta

from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.custom_rows import CustomRole, FigureKind
from careerplanner.domain.future_rows import Offer, Pause, PauseKind, Scenario, Tripwire
from careerplanner.domain.pay import base_yearly_cents, total_yearly_cents
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import Evidence, Goal, GoalStatus, PayRecord, Plan, RouteStep
from careerplanner.domain.talk_rows import CheckIn, CustomEdition, Talk, Trial
from careerplanner.units import Cents, Minutes

_SYLLABLES = ("ba", "do", "fu", "gi", "ko", "lu", "mi", "no", "pe", "ra", "su", "ti", "vo", "zy")


@dataclass(frozen=True, slots=True)
class Leaky:
    """A plan with its catalogue, and what of it must not be told: notes, names of roles outside, amounts of pay."""

    plan: Plan
    catalogue: Catalogue
    notes: tuple[str, ...]
    outside: tuple[str, ...]
    pay: tuple[str, ...]


class _Maker:
    def __init__(self, seed: int, plan: Plan, catalogue: Catalogue) -> None:
        self.chance = random.Random(seed)
        self.plan = plan
        self.catalogue = catalogue
        self.notes: list[str] = []
        self.amounts: set[int] = set()
        self.trade = self.word()

    def word(self) -> str:
        return "q" + "".join(self.chance.choice(_SYLLABLES) for _ in range(5))

    def note(self) -> str:
        self.notes.append(self.word())
        return f"Nobody is to read {self.notes[-1]}."

    def cents(self) -> Cents:
        """An amount that no year, count or share of the plan could be taken for."""
        amount = self.chance.randrange(31_003, 98_999, 7) * 100 + 1
        self.amounts.add(amount)
        return Cents(amount)

    def pay(self) -> tuple[PayRecord, ...]:
        found = [self._record(number) for number in range(self.chance.randint(1, 6))]
        return tuple(
            replace(row, base_cents=Cents(1953 + 2 * place)) if row.basis is PayBasis.HOUR else row
            for place, row in enumerate(found)
        )

    def _record(self, number: int) -> PayRecord:
        return PayRecord(
            id=f"pay{number}",
            effective_on=date(2020, 1, 1) + timedelta(days=400 * number),
            role_key=self.plan.profile.role_key,
            basis=self.chance.choice(list(PayBasis)),
            base_cents=self.cents(),
            hours_per_week=40.0,
            overtime_cents=self.cents(),
            bonus_cents=self.chance.choice([Cents(0), self.cents()]),
            shift_cents=Cents(0),
            note=self.note(),
        )

    def telling_goal(self, role: str, amount: Cents) -> tuple[Goal, ...]:
        """Goals whose own words tell: one names the role outside, one an amount, one serves no role here."""
        words = (f"Ask at the fair how one becomes {role}", f"Ask for {amount // 100:,} dollars", self.trade)
        skills = ("de-escalation", "coaching", "")
        return tuple(
            Goal(
                id=f"telling{place}",
                title=title,
                skill_key=skill,
                from_level=1,
                to_level=3,
                minutes_estimated=Minutes(600),
                rank=90.0 + place,
                due_on=None,
                status=GoalStatus.ACTIVE,
                created_on=date(2026, 1, 1),
                finished_on=None,
                note=self.note(),
                cost_cents=self.cents(),
            )
            for place, (title, skill) in enumerate(zip(words, skills, strict=True))
        )

    def evidence(self, role: str, amount: Cents) -> tuple[Evidence, ...]:
        words = (f"Visited the team of the {role.upper()}.", f"My raise took me to ${amount / 100:,.2f}.")
        told = tuple(
            Evidence(f"telling{place}", "coaching", None, 3, date(2026, 5, 1), text, True, "")
            for place, text in enumerate(words)
        )
        story = Evidence(
            id="telling-story",
            skill_key="coaching",
            goal_id=None,
            level=2,
            happened_on=date(2026, 5, 2),
            what="Helped a new teammate",
            about_others=True,
            confirmed_by="",
            place=self.note(),
            people=self.note(),
            situation="Nobody had time.",
            did="Sat with her.",
            outcome=f"She earns {amount // 100:,} dollars now.",
        )
        return (*told, story)

    def talks(self) -> dict[str, tuple]:
        """What was said in talks, and what one tried: for nobody but oneself."""
        levels = (("coaching", 2, 1, self.note()),)
        return {
            "check_in": (CheckIn("c", date(2026, 4, 1), self.note(), levels, ((self.note(), "", ""),), self.note()),),
            "trial": (Trial("t", date(2026, 4, 2), self.note(), Minutes(60), 2, 3, 4, 1, self.note()),),
            "talk": (Talk(reader=self.note()),),
            "custom_edition": (CustomEdition("e", self.note(), "mine", "amounts", ("pay",)),),
        }

    def noted(self, rows: tuple) -> tuple:
        return tuple(
            replace(row, note=self.note()) if "note" in {field.name for field in fields(row)} else row for row in rows
        )

    def make(self) -> Leaky:
        plan, amount = self.plan, self.cents()
        name = f"{self.word().capitalize()} keeper"
        own = CustomRole(
            id="own-outside",
            name=name,
            short_name=name,
            stage=2,
            band_low_cents=Cents(amount - 900_000),
            band_mid_cents=amount,
            band_high_cents=Cents(amount + 900_000),
            figure_source="Own",
            figure_year="2026",
            figure_place="US",
            figure_kind=FigureKind.OWN,
        )
        steps = list(plan.route_step)[: self.chance.randint(1, len(plan.route_step))]
        steps.append(RouteStep("outside", 99.0, own.id, 6, 6.0, self.cents(), None))
        tables = {
            field.name: self.noted(getattr(plan, field.name)) for field in fields(Plan) if field.name != "profile"
        }
        tables |= {
            "route_step": tuple(steps),
            "custom_role": (own,),
            "pay_record": self.pay(),
            "goal": (*tables["goal"], *self.telling_goal(name, amount)),
            "evidence": (*tables["evidence"], *self.evidence(name, amount)),
            "scenario": (
                Scenario("s", self.note(), 1.0, True, date(2026, 1, 1), route=(own.id,), employer_pay_cents=amount),
            ),
            "offer": (Offer(own.id, self.cents(), 40.0, Cents(0), Cents(0), Cents(0), 1.5, self.note()),),
            "tripwire": (Tripwire("t", own.id, "2028-01", None, self.note(), date(2026, 1, 1)),),
            **self.talks(),
            "pause": (Pause("p", PauseKind.LEAVE, "2028-03", 4, 0.6, 0.0, True, self.note()),),
        }
        profile = replace(plan.profile, target_role_key=own.id, target_pay_cents=self.cents(), headline=self.note())
        made = Plan(profile=profile, **tables)
        return Leaky(made, merged(self.catalogue, made), tuple(self.notes), (name, self.trade), self._pay_texts(made))

    def _pay_texts(self, plan: Plan) -> tuple[str, ...]:
        cents = set(self.amounts)
        for row in plan.pay_record:
            cents |= {row.base_cents, base_yearly_cents(row), total_yearly_cents(row)}
        return tuple(sorted({str(round(each / 100)) for each in cents if each > 100_000}))


def leaky(seed: int, plan: Plan, catalogue: Catalogue) -> Leaky:
    """The random plan of a seed, grown from a sound one."""
    return _Maker(seed, plan, catalogue).make()
