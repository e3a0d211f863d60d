"""Make a language for trials: every text in brackets and a third longer, so that what is not translated stands out.

A text that stays plain on the screen was never marked for translation; one that is cut off has too little room.

Usage: ``python scripts/pseudo.py FOLDER [--lang qps]``; then ``careerplanner --data-dir DIR --lang qps``, where FOLDER
is the folder ``translations`` in DIR.
"""

import argparse
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from messages import collected

from careerplanner.i18n import DOMAIN

_BRACKETS = 3
_WORD = 7
"""How long the words are that a text is stretched by: where a text wraps, so may its translation."""


def main() -> None:
    """Write the compiled translation."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where translations are looked for")
    parser.add_argument("--lang", default="qps", help="the code of the language (qps)")
    options = parser.parse_args()
    target = options.folder / options.lang / "LC_MESSAGES" / f"{DOMAIN}.mo"
    target.parent.mkdir(parents=True, exist_ok=True)
    translation = stretched(collected())
    with target.open("wb") as file:
        write_mo(file, translation)
    print(f"{target}: {len(translation)} texts")


def stretched(template: Catalog) -> Catalog:
    """The translation of every text of a template."""
    made = Catalog(project=template.project, version=template.version, charset="utf-8", fuzzy=False)
    for message in template:
        if message.id:
            words = message.id
            string = stretch(words) if isinstance(words, str) else tuple(map(stretch, words))
            made.add(words, string, context=message.context)
    return made


def stretch(text: str) -> str:
    """The text in brackets and a third longer, brackets counted; what is filled into it stays as it is."""
    more = "~" * max(1, -(-len(text) // 3) - _BRACKETS)
    return f"[{text} {' '.join(more[at : at + _WORD] for at in range(0, len(more), _WORD))}]"


if __name__ == "__main__":
    main()
