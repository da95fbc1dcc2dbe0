-- Cells that the target changed and in which its value is not the only live one any more.
SELECT live.tbl, live.row, live.col, live.op
  FROM change
  JOIN live ON live.tbl = change.tbl AND live.row = change.row AND live.col = change.col
 WHERE change.op = :target AND live.op <> :target
