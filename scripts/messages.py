"""Collect every text that people read for translators, bring the translations up to it, and compile them.

Writes ``resources/translations/careerplanner.pot``. A new language begins as a copy of it, named
``resources/translations/LANGUAGE/LC_MESSAGES/careerplanner.po``. Nothing is fetched from anywhere.

Usage: ``python scripts/messages.py``
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from careerplanner import __version__
from careerplanner.i18n import DOMAIN

CHECKOUT = Path(__file__).resolve().parent.parent
TRANSLATIONS = CHECKOUT / "resources" / "translations"
KEYWORDS = {**DEFAULT_KEYWORDS, "mark": None}


def main() -> None:
    """Write the template, update and compile every translation, and say how much of each is done."""
    template = collected()
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    with (TRANSLATIONS / f"{DOMAIN}.pot").open("wb") as file:
        write_po(file, template, width=120, sort_by_file=True)
    print(f"{DOMAIN}.pot: {len(template)} texts")
    for path in sorted(TRANSLATIONS.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        print(f"{path.parent.parent.name}: {update(path, template)} of {len(template)} texts")


def collected() -> Catalog:
    """Every text of the code and of the catalogue, with the places where it stands."""
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["babel"]
    methods = [
        (mapping["pattern"], settings["extractors"].get(mapping["method"], mapping["method"]))
        for mapping in settings["mappings"]
    ]
    found = Catalog(project="Career Planner", version=__version__, charset="utf-8", fuzzy=False)
    for top in dict.fromkeys(pattern.split("/")[0] for pattern, _method in methods):
        within = [(pattern.removeprefix(f"{top}/"), method) for pattern, method in methods if pattern.startswith(top)]
        for name, line, message, comments, context in _extracted(CHECKOUT / top, within):
            found.add(message, None, [(f"{top}/{name}", line)], auto_comments=comments, context=context)
    for message in found:
        # In “3 % in 2025” or “{share} % of staff” the sign means percent; only argparse fills in by it.
        if "%(" not in str(message.id):
            message.flags.discard("python-format")
    return found


def _extracted(folder: Path, methods: list[tuple[str, str]]) -> Iterator[tuple]:
    yield from extract_from_dir(folder, methods, keywords=KEYWORDS)


def update(path: Path, template: Catalog) -> int:
    """Bring a translation up to the template and compile it; the number of texts that are translated."""
    with path.open("rb") as file:
        translation = read_po(file, locale=path.parent.parent.name, domain=DOMAIN)
    translation.update(template)
    with path.open("wb") as file:
        write_po(file, translation, width=120, sort_by_file=True)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, translation)
    return sum(1 for message in translation if message.id and message.string and not message.fuzzy)


if __name__ == "__main__":
    main()
