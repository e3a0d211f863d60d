"""Small made-up releases in the layouts of the real ones."""

import gzip
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import openpyxl

READ_ME = """O*NET {release} Database
{month} Release
----------------

The content of the O*NET {release} Database is licensed under a Creative Commons Attribution 4.0 International
License. For more information, please visit:
"""
RATING_HEADER = (
    "O*NET-SOC Code", "Element ID", "Element Name", "Scale ID", "Data Value", "N", "Standard Error",
    "Lower CI Bound", "Upper CI Bound", "Recommend Suppress", "Not Relevant", "Date", "Domain Source",
)  # fmt: skip
OEWS_HEADER = (
    "AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS", "NAICS_TITLE", "I_GROUP", "OWN_CODE", "OCC_CODE",
    "OCC_TITLE", "O_GROUP", "TOT_EMP", "EMP_PRSE", "JOBS_1000", "LOC_QUOTIENT", "PCT_TOTAL", "PCT_RPT", "H_MEAN",
    "A_MEAN", "MEAN_PRSE", "H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90", "A_PCT10", "A_PCT25", "A_MEDIAN",
    "A_PCT75", "A_PCT90", "ANNUAL", "HOURLY",
)  # fmt: skip
CLERK, LEAD, SCOUT = "43-4051.00", "43-1011.00", "41-3091.00"


def rating(code: str, element: str, name: str, scale: str, value: str, *, relevant: str = "N") -> tuple[str, ...]:
    """A row of a table of ratings."""
    relevance = "n/a" if scale == "IM" else relevant
    return (code, element, name, scale, value, "8", "0.1250", "1.0", "2.0", "N", relevance, "08/2022", "Analyst")


ONET: dict[str, list[Sequence[str]]] = {
    "Occupation Data": [
        ("O*NET-SOC Code", "Title", "Description"),
        (CLERK, "Customer Service Representatives", 'Talk with “customers” and say "hello".'),
        (LEAD, "First-Line Supervisors of Office Workers", "Supervise."),
        (SCOUT, "Sales Representatives of Services", "Sell services."),
    ],
    "Essential Skills": [
        RATING_HEADER,
        rating(CLERK, "2.A.1.b", "Active Listening", "IM", "4.00"),
        rating(CLERK, "2.A.1.b", "Active Listening", "LV", "4.00"),
        rating(CLERK, "2.A.1.f", "Science", "IM", "1.00"),
        rating(CLERK, "2.A.1.f", "Science", "LV", "0.00", relevant="Y"),
        rating(LEAD, "2.A.1.b", "Active Listening", "IM", "3.00"),
        rating(LEAD, "2.A.1.b", "Active Listening", "LV", "5.25"),
    ],
    "Transferable Skills": [
        RATING_HEADER,
        rating(CLERK, "2.B.1.d", "Negotiation", "IM", "2.00"),
        rating(CLERK, "2.B.1.d", "Negotiation", "LV", "3.00"),
    ],
    "Job Zones": [
        ("O*NET-SOC Code", "Job Zone", "Date", "Domain Source"),
        (CLERK, "2", "08/2022", "Analyst"),
        (LEAD, "3", "07/2015", "Analyst"),
    ],
    "Job Zone Reference": [
        ("Job Zone", "Name", "Experience", "Education", "Job Training", "Examples", "SVP Range"),
        ("2", "Zone 2: Some Preparation", "Months", "High school", "Weeks", "Clerks", "(4.0 to < 6.0)"),
    ],
    "Job Titles": [
        ("O*NET-SOC Code", "Job Title", "Short Title", "Source(s)"),
        (CLERK, "Call Center Agent", "n/a", "02,10"),
        (CLERK, "Client Care Representative", "CCR", "08"),
        (LEAD, "Customer Service Manager", "n/a", "02,05,08"),
        (SCOUT, "Account Manager", "n/a", "08"),
    ],
    "Sample of Reported Titles": [
        ("O*NET-SOC Code", "Reported Job Title", "Shown in My Next Move"),
        (CLERK, "Customer Service Specialist", "Y"),
    ],
    "Related Occupations": [
        ("O*NET-SOC Code", "Related O*NET-SOC Code", "Relatedness Tier", "Index"),
        (CLERK, SCOUT, "Primary-Short", "1"),
        (CLERK, LEAD, "Supplemental", "13"),
        (SCOUT, CLERK, "Primary-Long", "7"),
    ],
    "Task Statements": [
        ("O*NET-SOC Code", "Task ID", "Task", "Task Type", "Incumbents Responding", "Date", "Domain Source"),
        (CLERK, "11", "Keep records.", "Supplemental", "n/a", "08/2022", "Incumbent"),
        (CLERK, "12", "Answer calls.", "Core", "74", "08/2022", "Incumbent"),
    ],
    "Software Skills": [
        ("O*NET-SOC Code", "Workplace Example", "Element ID", "Element Name", "Hot Technology", "In Demand"),
        (CLERK, "Salesforce", "2.E.5.a", "Customer relationship management software", "Y", "N"),
    ],
    "Level Scale Anchors": [
        ("Element ID", "Element Name", "Scale ID", "Anchor Value", "Anchor Description"),
        ("2.A.1.b", "Active Listening", "LV", "2", "Take an order"),
    ],
    "Education": [
        ("O*NET-SOC Code", "Element ID", "Element Name", "Scale ID", "Category", "Data Value", "N", "Standard Error",
         "Lower CI Bound", "Upper CI Bound", "Recommend Suppress", "Date", "Domain Source"),
        (CLERK, "2.D.1", "Required Level of Education", "RL", "2", "54.8", "74", "n/a", "n/a", "n/a", "N", "08/2022",
         "Incumbent"),
        (CLERK, "2.D.4.a", "Certification", "IM", "n/a", "2.1", "74", "n/a", "n/a", "n/a", "N", "08/2022",
         "Incumbent"),
    ],
    "Education Categories": [
        ("Element ID", "Element Name", "Scale ID", "Category", "Category Description"),
        ("2.D.1", "Required Level of Education", "RL", "2", "High School Diploma"),
    ],
    "Tasks to DWAs": [
        ("O*NET-SOC Code", "Task ID", "DWA Element ID", "Date", "Domain Source"),
        (CLERK, "11", "4.A.2.a.4.i.3", "07/2014", "Analyst"),
    ],
}  # fmt: skip


