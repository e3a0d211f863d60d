"""What each example of a command changes in the plan, table by table: rows added, rows removed, columns written.

A command that forgets a write, or writes a column more, differs from its line here.
"""

from collections import Counter
from dataclasses import MISSING, Field, dataclass, fields
from typing import Any

from careerplanner.domain.plan import Plan


@dataclass(frozen=True)
class Rows:
    """What happened to the rows of a table; ``columns`` counts in how many rows each column changed.

    In a row that came, the columns that may be left out count where something was set.
    """

    added: int = 0
    removed: int = 0
    columns: frozenset[tuple[str, int]] = frozenset()


Difference = dict[str, Rows]
"""The tables in which something changed; no other may have."""


def added(count: int) -> Rows:
    """Rows that came."""
    return Rows(added=count)


def removed(count: int) -> Rows:
    """Rows that went."""
    return Rows(removed=count)


def changed(*, added: int = 0, removed: int = 0, **columns: int) -> Rows:
    """Columns by the number of rows in which they changed, beside rows that came or went."""
    return Rows(added, removed, frozenset(columns.items()))


def difference(before: Plan, after: Plan) -> Difference:
    """The difference between two plans."""
    found = {table.name: _rows(getattr(before, table.name), getattr(after, table.name)) for table in fields(Plan)}
    return {table: rows for table, rows in found.items() if rows != Rows()}


def _rows(before: Any, after: Any) -> Rows:
    old, new = ({row.id: row for row in (rows if isinstance(rows, tuple) else (rows,))} for rows in (before, after))
    columns = Counter(
        column.name
        for row_id, row in new.items()
        for column in fields(row)
        if getattr(row, column.name) != getattr(old.get(row_id), column.name, _left_out(row, column))
    )
    return Rows(len(new.keys() - old.keys()), len(old.keys() - new.keys()), frozenset(columns.items()))


def _left_out(row: Any, column: Field[Any]) -> Any:
    """The value of a column that is left out when a row is made; its own where it may not be."""
    return getattr(row, column.name) if column.default is MISSING else column.default


