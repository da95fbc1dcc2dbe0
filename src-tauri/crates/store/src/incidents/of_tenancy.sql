-- What happened around a tenancy, newest first.
SELECT it.*, account.name AS made_by, operation.at_ms AS made_ms
  FROM incident AS it
  JOIN operation ON operation.seq = it.stamp
  LEFT JOIN account ON account.id = operation.author
 WHERE it.tenancy = :tenancy AND it.deleted = 0
 ORDER BY it.day DESC, it.rowid DESC