def tabbed(rows: Iterable[Sequence[str]], end: str = "\r\n") -> bytes:
    """Rows as O*NET writes them."""
    return "".join("\t".join(row) + end for row in rows).encode()


def onet_files(release: str = "30.3", month: str = "May 2026", **changed: list[Sequence[str]]) -> dict[str, bytes]:
    """The files of a small O*NET release by name; ``changed`` replaces tables (underscores stand for spaces)."""
    tables = ONET | {name.replace("_", " "): rows for name, rows in changed.items()}
    files = {f"{name}.txt": tabbed(rows) for name, rows in tables.items()}
    return files | {"Read Me.txt": READ_ME.format(release=release, month=month).encode()}


def zipped(path: Path, files: dict[str, bytes], top: str = "") -> Path:
    """A zip archive of these files, in a top folder if there is one."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(f"{top}/{name}" if top else name, content)
    return path


def unpacked(folder: Path, files: dict[str, bytes]) -> Path:
    """A folder with these files."""
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def wage(code: str, title: str, median: str, area: str = "US", **cells: str) -> dict[str, str]:
    """A row of a wage table; the figures are made up around the median, others can be given by column."""
    places = {
        "US": ("99", "U.S.", "1", "US"),
        "MA": ("25", "Massachusetts", "2", "MA"),
        "14460": ("14460", "Boston-Cambridge-Newton, MA-NH", "4", "MA"),
        "2500001": ("2500001", "Western Massachusetts nonmetropolitan area", "6", "MA"),
    }
    figures = dict.fromkeys(("A_MEAN", "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90"), median)
    row = dict(zip(("AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE"), places[area], strict=True)) | {
        "NAICS": "000000", "NAICS_TITLE": "Cross-industry", "I_GROUP": "cross-industry", "OWN_CODE": "1235",
        "OCC_CODE": code, "OCC_TITLE": title, "O_GROUP": "detailed", "TOT_EMP": "1000", "EMP_PRSE": "2.5",
        "MEAN_PRSE": "1.5", "H_MEDIAN": "21.53",
    }  # fmt: skip
    return row | figures | cells


WAGES = [
    wage("43-4051", "Customer Service Representatives", "44770"),
    wage("43-1011", "First-Line Supervisors", "69500"),
    wage("43-4051", "Customer Service Representatives", "49120", "MA"),
    wage("43-4051", "Customer Service Representatives", "49920", "14460"),
]


def wage_lines(rows: Iterable[dict[str, str]], header: Sequence[str] = OEWS_HEADER) -> bytes:
    """Wages as comma separated text."""
    lines = [header, *(tuple(row.get(name, "") for name in header) for row in rows)]
    return "".join(",".join(f'"{cell}"' if "," in cell else cell for cell in line) + "\n" for line in lines).encode()


NOTES_2025 = (
    "May 2025 OEWS Estimates",
    ("#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year "),
)


def wage_workbook(
    path: Path,
    rows: Iterable[dict[str, str]],
    *,
    header: Sequence[str] = OEWS_HEADER,
    notes: Sequence[str] = NOTES_2025,
) -> Path:
    """Wages as a workbook with numbers, codes as text, and the bureau's sheet of notes."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = path.stem
    sheet.append(list(header))
    for row in rows:
        sheet.append([_cell(name, row.get(name, "")) for name in header])
    if notes:
        described = book.create_sheet("Field Descriptions")
        for note in notes:
            described.append([note])
    book.save(path)
    book.close()
    return path


