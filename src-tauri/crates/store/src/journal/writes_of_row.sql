-- Everything that was written of one row after its making, and what waits of it, in the order of the operations.
SELECT op, col, part, value, replaces FROM change WHERE tbl = :tbl AND row = :row
UNION ALL
SELECT op, col, part, value, replaces FROM future_cell WHERE tbl = :tbl AND row = :row
ORDER BY op, col, part
