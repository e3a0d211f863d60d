"""Cut two measures of what AI can do in an occupation out of what their authors published.

Takes a folder with both tables as CSV. One is the share of an occupation's tasks that a language model could do in half
the time, as people rated them; a task that needs more software beside the model counts half ("beta" of the paper). The
other is where a chatbot is really used and does well. An occupation has both or neither, by its own code alone: no
group and no average is made up. Ranks count every occupation that the measure knows.

Usage: ``python scripts/cut_ai.py FOLDER [--to resources/country/US]``
"""

import argparse
import csv
import sys
from pathlib import Path

from tables import COUNTRY, write_table

OWN = ".00"
"""The end of the O*NET code of an occupation itself, not of a speciality."""
TASKS_NOTES = (
    "Source: Eloundou, Manning, Mishkin, Rock, GPTs are GPTs, rated tasks of occupations; cut by scripts/cut_ai.py",
    "Year: 2024",
    "MIT, Copyright (c) 2024 OpenAI; the licence stands in LICENSE-ai_tasks.txt beside this table.",
    "share: of the tasks, how much a language model could do in half the time; what needs more software counts half.",
)
USE_NOTES = (
    "Source: Tomlinson, Jaffe, Wang, Counts, Suri, Working with AI, scores of occupations; cut by scripts/cut_ai.py",
    "Year: 2025",
    "CC BY 4.0, Microsoft; ranks were added.",
    "score: how much of an occupation's activities a chatbot is asked for, does well, and covers; it has no unit.",
)


def main() -> int:
    """Read both tables, write both."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="the folder of the tables")
    parser.add_argument("--to", type=Path, default=COUNTRY)
    options = parser.parse_args()
    try:
        tasks = ranks(options.folder, "*eloundou*.csv", "onet_soc_code", "human_beta")
        use = ranks(options.folder, "*microsoft*.csv", "soc_code", "ai_applicability_score")
        tasks = {code.removesuffix(OWN): row for code, row in tasks.items() if code.endswith(OWN)}
        both = sorted({*tasks} & {*use})
        write_table(
            options.to / "ai_tasks.csv", TASKS_NOTES, ("code", "share", "rank", "of"), [(c, *tasks[c]) for c in both]
        )
        write_table(options.to / "ai_use.csv", USE_NOTES, ("code", "score", "rank", "of"), [(c, *use[c]) for c in both])
    except (OSError, KeyError, ValueError) as error:
        print(f"{options.folder} cannot be read as measures of AI: {error}", file=sys.stderr)
        return 1
    return 0


def ranks(folder: Path, pattern: str, code: str, figure: str) -> dict[str, tuple[str, int, int]]:
    """Each code of a table with its figure, how many have a higher one and itself, and how many there are."""
    path = next(folder.glob(pattern), None)
    if path is None:
        raise KeyError(f"it lacks {pattern}")
    with path.open(encoding="utf-8", newline="") as file:
        rows = {row[code]: row[figure] for row in csv.DictReader(file)}
    ordered = sorted((float(value) for value in rows.values()), reverse=True)
    return {key: (value, ordered.index(float(value)) + 1, len(ordered)) for key, value in rows.items()}


if __name__ == "__main__":
    sys.exit(main())
