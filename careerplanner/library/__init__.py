"""The reference library: releases of O*NET, OEWS and ESCO that the user downloads, imported and asked."""

from careerplanner.library.import_report import Cancelled, ImportReport, Left
from careerplanner.library.importing import add
from careerplanner.library.library import Hit, Library, SourceInfo, list_sources, remove

__all__ = ["Cancelled", "Hit", "ImportReport", "Left", "Library", "SourceInfo", "add", "list_sources", "remove"]
