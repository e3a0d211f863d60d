-- The weekly reviews that were finished: what was chosen for the week after (ids of actions and goals), and the odds of
-- each role of the route as they were then: [role, share of futures, low, high].
CREATE TABLE weekly_review (
    id TEXT PRIMARY KEY NOT NULL,
    week_start TEXT NOT NULL UNIQUE,
    reviewed_on TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes >= 0),
    chosen TEXT NOT NULL CHECK (json_valid(chosen)),
    odds TEXT NOT NULL CHECK (json_valid(odds)),
    moved TEXT NOT NULL
) STRICT;
