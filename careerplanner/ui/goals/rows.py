"""Goals and skill gaps as the rows of the widgets that show them."""

from datetime import date

from careerplanner.app.queries.goals import text as words
from careerplanner.app.queries.goals.goals import GoalCard, Standing
from careerplanner.app.queries.goals.skill_gaps import SkillGap
from careerplanner.domain.plan import GoalStatus
from careerplanner.ui.goals.gap_chart import GapRow
from careerplanner.ui.goals.goal_card import GoalRow
from careerplanner.ui.kit.chip import ChipTone
from careerplanner.units import Minutes
from careerplanner.wording import Wording

_SOON_DAYS = 14


def gap_row(gap: SkillGap) -> GapRow:
    """A skill of the gap chart."""
    return GapRow(
        id=gap.id,
        name=gap.name,
        level=gap.standing.level,
        needed=gap.needed,
        is_gate=gap.is_gate,
        is_covered=gap.is_covered,
        state=words.state_text(gap.standing),
        verdict=words.to_go(gap),
        sentence=words.gap_sentence(gap),
    )


def goal_row(card: GoalCard, today: date, wording: Wording) -> GoalRow:
    """A goal of the list."""
    tone, icon = _chip(card, today)
    return GoalRow(
        id=card.id,
        title=card.title,
        skill=card.skill_name,
        from_level=card.from_level,
        to_level=card.to_level,
        level=words.level_step(card.from_level, card.to_level),
        done=wording.times.done_of(Minutes(card.minutes_done), Minutes(card.minutes_estimated)),
        fraction=card.fraction,
        actions=words.more_text(card),
        chip=words.due_text(card, today, wording),
        chip_tone=tone,
        chip_icon=icon,
        can_replan=card.standing is Standing.OVERDUE,
        is_quiet=card.status is GoalStatus.DROPPED,
        sentence=words.card_sentence(card, today, wording),
    )


class GoalRows:
    """Rows that were made are kept: of thousands of goals, few are other ones after an edit or a letter typed."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[GoalCard, date, Wording, GoalRow]] = {}

    def row(self, card: GoalCard, today: date, wording: Wording) -> GoalRow:
        """The row of a goal."""
        known = self._made.get(card.id)
        if known is not None and known[:3] == (card, today, wording):
            return known[3]
        made = goal_row(card, today, wording)
        self._made[card.id] = (card, today, wording, made)
        return made


def _chip(card: GoalCard, today: date) -> tuple[ChipTone, str]:
    """Tone and icon of the due chip."""
    if card.standing is Standing.DONE:
        return "success", "check-circle"
    if card.standing is Standing.DROPPED:
        return "neutral", "minus"
    if card.standing is Standing.OVERDUE:
        return "warning", "calendar-blank"
    is_soon = card.due_on is not None and (card.due_on - today).days <= _SOON_DAYS
    return ("warning", "clock") if is_soon else ("neutral", "flag")
