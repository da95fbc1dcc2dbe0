SELECT it.*, account.name AS made_by, operation.at_ms AS made_ms,
       (SELECT reason FROM exemption_reason WHERE exemption = it.id AND deleted = 0 ORDER BY rowid LIMIT 1) AS reason
  FROM exemption AS it
  JOIN operation ON operation.seq = it.stamp
  LEFT JOIN account ON account.id = operation.author
 WHERE it.tenancy = :tenancy AND it.deleted = 0
 ORDER BY it.first_day DESC, it.rowid DESC
