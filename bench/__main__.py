"""The benchmark table as JSON lines: ``python -m bench`` runs every part, ``python -m bench PART`` one of them.

A part is a module of this folder with a function ``run`` that yields rows.
"""

import argparse
import importlib
import json
import pkgutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict

import bench
from bench.row import Row


def parts() -> dict[str, Callable[[], Iterator[Row]]]:
    """Every part by its name."""
    found = {}
    for module in pkgutil.iter_modules(bench.__path__):
        if module.name != "__main__":
            run = getattr(importlib.import_module(f"bench.{module.name}"), "run", None)
            if run is not None:
                found[module.name] = run
    return found


def main(arguments: list[str]) -> int:
    """Print the rows of the parts that are asked for, each as soon as it is measured."""
    known = parts()
    parser = argparse.ArgumentParser(prog="python -m bench", description="Print the benchmark table as JSON lines.")
    parser.add_argument("part", nargs="?", choices=sorted(known), help="run this part alone")
    parser.add_argument("--only", choices=sorted(known), help="the same as PART")
    chosen = parser.parse_args(arguments)
    only = chosen.part or chosen.only
    for name, run in known.items():
        if only in {None, name}:
            for row in run():
                print(json.dumps(asdict(row)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
