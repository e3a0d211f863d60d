-- Lists inside of a column are JSON: codes, duties and top_coded are arrays of texts, signals is an array of pairs of a
-- level (1 to 5) and a sign of it, as scenario.route is an array of role keys already. NULL still means "as shipped".
-- They were separated by spaces (codes, top_coded) and new lines (duties, signals: the level, a space, the sign).

ALTER TABLE custom_role ADD COLUMN code_list TEXT CHECK (json_valid(code_list));
UPDATE custom_role SET code_list = (
    WITH RECURSIVE parts (part, rest) AS (
        SELECT '', custom_role.codes || ' '
        UNION ALL
        SELECT substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) FROM parts WHERE rest <> ''
    )
    SELECT json_group_array(part) FROM parts WHERE part <> ''
) WHERE codes IS NOT NULL;
ALTER TABLE custom_role DROP COLUMN codes;
ALTER TABLE custom_role RENAME COLUMN code_list TO codes;

ALTER TABLE custom_role ADD COLUMN duty_list TEXT CHECK (json_valid(duty_list));
UPDATE custom_role SET duty_list = (
    WITH RECURSIVE parts (part, rest) AS (
        SELECT '', custom_role.duties || char(10)
        UNION ALL
        SELECT substr(rest, 1, instr(rest, char(10)) - 1), substr(rest, instr(rest, char(10)) + 1)
        FROM parts WHERE rest <> ''
    )
    SELECT json_group_array(part) FROM parts WHERE part <> ''
) WHERE duties IS NOT NULL;
ALTER TABLE custom_role DROP COLUMN duties;
ALTER TABLE custom_role RENAME COLUMN duty_list TO duties;

ALTER TABLE custom_skill ADD COLUMN sign_list TEXT CHECK (json_valid(sign_list));
UPDATE custom_skill SET sign_list = (
    WITH RECURSIVE parts (part, rest) AS (
        SELECT '', custom_skill.signals || char(10)
        UNION ALL
        SELECT substr(rest, 1, instr(rest, char(10)) - 1), substr(rest, instr(rest, char(10)) + 1)
        FROM parts WHERE rest <> ''
    )
    SELECT json_group_array(json_array(CAST(substr(part, 1, 1) AS INTEGER), substr(part, 3)))
    FROM parts WHERE part GLOB '[1-5] ?*'
) WHERE signals IS NOT NULL;
ALTER TABLE custom_skill DROP COLUMN signals;
ALTER TABLE custom_skill RENAME COLUMN sign_list TO signals;

ALTER TABLE custom_pay ADD COLUMN top_coded_list TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(top_coded_list));
UPDATE custom_pay SET top_coded_list = (
    WITH RECURSIVE parts (part, rest) AS (
        SELECT '', custom_pay.top_coded || ' '
        UNION ALL
        SELECT substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) FROM parts WHERE rest <> ''
    )
    SELECT json_group_array(part) FROM parts WHERE part <> ''
);
ALTER TABLE custom_pay DROP COLUMN top_coded;
ALTER TABLE custom_pay RENAME COLUMN top_coded_list TO top_coded;

UPDATE scenario SET route = json(route);
