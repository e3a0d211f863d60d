"""What the page of fitting roles says: columns, sentences for screen readers, and what stands in the way."""

from collections.abc import Sequence

from careerplanner.app.queries.explore.roles import Ranking, RoleFit, SkillHeld, Wish
from careerplanner.app.queries.path.education_text import education_name
from careerplanner.app.queries.path.outlook_text import last_year
from careerplanner.app.queries.path.text import move_kind_text
from careerplanner.app.queries.projection.local_pay import no_rate_text, rate_text
from careerplanner.app.role_titles import in_sentence, lower_first
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.facts import HIGH_SCHOOL
from careerplanner.domain.plan import Plan, Profile
from careerplanner.i18n import _, mark, ngettext
from careerplanner.wording import Wording

_THOUSAND = 1000
_PREPARATION = {
    1: mark("Up to 3 months"),
    2: mark("Up to a year"),
    3: mark("1 to 2 years"),
    4: mark("2 to 4 years"),
    5: mark("Over 4 years"),
}
"""Vocational preparation by job zone, as O*NET gives it (SVP below 4, 4 to 6, 6 to 7, 7 to 8, 8 and above)."""


def ranking_text(ranking: Ranking) -> str:
    """The name of a ranking."""
    return {
        Ranking.SKILLS: _("Skills you have"),
        Ranking.HOURS: _("Hours to learn"),
        Ranking.PAY: _("Middle pay"),
        Ranking.OPENINGS: _("Openings a year"),
        Ranking.JOBS: _("Growth of jobs"),
    }[ranking]


def wish_text(wish: Wish, fits: Sequence[RoleFit]) -> str:
    """The name of a filter; the year is that of the official outlook."""
    return {
        Wish.MORE_PAY: _("Pays more than now"),
        Wish.NO_DEGREE: _("My education is enough"),
        Wish.MORE_JOBS: _("More jobs by {year}").format(year=outlook_year(fits)),
        Wish.QUICK: _("Under 100 h to learn"),
        Wish.CATALOGUE: _("Roles of the catalogue"),
    }[wish]


def outlook_year(fits: Sequence[RoleFit]) -> str:
    """The last year of the official outlook, empty where no role has one."""
    return next((last_year(fit.outlook) for fit in fits if fit.outlook), "")


def subtitle_text(roles: int, occupations: int, wording: Wording) -> str:
    """How many roles and occupations are ranked, and by what."""
    count = count_text(roles, wording)
    if not occupations:
        return _("{count}, ranked by what you can do already").format(count=count)
    more = ngettext("{count} occupation", "{count} occupations", occupations)
    return _("{roles} and {occupations} on this computer, ranked by what you can do already").format(
        roles=count, occupations=more.format(count=wording.numbers.whole(occupations))
    )


def count_text(count: int, wording: Wording) -> str:
    """How many roles are shown."""
    return ngettext("{count} role", "{count} roles", count).format(count=wording.numbers.whole(count))


def kind_text(fit: RoleFit, catalogue: Catalogue) -> str:
    """By what kind of move one gets there, or by way of which roles."""
    if fit.kind is not None:
        return move_kind_text(fit.kind)
    passed = map(catalogue.role, fit.route[1:-1])
    between = [in_sentence(role, role.short_name) for role in passed]
    if not between:
        return _("No known way yet")
    return _("By way of {roles}").format(roles=_(", then ").join(between))


def skills_text(fit: RoleFit) -> str:
    """How many of its skills one has."""
    if not fit.skills_asked:
        return _("Not known")
    return _("{held} of {asked}").format(held=len(fit.held), asked=fit.skills_asked)


def learning_text(fit: RoleFit, wording: Wording) -> str:
    """The hours that are left to learn, or what is asked for first: more education, or preparation for the trade."""
    if fit.asks_degree:
        return _("More education")
    if fit.zone:
        return _(_PREPARATION[fit.zone])
    if not fit.skills_asked:
        return "–"
    return wording.times.minutes(fit.minutes) if fit.minutes else _("Nothing")


def pay_text(fit: RoleFit, wording: Wording) -> str:
    """Middle pay, or a dash."""
    return wording.money_in(fit.pay.currency).whole(fit.pay.amount) if fit.pay else "–"


def pay_change_text(fit: RoleFit, wording: Wording) -> str:
    """Middle pay against one's own, and whether it is the nation's."""
    change = "" if fit.pay_change is None else wording.numbers.signed_percent(fit.pay_change)
    if fit.pay is None or not fit.pay.is_national:
        return change
    return _("{change} · US").format(change=change) if change else _("US")


def openings_text(fit: RoleFit, wording: Wording) -> str:
    """Openings a year in the nation, or a dash."""
    return wording.numbers.whole(fit.outlook.openings * _THOUSAND) if fit.outlook else "–"


