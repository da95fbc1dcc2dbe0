SELECT live.op, live.shown, live.value, operation.hlc, device.id AS device
  FROM live
  JOIN operation ON operation.seq = live.op
  JOIN device ON device.ix = operation.device
 WHERE live.tbl = :tbl AND live.row = :row AND live.col = :col
