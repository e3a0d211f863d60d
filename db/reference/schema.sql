-- The reference library: releases of O*NET, OEWS and ESCO that the user brought in. It holds nothing of the user's own,
-- so it is rebuilt from the releases, never migrated.

CREATE TABLE source (
    name        TEXT NOT NULL PRIMARY KEY,
    release     TEXT NOT NULL,
    rank        TEXT NOT NULL,  -- the release as a JSON list of numbers, to tell newer from older; [] when unknown
    published   TEXT NOT NULL,
    licence     TEXT NOT NULL,
    attribution TEXT NOT NULL,
    top_hourly  REAL,           -- OEWS: what "#" stands for at least, per hour and per year
    top_yearly  INTEGER
) STRICT;

-- A table of a release, as its publisher names it. `rows` are those that are in the library, in the table `home`.
CREATE TABLE part (
    id     INTEGER NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    name   TEXT NOT NULL,
    home   TEXT NOT NULL,
    rows   INTEGER NOT NULL DEFAULT 0,
    UNIQUE (source, name)
) STRICT;

CREATE TABLE onet_occupation (
    part INTEGER NOT NULL, code TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, description TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE onet_element (
    part INTEGER NOT NULL, element TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Names of elements as the files of ratings give them: the reference of the content model may be missing.
CREATE TABLE onet_element_name (
    element TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE onet_rating (
    part INTEGER NOT NULL, code TEXT NOT NULL, element TEXT NOT NULL, scale TEXT NOT NULL, value REAL NOT NULL,
    respondents INTEGER, standard_error REAL, suppress INTEGER NOT NULL, not_relevant INTEGER NOT NULL,
    dated TEXT NOT NULL, rated_by TEXT NOT NULL,
    PRIMARY KEY (code, element, scale)
) STRICT, WITHOUT ROWID;

-- Percent of respondents by category; category 0 is a rating of importance (1 to 5) that stands among them.
CREATE TABLE onet_share (
    part INTEGER NOT NULL, code TEXT NOT NULL, element TEXT NOT NULL, scale TEXT NOT NULL, category INTEGER NOT NULL,
    value REAL NOT NULL, respondents INTEGER, standard_error REAL, suppress INTEGER NOT NULL, dated TEXT NOT NULL,
    PRIMARY KEY (code, element, scale, category)
) STRICT, WITHOUT ROWID;

CREATE TABLE onet_category (
    part INTEGER NOT NULL, element TEXT NOT NULL, scale TEXT NOT NULL, category INTEGER NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (element, scale, category)
) STRICT, WITHOUT ROWID;

CREATE TABLE onet_software (
    part INTEGER NOT NULL, code TEXT NOT NULL, example TEXT NOT NULL, category TEXT NOT NULL,
    hot INTEGER NOT NULL, in_demand INTEGER NOT NULL,
    PRIMARY KEY (code, example, category)
) STRICT, WITHOUT ROWID;

CREATE TABLE onet_related (
    part INTEGER NOT NULL, code TEXT NOT NULL, tier TEXT NOT NULL, position INTEGER NOT NULL, related TEXT NOT NULL,
    PRIMARY KEY (code, tier, position, related)
) STRICT, WITHOUT ROWID;

CREATE INDEX onet_related_back ON onet_related (related);

CREATE TABLE onet_job_zone (
    part INTEGER NOT NULL, code TEXT NOT NULL PRIMARY KEY, zone INTEGER NOT NULL, dated TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE onet_zone (
    part INTEGER NOT NULL, zone INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, experience TEXT NOT NULL,
    education TEXT NOT NULL, training TEXT NOT NULL, examples TEXT NOT NULL
) STRICT;

-- Titles that people give to an occupation; `reported` are those that workers wrote into the survey.
CREATE TABLE onet_title (
    part INTEGER NOT NULL, code TEXT NOT NULL, title TEXT NOT NULL, short_title TEXT NOT NULL,
    reported INTEGER NOT NULL, sources INTEGER NOT NULL,
    PRIMARY KEY (code, title, short_title, reported)
) STRICT, WITHOUT ROWID;

CREATE TABLE onet_task (
    part INTEGER NOT NULL, code TEXT NOT NULL, task_id INTEGER NOT NULL, task TEXT NOT NULL, kind TEXT NOT NULL,
    respondents INTEGER, dated TEXT NOT NULL,
    PRIMARY KEY (code, task_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE onet_anchor (
    part INTEGER NOT NULL, element TEXT NOT NULL, scale TEXT NOT NULL, value REAL NOT NULL, description TEXT NOT NULL,
    PRIMARY KEY (element, scale, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE onet_scale (
    part INTEGER NOT NULL, scale TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, minimum REAL NOT NULL,
    maximum REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE onet_metadata (
    part INTEGER NOT NULL, code TEXT NOT NULL, item TEXT NOT NULL, response TEXT NOT NULL, respondents INTEGER,
    percent REAL, dated TEXT NOT NULL,
    PRIMARY KEY (code, item, response)
) STRICT, WITHOUT ROWID;

CREATE TABLE oews_area (
    code TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE oews_occupation (
    code TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE oews_industry (
    code TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A figure is a number, or the mark that the publisher put in its place: * ** # ~ -
CREATE TABLE oews_wage (
    occupation TEXT NOT NULL, area TEXT NOT NULL, industry TEXT NOT NULL, ownership TEXT NOT NULL, level TEXT NOT NULL,
    employment ANY, employment_rse ANY, per_thousand_jobs ANY, location_quotient ANY, percent_of_industry ANY,
    percent_reporting ANY,
    hourly_mean ANY, yearly_mean ANY, wage_rse ANY,
    hourly_p10 ANY, hourly_p25 ANY, hourly_p50 ANY, hourly_p75 ANY, hourly_p90 ANY,
    yearly_p10 ANY, yearly_p25 ANY, yearly_p50 ANY, yearly_p75 ANY, yearly_p90 ANY,
    yearly_only INTEGER, hourly_only INTEGER,
    PRIMARY KEY (occupation, area, industry, ownership, level)
) STRICT, WITHOUT ROWID;

CREATE TABLE esco_concept (
    part INTEGER NOT NULL, uri TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, label TEXT NOT NULL,
    description TEXT NOT NULL, code TEXT NOT NULL, skill_type TEXT NOT NULL, reuse TEXT NOT NULL, status TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE esco_label (
    part INTEGER NOT NULL, uri TEXT NOT NULL, label TEXT NOT NULL, hidden INTEGER NOT NULL,
    PRIMARY KEY (uri, label)
) STRICT, WITHOUT ROWID;

CREATE TABLE esco_relation (
    part INTEGER NOT NULL, subject TEXT NOT NULL, relation TEXT NOT NULL, object TEXT NOT NULL,
    PRIMARY KEY (subject, relation, object)
) STRICT, WITHOUT ROWID;

CREATE TABLE esco_member (
    part INTEGER NOT NULL, collection TEXT NOT NULL, uri TEXT NOT NULL,
    PRIMARY KEY (collection, uri)
) STRICT, WITHOUT ROWID;

-- Every title that can be searched, in the order in which titles of equal fit are shown: a search reads the first
-- of them and need not sort.
CREATE TABLE title (
    id INTEGER NOT NULL PRIMARY KEY, source TEXT NOT NULL, code TEXT NOT NULL, title TEXT NOT NULL,
    kind INTEGER NOT NULL, folded TEXT NOT NULL
) STRICT;
CREATE INDEX title_folded ON title (folded, id);
CREATE VIRTUAL TABLE title_search USING fts5 (
    folded, content = 'title', content_rowid = 'id', prefix = '1 2 3', columnsize = 0, tokenize = 'unicode61'
);
