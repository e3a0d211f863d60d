"""What the profile page lists, in words, and which entry would help most next."""

from dataclasses import dataclass

from careerplanner.app.pay_text import agreed_text, base_text, parts_text, take_home_text
from careerplanner.app.queries.projection.local_pay import is_at_home
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.pay import base_yearly_cents, total_yearly_cents, yearly_cents_of
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import PayRecord, Plan, Profile
from careerplanner.domain.skills import SkillState, current_ratings, state_of
from careerplanner.i18n import _
from careerplanner.months import parse_month
from careerplanner.units import Cents, amount_of
from careerplanner.wording import Wording


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of a list: id, title, what stands below it, and a figure."""

    id: str
    title: str
    note: str
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many of the useful parts are there, and the one that would help most next (empty when all are)."""

    done: int
    parts: int
    next_part: str


def span(started: str | None, ended: str | None, wording: Wording) -> str:
    """A span of months in words."""
    begin = wording.dates.short_month(parse_month(started)) if started else ""
    end = wording.dates.short_month(parse_month(ended)) if ended else _("now")
    return wording.numbers.span(begin, end) if begin else (end if ended else "")


def experience_lines(plan: Plan, wording: Wording) -> tuple[Line, ...]:
    """The positions held, the newest first."""
    rows = sorted(plan.experience, key=lambda row: (row.ended is None, row.started), reverse=True)
    return tuple(
        Line(
            row.id,
            row.title,
            " · ".join(p for p in (row.employer, span(row.started, row.ended, wording), row.note) if p),
        )
        for row in rows
    )


def education_lines(plan: Plan, wording: Wording) -> tuple[Line, ...]:
    """Education, the newest first."""
    rows = sorted(plan.education, key=lambda row: row.ended or row.started or "", reverse=True)
    return tuple(
        Line(
            row.id,
            row.qualification,
            " · ".join(
                p
                for p in (row.institution, span(row.started, row.ended, wording) if row.started else "", row.note)
                if p
            ),
        )
        for row in rows
    )


def certificate_lines(plan: Plan, wording: Wording) -> tuple[Line, ...]:
    """Certificates, the newest first."""
    found = []
    for row in sorted(plan.certificate, key=lambda row: row.earned_on, reverse=True):
        expires = _("expires {day}").format(day=wording.dates.day(row.expires_on)) if row.expires_on else ""
        note = " · ".join(part for part in (row.issuer, wording.dates.day(row.earned_on), expires) if part)
        found.append(Line(row.id, row.name, note))
    return tuple(found)


def language_lines(plan: Plan) -> tuple[Line, ...]:
    """Languages by name."""
    return tuple(Line(row.id, row.name, "", row.level) for row in plan.language)


def pay_lines(plan: Plan, wording: Wording) -> tuple[Line, ...]:
    """The pay history, the newest first: base pay a year at the right, its parts below."""
    rows = sorted(plan.pay_record, key=lambda row: row.effective_on, reverse=True)
    return tuple(_pay_line(row, plan.profile, wording) for row in rows)


def _pay_line(row: PayRecord, profile: Profile, wording: Wording) -> Line:
    parts = [] if row.basis is PayBasis.YEAR else [base_text(row, wording)]
    extra = Cents(total_yearly_cents(row) - base_yearly_cents(row))
    if extra:
        amount = wording.money.whole(amount_of(extra))
        parts.append(_("{amount} more a year from {parts}").format(amount=amount, parts=parts_text(row, wording)))
    after_tax = take_home_text(profile, total_yearly_cents(row), wording)
    parts += [part for part in (after_tax, row.note) if part]
    figure = wording.money.whole(amount_of(base_yearly_cents(row)))
    return Line(row.id, _("From {day}").format(day=wording.dates.day(row.effective_on)), " · ".join(parts), figure)


def side_job_lines(plan: Plan, wording: Wording) -> tuple[Line, ...]:
    """The jobs beside the main one: pay of a year at the right, how it was agreed and since when below."""
    return tuple(
        Line(
            row.id,
            row.title,
            " · ".join(
                part
                for part in (
                    agreed_text(row, wording),
                    _("{hours} h a week").format(hours=wording.numbers.plain(row.hours_per_week)),
                    span(row.started, row.ended, wording) if row.started or row.ended else "",
                )
                if part
            ),
            wording.money.whole(amount_of(yearly_cents_of(row.base_cents, row.basis, row.hours_per_week))),
        )
        for row in plan.side_job
    )


def skill_summary(plan: Plan, catalogue: Catalogue) -> str:
    """How many skills are rated, and how many of them are backed by evidence."""
    rated = current_ratings(plan.rating)
    known = [(key, rating) for key, rating in rated.items() if catalogue.has_skill(key)]
    backed = sum(state_of(key, rating.level, plan.evidence) is not SkillState.CLAIMED for key, rating in known)
    typical = sum(rating.is_typical for _key, rating in known)
    words = _("{rated} skills rated, {backed} of them with evidence.").format(rated=len(known), backed=backed)
    return words + (
        " " + _("{typical} are typical levels that you have not reviewed.").format(typical=typical) if typical else ""
    )


def completeness(plan: Plan) -> Completeness:
    """Which parts of the profile are there; the first that is missing helps most."""
    parts = (
        (_("your role"), bool(plan.profile.role_key)),
        (_("your pay"), bool(plan.pay_record)),
        (_("when your role began"), plan.profile.role_since is not None),
        (_("where you work"), plan.profile.area_code != "US" or not is_at_home(plan.profile)),
        (_("evidence of a skill"), bool(plan.evidence)),
        (_("your name, for the report"), bool(plan.profile.name)),
        (_("an earlier position"), bool(plan.experience)),
        (_("education or a certificate"), bool(plan.education or plan.certificate)),
    )
    missing = [name for name, is_there in parts if not is_there]
    return Completeness(len(parts) - len(missing), len(parts), missing[0] if missing else "")
