-- What an operation wrote in a cell of an older row.
SELECT part, value FROM change WHERE op = :op AND tbl = :tbl AND row = :row AND col = :col
UNION ALL
SELECT part, value FROM future_cell WHERE op = :op AND tbl = :tbl AND row = :row AND col = :col
ORDER BY part
