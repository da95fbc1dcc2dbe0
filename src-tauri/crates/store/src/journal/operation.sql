SELECT it.id, it.kind, it.author, device.id AS device, it.number, it.hlc, it.at_ms, it.reason, reversed.id AS reverses
  FROM operation AS it
  JOIN device ON device.ix = it.device
  LEFT JOIN operation AS reversed ON reversed.seq = it.reverses
 WHERE it.seq = :seq
