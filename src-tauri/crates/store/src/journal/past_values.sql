-- Every value that a cell ever had and that this version may take: its first one and those written after it.
SELECT it.stamp AS op,
       (SELECT before FROM change WHERE tbl = :tbl AND row = :row AND col = :col ORDER BY op, part LIMIT 1) AS value
  FROM visit_result AS it
 WHERE it.id = :row
   AND EXISTS (SELECT 1 FROM change WHERE tbl = :tbl AND row = :row AND col = :col)
   AND NOT EXISTS (SELECT 1 FROM future_cell WHERE op = it.stamp AND tbl = :tbl AND row = :row AND col = :col)
UNION ALL
SELECT op, value FROM change WHERE tbl = :tbl AND row = :row AND col = :col
