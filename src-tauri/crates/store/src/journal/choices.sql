-- Cells in which the target replaced more than one value, or wrote more than one.
SELECT it.tbl, it.row, it.col, it.op
  FROM change AS it
 WHERE it.op = :target AND it.part = 0
   AND (json_array_length(it.replaces) > 1
        OR EXISTS (SELECT 1 FROM change AS more WHERE more.op = :target AND more.tbl = it.tbl AND more.row = it.row
                                                 AND more.col = it.col AND more.part > 0)
        OR EXISTS (SELECT 1 FROM json_each(it.replaces) AS named
                     JOIN change AS more ON more.op = named.value AND more.tbl = it.tbl AND more.row = it.row
                                        AND more.col = it.col AND more.part > 0))
