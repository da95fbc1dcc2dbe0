INSERT INTO future_cell (op, tbl, row, col, part, value, replaces)
SELECT op, tbl, row, col, part, value, coalesce(replaces, :made) FROM change
 WHERE op = :op AND tbl = :tbl AND row = :row AND col = :col AND part = :part
