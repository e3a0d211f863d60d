-- Months in which less or nothing is worked: leave, part time, study. The shares are parts of the pay and of the usual
-- learning hours; while a pause is held, months in the role, reviews and promotions stand still.

CREATE TABLE pause (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('leave', 'part_time', 'study')),
    first_month TEXT NOT NULL CHECK (length(first_month) = 7),
    months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 120),
    pay_share REAL NOT NULL CHECK (pay_share BETWEEN 0 AND 1),
    hours_share REAL NOT NULL CHECK (hours_share BETWEEN 0 AND 10),
    is_held INTEGER NOT NULL CHECK (is_held IN (0, 1)),
    note TEXT NOT NULL
) STRICT;