def jobs_text(fit: RoleFit, wording: Wording) -> str:
    """How the number of jobs changes, or a dash."""
    return wording.numbers.signed_percent(fit.outlook.change_percent / 100, 1) if fit.outlook else "–"


def sentence(fit: RoleFit, catalogue: Catalogue, wording: Wording) -> str:
    """A row as it is read out."""
    parts = [fit.name, kind_text(fit, catalogue)]
    if fit.skills_asked:
        parts.append(_("{held} of {asked} skills").format(held=len(fit.held), asked=fit.skills_asked))
        parts.append(_("to learn: {hours}").format(hours=learning_text(fit, wording)))
    if fit.pay:
        parts.append(_("middle pay {pay}").format(pay=pay_text(fit, wording)))
        parts.append(pay_change_text(fit, wording))
    if fit.outlook:
        parts.append(_("{count} openings a year").format(count=openings_text(fit, wording)))
        parts.append(_("jobs by {year}: {change}").format(year=last_year(fit.outlook), change=jobs_text(fit, wording)))
    return ", ".join(filter(None, parts))


def held_text(skill: SkillHeld) -> str:
    """The level of a skill one has, and how it is backed up."""
    return _("{level}, {state}").format(level=skill.gap.rated, state=_(skill.gap.state.value))


def missing_text(skill: SkillHeld, wording: Wording) -> str:
    """The levels from here to what is asked, and the assumed hours."""
    return _("{start} → {end}, {hours}").format(
        start=skill.gap.rated, end=skill.gap.required, hours=wording.times.minutes(skill.minutes)
    )


def hindrances(fit: RoleFit, plan: Plan, wording: Wording) -> tuple[str, ...]:
    """What stands in the way, one sentence each; none where nothing but learning does."""
    found = []
    level = plan.profile.education_level or HIGH_SCHOOL
    if fit.asks_degree and fit.education is not None and fit.open_to_me is not None:
        found.append(
            _(
                "{share} such jobs ask for no more than this: {education} (O*NET). Ask whether your employer does."
            ).format(share=wording.odds.count(fit.open_to_me), education=lower_first(education_name(level)))
        )
    claimed = [skill.name for skill in fit.held if skill.gap.missing]
    if fit.zone:
        found.append(
            _("Job zone {zone}: {years} of preparation are usual, whatever the skills (O*NET).").format(
                zone=fit.zone, years=lower_first(_(_PREPARATION[fit.zone]))
            )
        )
    if fit.occupation and any(skill.gap.is_typical and skill.gap.rated for skill in (*fit.held, *fit.missing)):
        found.append(
            _(
                "Skills that you have not rated are taken to be at the level that your present occupation asks for "
                "(O*NET)."
            )
        )
    elif claimed and not fit.occupation:
        found.append(
            ngettext(
                "One skill is claimed and not yet shown: {skills}.",
                "Claimed and not yet shown: {skills}.",
                len(claimed),
            ).format(skills=wording.numbers.listed(claimed))
        )
    if not fit.route and not fit.occupation:
        found.append(_("No move from your role leads there in the catalogue. Say on the map how one gets there."))
    elif fit.occupation:
        found.append(_("No odds yet: add it to your map, and say what education, experience and license it asks for."))
    elif not fit.is_confirmed:
        found.append(_("No odds yet: on the map, say what education the move asks for."))
    return tuple(found)


def none_text(wishes: int, best: tuple[RoleFit, tuple[Wish, ...]] | None, fits: Sequence[RoleFit]) -> str:
    """That nothing is shown, and which role comes closest."""
    words = ngettext("No role passes this filter.", "No role passes all {count} filters.", wishes).format(count=wishes)
    if best is None or not best[1]:
        return words
    role, lacks = best
    return _("{none} Closest: {role}, which passes all but “{lacks}”.").format(
        none=words, role=role.name, lacks="”, “".join(wish_text(wish, fits) for wish in lacks)
    )


def footnote(fits: Sequence[RoleFit], profile: Profile) -> str:
    """From where the figures come."""
    outlook = next((fit.outlook for fit in fits if fit.outlook), None)
    if outlook is None:
        return ""
    words = [
        _("Openings and jobs: BLS {years}, United States.").format(years=outlook.origin.year),
        no_rate_text(profile) or rate_text(profile) or _pay_note(fits),
        _("Hours to learn are assumed, as for new goals."),
    ]
    if any(fit.occupation for fit in fits):
        words.append(
            _("Skills of occupations are the general ones that O*NET rates: they say nothing of a license or a trade.")
        )
    return " ".join(words)


def _pay_note(fits: Sequence[RoleFit]) -> str:
    local = next((fit.pay.origin.place for fit in fits if fit.pay and not fit.pay.is_national), "")
    if not local:
        return _("Pay: the middle pay in the United States.")
    return _("Pay: middle pay, {place}; that of the United States where no local figure exists.").format(place=local)
