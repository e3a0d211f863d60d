"""The form of a check-in as a file that a person fills in with any editor: written here, and read back.

It is TOML, of which only what stands behind an equals sign is to be filled in. What a plan allows is checked by the
commands that take the answers in.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from careerplanner.app.check_in_answers import Answers
from careerplanner.app.chosen_file import content_of
from careerplanner.app.commands.talks.check_ins import Said, Seen
from careerplanner.app.queries.projection.standing import next_role
from careerplanner.app.queries.report.case import Talk
from careerplanner.app.queries.report.check_in_form import check_in_form
from careerplanner.app.queries.report.editions import Edition, told_to
from careerplanner.app.queries.report.redaction import Known, redacted
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.gap import gaps
from careerplanner.domain.plan import Plan
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import parse_day
from careerplanner.wording import Wording

FORMAT = "career planner check-in 1"
MOST_BYTES = 1_000_000
_STEPS = 3
_TOP = frozenset({"format", "held_on", "with", "skill", "answers", "step"})
_ANSWERS = ("promoted", "people", "posts", "months_between_vacancies", "degree", "raise_percent")
_LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Filled:
    """What a form says: of the skills and steps, and of the employer."""

    said: Said
    answers: Answers


def form_text(plan: Plan, catalogue: Catalogue, today: date, wording: Wording, talk: Talk) -> str:
    """The form for the next role of a plan, with what a manager is told; refused without a role ahead."""
    known = redacted(Known(plan, catalogue, None, None), told_to(Edition.MANAGER), today)
    form = check_in_form(known.plan, known.catalogue, today, wording, talk, most=None)
    role = next_role(known.plan, known.catalogue) if known.plan.profile.role_key else None
    if form is None or role is None:
        raise Refused(_("The route has no role ahead, so there is nothing to ask about yet."))
    keys = [gap.skill_key for gap in gaps(known.plan, role)]
    lines = [*_head(form.title, talk, today)]
    for key, row in zip(keys, form.skills, strict=True):
        needed = _("{skill}: level {asked} is needed; I say {said}.")
        lines += ["", *_comment(needed.format(skill=row.skill, asked=row.asked, said=row.said))]
        lines += _comment(" · ".join(part for part in (row.evidence, row.when, row.who) if part))
        lines += ["[[skill]]", f"key = {_quoted(key)}", 'level = ""', 'remark = ""']
    lines += ["", *_comment(_("What I would like to know. Leave empty what you do not know.")), "[answers]"]
    words = (
        _("How many became {role} in the last three years?"),
        _("Of how many people in my role?"),
        _("How many such posts are there?"),
        _("About every how many months is one of them vacant?"),
        _("Does the post ask for a degree? yes or no"),
        _("How large will raises be in the next review, in percent?"),
    )
    for name, question in zip(_ANSWERS, words, strict=True):
        lines += [*_comment(question.format(role=role.name)), f'{name} = ""']
    for _number in range(_STEPS):
        lines += ["", *_comment(_("A step that we agree on.")), "[[step]]", 'what = ""', 'who = ""', 'by = ""']
    return "\n".join(lines) + "\n"


def _head(title: str, talk: Talk, today: date) -> list[str]:
    return [
        *_comment(title),
        *_comment(_("Fill in what stands between the quotation marks; leave empty what you do not know.")),
        *_comment(_("Levels: 0 not yet, 1 aware, 2 with help, 3 independent, 4 leads others, 5 sets the standard.")),
        f"format = {_quoted(FORMAT)}",
        f"held_on = {_quoted((talk.held_on or today).isoformat())}",
        f"with = {_quoted(talk.reader)}",
    ]


def _comment(text: str) -> list[str]:
    bare = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return [f"# {bare}"] if bare else []


def _quoted(text: str) -> str:
    escaped = "".join(
        f"\\{sign}" if sign in '"\\' else sign if sign.isprintable() else " " for sign in " ".join(text.split())
    )
    return f'"{escaped}"'


def read_file(path: Path) -> bytes:
    """What a form holds; refused where it cannot be read."""
    return content_of(path, MOST_BYTES)


def read_form(content: bytes, catalogue: Catalogue, *, adopts: bool = True) -> Filled:
    """What a form says; with ``adopts`` its levels become one's own ratings.

    Refused with what is wrong, where, and what to do.
    """
    document = _document(content)
    unknown = [name for name in document if name not in _TOP]
    if unknown:
        raise Refused(
            _("The form has a line “{name}” that it should not have. Take it out.").format(name=_cut(unknown[0]))
        )
    held_on = _text(document, "held_on", _("The day of the check-in"))
    if not held_on:
        raise Refused(_("The form does not say on which day the check-in was. Fill in held_on."))
    said = Said(
        held_on=parse_day(held_on),
        reader=_text(document, "with", _("With whom")),
        seen=tuple(_seen(document, catalogue)),
        steps=tuple(_steps(document)),
        adopts=adopts,
    )
    return Filled(said, _answers(document))


def _document(content: bytes) -> dict[str, Any]:
    if len(content) > MOST_BYTES:
        raise Refused(_("The file is too large for a form. Choose one that Career Planner wrote."))
    try:
        document = tomllib.loads(content.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        raise Refused(_("The form is not text in UTF-8. Save it again as UTF-8.")) from None
    except (ValueError, RecursionError) as error:  # a number of thousands of digits is a ValueError of its own
        where = _cut(str(error)) if isinstance(error, tomllib.TOMLDecodeError) else "…"
        raise Refused(
            _("The form cannot be read ({where}). Keep each answer between its quotation marks.").format(where=where)
        ) from None
    if document.get("format") != FORMAT:
        raise Refused(_("This is no check-in form of Career Planner. Choose the file that it wrote."))
    return document


def _seen(document: Mapping[str, Any], catalogue: Catalogue) -> Iterator[Seen]:
    for entry in _entries(document, "skill", {"key", "level", "remark"}):
        key = _text(entry, "key", _("The key of a skill"))
        if not catalogue.has_skill(key):
            raise Refused(
                _("The form names a skill “{key}” that the plan does not know. Take it out.").format(key=_cut(key))
            )
        name = catalogue.skill(key).name
        level = _whole(entry, "level", name, 5)
        remark = _text(entry, "remark", name)
        if level is not None:
            yield Seen(key, level, remark)
        elif remark:
            raise Refused(_("{skill}: there is a remark, but no level. Add a level from 0 to 5.").format(skill=name))


def _steps(document: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for entry in _entries(document, "step", {"what", "who", "by"}):
        what, who, by = (_text(entry, name, _("A step")) for name in ("what", "who", "by"))
        yield what, who, by


def _entries(document: Mapping[str, Any], name: str, fields: set[str]) -> list[Mapping[str, Any]]:
    found = document.get(name, [])
    if not isinstance(found, list) or not all(isinstance(each, dict) and each.keys() <= fields for each in found):
        raise Refused(
            _("The part “{name}” of the form is not as it was written. Take a fresh form and copy the answers.").format(
                name=name
            )
        )
    return found


def _answers(document: Mapping[str, Any]) -> Answers:
    held = document.get("answers", {})
    if not isinstance(held, dict) or not held.keys() <= set(_ANSWERS):
        raise Refused(
            _("The part “{name}” of the form is not as it was written. Take a fresh form and copy the answers.").format(
                name="answers"
            )
        )
    degree = _text(held, "degree", _("The degree")).lower()
    if degree not in ("", "yes", "no", _("yes"), _("no")):
        raise Refused(_("The degree: “{text}” is neither yes nor no.").format(text=_cut(degree)))
    percent = _number(held, "raise_percent", _("The raise"))
    return Answers(
        promoted=_whole(held, "promoted", _("The number of people promoted")),
        people=_whole(held, "people", _("The number of people")),
        posts=_whole(held, "posts", _("The number of posts")),
        months=_number(held, "months_between_vacancies", _("The months between two vacancies")),
        degree=None if not degree else degree in ("yes", _("yes")),
        raise_share=None if percent is None else percent / 100,
    )


def _text(entry: Mapping[str, Any], name: str, what: str) -> str:
    found = entry.get(name, "")
    if isinstance(found, date) or (isinstance(found, int | float) and not isinstance(found, bool)):
        found = _written(found)
    if not isinstance(found, str):
        raise Refused(
            _("{what}: “{text}” is no answer. Write it between quotation marks.").format(
                what=what, text=_cut(_written(found))
            )
        )
    return found.strip()


def _written(found: object) -> str:
    try:
        return str(found)
    except ValueError:  # Python does not write out a number of thousands of digits, here or within a list
        return "…"


def _whole(entry: Mapping[str, Any], name: str, what: str, most: int = 100_000) -> int | None:
    text = _text(entry, name, what)
    if not text:
        return None
    if not text.isascii() or not text.isdecimal() or len(text) > len(str(most)) or int(text) > most:
        raise Refused(
            _("{what} must be a whole number from {low} to {high}, not “{text}”.").format(
                what=what, low=0, high=most, text=_cut(text)
            )
        )
    return int(text)


def _number(entry: Mapping[str, Any], name: str, what: str) -> float | None:
    text = _text(entry, name, what).removesuffix("%").strip()
    if not text:
        return None
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise Refused(
            _("{what}: “{text}” is not a number. Write it like 1.5.").format(what=what, text=_cut(text))
        ) from None


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
