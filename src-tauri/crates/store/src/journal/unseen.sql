-- Edits of a row that no write of its mark of deletion has seen.
SELECT DISTINCT live.op
  FROM live
 WHERE live.tbl = :tbl AND live.row = :row AND live.col <> 0 AND live.op <> :made
   AND live.op NOT IN (SELECT mark.op FROM change AS mark WHERE mark.tbl = :tbl AND mark.row = :row AND mark.col = 0)
   AND live.op NOT IN (SELECT named.value FROM change AS mark, json_each(mark.replaces) AS named
                        WHERE mark.tbl = :tbl AND mark.row = :row AND mark.col = 0)
