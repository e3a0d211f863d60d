"""Make the three cuts of Inter that the charts use, from the variable font of ``fontpkg-inter``.

matplotlib sets a variable font in its default weight alone, slowly, and cutting an instance takes seconds, so the cuts
are made once and shipped in ``resources/report/fonts``: Latin, Greek and Cyrillic, with kerning and level figures.
Run it again after an update of ``fontpkg-inter``; it needs fontTools, which comes with matplotlib.
"""

import shutil
from pathlib import Path

import fontpkg_inter
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TARGET = Path(__file__).resolve().parent.parent / "resources" / "report" / "fonts"
CUTS = {"Regular": 400, "Medium": 500, "SemiBold": 600}
CHARACTERS = [
    *range(0x0020, 0x0250),
    *range(0x0370, 0x0530),
    *range(0x1E00, 0x1F00),
    *range(0x2000, 0x2070),
    *range(0x20A0, 0x20C1),
    *(ord(character) for character in "←↑→↓−×≈≠≤≥•·…●○■□◆◇"),
]


def make(cut: str, weight: int) -> Path:
    """Write one cut and return its file."""
    font = TTFont(fontpkg_inter.ROOT / "files" / "Inter[opsz,wght].ttf", recalcTimestamp=False)
    options = Options(layout_features=["kern", "tnum", "ccmp", "mark", "mkmk"], notdef_outline=True, hinting=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    instance = instantiateVariableFont(font, {"wght": weight, "opsz": 14}, inplace=True)
    path = TARGET / f"Inter-{cut}.ttf"
    instance.save(path)
    return path


if __name__ == "__main__":
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, weight in CUTS.items():
        made = make(name, weight)
        print(f"{made.name}: {made.stat().st_size:,} bytes")
    shutil.copyfile(fontpkg_inter.ROOT / "LICENSE", TARGET / "OFL.txt")
