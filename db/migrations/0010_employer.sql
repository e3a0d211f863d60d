-- What the person knows of their employer, and the choices that the second model of the projection asks for.

CREATE TABLE employer_answer (
    id TEXT PRIMARY KEY NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('published', 'seen', 'vacancies', 'by_hand')),
    people INTEGER CHECK (people BETWEEN 1 AND 100000),
    promoted INTEGER CHECK (promoted BETWEEN 0 AND 100000),
    years REAL NOT NULL CHECK (years BETWEEN 0.25 AND 40),
    ready_of_ten REAL CHECK (ready_of_ten BETWEEN 0 AND 10),
    posts INTEGER CHECK (posts BETWEEN 0 AND 100000),
    free_every_months REAL CHECK (free_every_months BETWEEN 0.1 AND 1200),
    ready_low REAL CHECK (ready_low BETWEEN 0.1 AND 100000),
    ready_high REAL CHECK (ready_high BETWEEN 0.1 AND 100000),
    inside TEXT CHECK (inside IN ('mostly', 'half', 'seldom')),
    degree_asked INTEGER CHECK (degree_asked IN (0, 1)),
    chance REAL CHECK (chance > 0 AND chance < 1),
    chance_low REAL CHECK (chance_low > 0 AND chance_low < 1),
    chance_high REAL CHECK (chance_high > 0 AND chance_high < 1)
) STRICT;

-- Whether one would change employer, what the trade is expected to do, and the highest education (a level of O*NET,
-- 1 to 12; 0 where nothing is said).
ALTER TABLE profile ADD COLUMN mobility TEXT NOT NULL DEFAULT 'open' CHECK (mobility IN ('never', 'open', 'looking'));
ALTER TABLE profile ADD COLUMN trade_outlook TEXT NOT NULL DEFAULT 'fewer_jobs';
ALTER TABLE profile ADD COLUMN education_level INTEGER NOT NULL DEFAULT 0 CHECK (education_level BETWEEN 0 AND 12);

-- Learning that is done in paid time takes no hours of the week, but weeks that must pass.
ALTER TABLE goal_step ADD COLUMN weeks INTEGER NOT NULL DEFAULT 0 CHECK (weeks BETWEEN 0 AND 520);
ALTER TABLE goal_step ADD COLUMN is_paid_time INTEGER NOT NULL DEFAULT 0 CHECK (is_paid_time IN (0, 1));

-- Of two pay records of one day the one that was entered later counts.
ALTER TABLE pay_record ADD COLUMN entry_number INTEGER NOT NULL DEFAULT 0 CHECK (entry_number >= 0);
UPDATE pay_record SET entry_number = rowid;

-- What a step is, and whether the user has answered what a step that a release lists asks for.
ALTER TABLE custom_move ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE custom_move ADD COLUMN is_confirmed INTEGER NOT NULL DEFAULT 1 CHECK (is_confirmed IN (0, 1));
UPDATE custom_move SET is_confirmed = 0 WHERE origin <> 'own';
