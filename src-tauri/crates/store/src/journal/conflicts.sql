SELECT live.tbl, live.row, live.col, live.part, live.shown, live.value, operation.author, operation.at_ms, operation.hlc,
       device.id AS device
  FROM live
  JOIN operation ON operation.seq = live.op
  JOIN device ON device.ix = operation.device
 WHERE (live.tbl, live.row, live.col) IN (SELECT tbl, row, col FROM live WHERE shown = 0)
 ORDER BY live.tbl, live.row, live.col