def _cell(name: str, text: str) -> object:
    if name in {"AREA", "AREA_TYPE", "NAICS", "OWN_CODE"} or not text:
        return text or None
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text


def gzipped(path: Path, content: bytes) -> Path:
    """A gzip file."""
    path.write_bytes(gzip.compress(content))
    return path


ESCO_BASE = "http://data.europa.eu/esco"
AGENT, SUPERVISOR = f"{ESCO_BASE}/occupation/aaaa", f"{ESCO_BASE}/occupation/bbbb"
TALK, RECORD = f"{ESCO_BASE}/skill/1111", f"{ESCO_BASE}/skill/2222"
ESCO = {
    "occupations_en.csv": "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
    "regulatedProfessionNote,scopeNote,definition,inScheme,description,code\n"
    f'Occupation,{AGENT},5244,call centre agent,"call center agent\nphone agent",,released,2024-01-24T15:38:45Z,,,,,'
    '"Handle calls, all day.",5244.1\n'
    f"Occupation,{SUPERVISOR},3341,call centre supervisor,,,released,2024-01-24T15:38:45Z,,,,,Oversee.,3341.3\n",
    "skills_en.csv": "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,"
    "modifiedDate,scopeNote,definition,inScheme,description\r\n"
    f"KnowledgeSkillCompetence,{TALK},skill/competence,cross-sector,communicate with customers,talk | speak,,released,"
    "2024-01-24,,,,Respond.\r\n",
    "occupationSkillRelations_en.csv": "occupationUri,relationType,skillType,skillUri\n"
    f"{AGENT},essential,skill/competence,{TALK}\n{AGENT},optional,knowledge,{RECORD}\n",
    "broaderRelationsOccPillar_en.csv": "conceptType,conceptUri,broaderType,broaderUri\n"
    f"Occupation,{AGENT},ISCOGroup,{ESCO_BASE}/isco/C5244\nOccupation,{SUPERVISOR},ISCOGroup,{ESCO_BASE}/isco/C5244\n",
    "digitalSkillsCollection_en.csv": "conceptType,conceptUri,preferredLabel,status,skillType,reuseLevel,altLabels,"
    "description,broaderConceptUri,broaderConceptPT\r\n"
    f"KnowledgeSkillCompetence,{RECORD},keep records,released,knowledge,cross-sector,file | archive,Keep.,,\r\n",
    "skillsHierarchy_en.csv": "Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,Level 2 URI,"
    "Level 2 preferred term,Level 3 URI,Level 3 preferred term,Description,Scope note,Level 0 code,Level 1 code\n"
    f"{ESCO_BASE}/skill/S,skills,,,,,,,,,S\n{ESCO_BASE}/skill/S,skills,{ESCO_BASE}/skill/S1,work,,,,,Do it.,,S,S1\n",
    "conceptSchemes_en.csv": "conceptType,conceptSchemeUri,preferredLabel,title,status,description,hasTopConcept\r\n"
    f'ConceptScheme,{ESCO_BASE}/concept-scheme/member-skills,ESCO member skills,,released,,"'
    + ",\n".join(f"{ESCO_BASE}/skill/{number:036d}" for number in range(9000))
    + '"\r\n',
}


def esco_files() -> dict[str, bytes]:
    """The files of a small ESCO release by name."""
    return {name: text.encode() for name, text in ESCO.items()}
