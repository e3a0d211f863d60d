"""How names and searches are compared: as people take two texts for the same, whatever keyboard they were typed on."""

import unicodedata

_APOSTROPHES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u02bc": "'", "`": "'"})


def alike(text: str) -> str:
    """The text in small letters without accents, with single spaces and plain apostrophes; its other signs stay."""
    parts = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES).casefold())
    return " ".join("".join(each for each in parts if not unicodedata.combining(each)).split())