EXPECTED: dict[str, Difference] = {
    "profile.add_certificate": {"certificate": added(1)},
    "profile.add_education": {"education": added(1)},
    "profile.add_experience": {"experience": added(1)},
    "profile.add_language": {"language": added(1)},
    "profile.change": {"profile": changed(name=1, hours_per_week=1, seed=1)},
    "profile.change_certificate": {"certificate": changed(issuer=1)},
    "profile.change_education": {"education": changed(note=1)},
    "profile.change_experience": {"experience": changed(ended=1)},
    "profile.change_language": {"language": changed(level=1)},
    "profile.remove_certificate": {"certificate": removed(1)},
    "profile.remove_education": {"education": removed(1)},
    "profile.remove_experience": {"experience": removed(1)},
    "profile.remove_language": {"language": removed(1)},
    "profile.set_rate": {"profile": changed(exchange_rate=1, exchange_rate_on=1)},
    "profile.stand_in": {"profile": changed(role_key=1, role_since=1), "route_step": removed(1)},
    "pay.add": {"pay_record": changed(added=1, entry_number=1)},
    "pay.assume": {"assumption": changed(value=1)},
    "pay.change": {"pay_record": changed(base_cents=1, bonus_cents=1)},
    "pay.keep_what_if": {
        "profile": changed(hours_per_week=1),
        "route_step": changed(wait_months=1),
        "assumption": changed(value=1),
    },
    "side_jobs.add": {"side_job": added(1)},
    "side_jobs.change": {"side_job": changed(hours_per_week=1, ended=1)},
    "side_jobs.remove": {"side_job": removed(1)},
    "pay.remove": {"pay_record": removed(1)},
    "pay.reset_all": {"assumption": removed(1)},
    "pay.reset_assumption": {"assumption": removed(1)},
    "pay.reset_assumptions": {"assumption": removed(1)},
    "path.aim_for": {"profile": changed(target_role_key=1), "route_step": changed(added=2, removed=2)},
    "path.begin_at": {"route_step": removed(2)},
    "path.change_step": {"route_step": changed(wait_months=1, not_before=1)},
    "path.drop_step": {"route_step": removed(1)},
    "path.promote": {"profile": changed(role_key=1, role_since=1), "route_step": removed(1)},
    "path.use_route": {"route_step": removed(1)},
    "employer.answer_seen": {"employer_answer": added(1)},
    "employer.answer_vacancies": {"employer_answer": changed(posts=1, free_every_months=1, inside=1)},
    "employer.choose_way": {"employer_answer": changed(way=1)},
    "employer.forget_answers": {"employer_answer": removed(1)},
    "employer.say_degree_asked": {"employer_answer": changed(degree_asked=1)},
    "step.close_step": {"custom_move": changed(kind=1)},
    "step.confirm_step": {"custom_move": changed(added=1, kind=1, min_months=1)},
    "employer.set_chance": {"employer_answer": changed(way=1, chance=1, chance_low=1, chance_high=1)},
    "skills.add_evidence": {"evidence": added(1)},
    "skills.change_evidence": {"evidence": changed(level=1, kind=1, place=1, outcome=1, reading_id=1)},
    "metrics.follow": {"metric": added(1)},
    "metrics.add": {"metric": added(1)},
    "metrics.change": {"metric": changed(target=1, how=1)},
    "metrics.remove": {
        "metric": removed(1),
        "metric_reading": removed(1),
        "goal": changed(metric_id=1),
        "evidence": changed(reading_id=1),
    },
    "metrics.read": {"metric_reading": added(1)},
    "metrics.change_reading": {"metric_reading": changed(read_on=1, value=1)},
    "metrics.remove_reading": {"metric_reading": removed(1), "evidence": changed(reading_id=1)},
    "skills.rate": {"rating": changed(level=1)},
    "skills.rate_all": {"rating": changed(added=1, level=1)},
    "skills.remove_evidence": {"evidence": removed(1)},
    "goals.add": {"goal": added(1), "goal_step": added(2)},
    "goals.add_all": {"goal": added(2), "goal_step": added(4)},
    "goals.add_for_metric": {"goal": changed(added=1, metric_id=1, metric_target=1), "goal_step": added(2)},
    "goals.add_step": {"goal_step": added(1)},
    "goals.change": {
        "goal": changed(title=1, minutes_estimated=1, due_on=1, why=1, starts_on=1, priority=1),
    },
    "goal_plan.set_needs": {"goal": added(1), "goal_step": added(2), "goal_need": added(2)},
    "goal_plan.change_with_needs": {"goal": changed(priority=1), "goal_need": removed(1)},
    "goal_plan.add_resource": {"goal_resource": added(1)},
    "goal_plan.change_resource": {"goal_resource": changed(title=1, place=1, state=1)},
    "goal_plan.remove_resource": {"goal_resource": removed(1)},
    "goal_plan.archive": {"goal": changed(status=2, is_archived=2)},
    "goal_plan.restore": {"goal": changed(status=2, is_archived=1)},
    "goal_plan.change_all": {"goal": changed(due_on=2, priority=2)},
    "goal_plan.set_status_of_all": {
        "goal": changed(status=2, finished_on=2),
        "rating": changed(level=1, note=1),
    },
    "goal_plan.remove_all": {
        "evidence": changed(goal_id=1),
        "goal": removed(2),
        "goal_step": removed(2),
        "log_entry": removed(1),
        "goal_need": removed(1),
        "goal_resource": removed(1),
    },
    "goal_plan.put_first": {"goal": changed(rank=1)},
    "goals.change_log": {"log_entry": changed(minutes=1)},
    "goals.change_step": {"goal_step": changed(title=1, kind=1, minutes=1)},
    "goals.finish": {"rating": changed(level=1, note=1), "goal": changed(status=1, finished_on=1)},
    "goals.log_time": {"log_entry": added(1)},
    "goals.move": {"goal": changed(rank=1)},
    "goals.remove": {
        "evidence": changed(goal_id=1),
        "goal": removed(1),
        "goal_step": removed(2),
        "log_entry": removed(1),
        "goal_need": removed(1),
        "goal_resource": removed(1),
    },
    "goals.remove_log": {"log_entry": removed(1)},
    "goals.remove_step": {"goal_step": removed(1)},
    "goals.replan": {"goal": changed(due_on=2)},
    "goals.set_status": {"goal": changed(status=1)},
    "goals.tick_step": {"goal_step": changed(done_on=1)},
    "review.finish": {"weekly_review": changed(added=1, removed=1)},
    "setup.answer_pace": {
        "profile": changed(hours_per_week=1, target_pay_cents=1),
        "goal": added(1),
        "goal_step": added(2),
    },
    "setup.answer_skills": {"rating": changed(level=1, is_typical=1)},
    "setup.answer_target": {"profile": changed(target_role_key=1), "route_step": removed(3)},
    "setup.answer_where": {
        "profile": changed(role_key=1, role_since=1),
        "pay_record": removed(1),
        "route_step": removed(1),
    },
    "role_copies.take_with_way": {
        "custom_role": changed(
            added=1, name=1, short_name=1, summary=1, stage=1, codes=1, duties=1, caveat=1, origin=1
        ),
        "custom_requirement": added(2),
        "custom_pay": changed(added=3, p10_cents=3, p25_cents=3, p50_cents=3, p75_cents=3, p90_cents=3),
        "custom_move": changed(added=1, min_months=1, kind=1, is_confirmed=1),
    },
    "role_copies.aim_for_copy": {
        "profile": changed(target_role_key=1),
        "route_step": added(1),
        "custom_role": changed(added=1, name=1, short_name=1, summary=1, stage=1, codes=1, duties=1),
        "custom_requirement": added(14),
        "custom_move": changed(added=1, kind=1),
    },
    "setup.skip": {"profile": changed(headline=1, setup_step=1)},
    "custom_roles.add_role": {
        "custom_role": changed(added=1, name=1, short_name=1, summary=1, stage=1, codes=1, duties=1)
    },
    "custom_roles.call_role": {"custom_role": changed(added=1, name=1, short_name=1)},
    "custom_roles.change_role": {
        "custom_role": changed(
            added=1,
            duties=1,
            band_low_cents=1,
            band_mid_cents=1,
            band_high_cents=1,
            figure_source=1,
            figure_year=1,
            figure_place=1,
            figure_kind=1,
            figure_note=1,
        )
    },
    "custom_roles.hide_role": {"custom_role": changed(is_hidden=1)},
    "custom_roles.remove_requirement": {"custom_requirement": removed(1)},
    "custom_roles.remove_role": {"custom_role": removed(1), "custom_requirement": removed(1)},
    "custom_roles.reset_role": {"custom_role": removed(1)},
    "custom_roles.save_role": {
        "custom_role": changed(added=1, name=1, short_name=1, summary=1, stage=1, codes=1, duties=1),
        "custom_requirement": added(11),
    },
    "custom_roles.set_requirement": {"custom_requirement": added(1)},
    "custom_roles.show_role": {"custom_role": removed(1)},
    "custom_skills.add_skill": {"custom_skill": changed(added=1, name=1, skill_group=1, summary=1)},
    "custom_skills.change_skill": {"custom_skill": changed(signals=1)},
    "custom_skills.hide_skill": {"custom_skill": changed(added=1, is_hidden=1)},
    "custom_skills.remove_skill": {"custom_skill": removed(1)},
    "custom_skills.reset_skill": {"custom_skill": removed(1)},
    "custom_skills.save_skill": {"custom_skill": changed(added=1, name=1, skill_group=1, summary=1, signals=1)},
    "custom_skills.show_skill": {"custom_skill": removed(1)},
    "ladders.take_ladder": {
        "custom_skill": changed(added=1, name=1, skill_group=1, summary=1, signals=1),
        "custom_role": changed(
            added=2,
            name=2,
            short_name=2,
            summary=2,
            stage=2,
            codes=2,
            duties=2,
            band_low_cents=1,
            band_mid_cents=1,
            band_high_cents=1,
            figure_source=1,
            figure_year=1,
            figure_place=1,
            figure_kind=1,
            figure_note=1,
        ),
        "custom_requirement": added(1),
        "custom_move": changed(added=1, min_months=1, kind=1),
    },
    "custom_moves.add_move": {"custom_move": changed(added=1, raise_low=1, raise_mode=1, raise_high=1)},
    "custom_moves.change_move": {"custom_move": changed(added=1, min_months=1)},
    "custom_moves.hide_move": {"custom_move": removed(1)},
    "custom_moves.reset_move": {"custom_move": removed(1)},
    "custom_moves.save_moves": {"custom_move": changed(added=2, kind=1, min_months=1, wait_months=1, is_hidden=1)},
    "custom_moves.show_move": {"custom_move": removed(1)},
    "occupations.take_occupation": {
        "custom_role": changed(
            added=1, name=1, short_name=1, summary=1, stage=1, codes=1, duties=1, caveat=1, origin=1
        ),
        "custom_requirement": added(2),
        "custom_pay": changed(added=3, p10_cents=3, p25_cents=3, p50_cents=3, p75_cents=3, p90_cents=3),
    },
    "occupations.take_pay": {"custom_pay": changed(p10_cents=6, p25_cents=6, p50_cents=6, p75_cents=6, p90_cents=6)},
    "scenarios.add": {"scenario": changed(added=1, hours_per_week=1)},
    "scenarios.adopt": {
        "profile": changed(role_since=1, target_role_key=1, area_code=1, hours_per_week=1),
        "pay_record": changed(added=1, removed=1, entry_number=1),
        "route_step": changed(removed=2, wait_months=1),
        "assumption": changed(added=1, value=1),
        "scenario": removed(1),
        "tripwire": changed(scenario_id=1),
    },
    "scenarios.change": {"scenario": changed(name=1, is_compared=1)},
    "scenarios.remove": {"scenario": removed(1), "tripwire": changed(scenario_id=1)},
    "offers.forget": {"offer": removed(1), "benefit": removed(1)},
    "offers.set_benefits": {"benefit": changed(added=1, removed=1, yearly_cents=1)},
    "offers.set_terms": {"offer": added(1)},
    "forecasts.keep": {"kept_forecast": added(1)},
    "forecasts.remove": {"kept_forecast": removed(1)},
    "tripwires.add": {"tripwire": added(1)},
    "tripwires.change": {"tripwire": changed(scenario_id=1)},
    "tripwires.remove": {"tripwire": removed(1)},
    "tripwires.take_plan_b": {
        "profile": changed(role_since=1, target_role_key=1, area_code=1, hours_per_week=1),
        "pay_record": changed(added=1, removed=1, entry_number=1),
        "route_step": changed(removed=2, wait_months=1),
        "assumption": changed(added=1, value=1),
        "scenario": removed(1),
        "tripwire": removed(1),
    },
    "pauses.add": {"pause": added(1)},
    "pauses.change": {"pause": changed(kind=1, months=1)},
    "pauses.remove": {"pause": removed(1)},
    "check_ins.keep": {"check_in": added(1), "evidence": added(2), "rating": added(2)},
    "check_ins.remove": {"check_in": removed(1)},
    "trials.add": {"trial": added(1)},
    "trials.change": {"trial": changed(liking_before=1, energy_after=1)},
    "trials.remove": {"trial": removed(1)},
    "reports.set_talk": {"talk": changed(reader=1, ask_by=1)},
    "reports.keep_edition": {"custom_edition": changed(added=1, removed=1)},
    "reports.remove_edition": {"custom_edition": removed(1)},
}
"""By the name of the command."""
