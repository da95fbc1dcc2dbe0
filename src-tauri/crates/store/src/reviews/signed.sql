-- Who signed which week off, with the remark, week by week and the newest of a week first.
SELECT it.*, account.name AS made_by, operation.at_ms AS made_ms,
       (SELECT text FROM sign_off_text WHERE sign_off = it.id AND deleted = 0 ORDER BY rowid LIMIT 1) AS text
  FROM week_sign_off AS it
  JOIN operation ON operation.seq = it.stamp
  LEFT JOIN account ON account.id = operation.author
 WHERE it.week BETWEEN :first AND :last AND it.deleted = 0
 ORDER BY it.week, operation.at_ms DESC, it.rowid DESC
