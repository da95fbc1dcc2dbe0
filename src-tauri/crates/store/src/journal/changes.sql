SELECT tbl, row, col, value, replaces FROM change WHERE op = :seq
UNION ALL
SELECT tbl, row, col, value, replaces FROM future_cell WHERE op = :seq
ORDER BY tbl, row, col
