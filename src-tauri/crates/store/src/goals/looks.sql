SELECT it.*, account.name AS made_by, operation.at_ms AS made_ms
  FROM goal JOIN goal_look AS it ON it.goal = goal.id AND it.deleted = 0
  JOIN operation ON operation.seq = it.stamp
  LEFT JOIN account ON account.id = operation.author
 WHERE goal.tenancy = :tenancy AND goal.deleted = 0
 ORDER BY it.day DESC, it.rowid DESC
