-- What a goal costs in money: the fee of a course, an exam, books. NULL where that is not known, 0 where it is free.

ALTER TABLE goal ADD COLUMN cost_cents INTEGER CHECK (cost_cents >= 0);
