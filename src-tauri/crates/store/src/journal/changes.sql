SELECT tbl, row, col, part, value, replaces, 0 AS beside FROM change WHERE op = :seq
UNION ALL
SELECT tbl, row, col, part, value, replaces, 1 AS beside FROM future_cell WHERE op = :seq
UNION ALL
SELECT tbl, row, col, part, value, replaces, 1 AS beside FROM void_cell WHERE op = :seq
ORDER BY tbl, row, col, part
