-- What was decided about the findings of a week, with the words and who decided, the newest first.
SELECT it.*, worker.name AS worker_name, account.name AS made_by, operation.at_ms AS made_ms,
       (SELECT text FROM decision_text WHERE decision = it.id AND deleted = 0 ORDER BY rowid LIMIT 1) AS text
  FROM review_decision AS it
  JOIN operation ON operation.seq = it.stamp
  LEFT JOIN account ON account.id = operation.author
  LEFT JOIN worker ON worker.id = it.worker
 WHERE it.week = :week AND it.deleted = 0
 ORDER BY operation.at_ms DESC, it.rowid DESC
