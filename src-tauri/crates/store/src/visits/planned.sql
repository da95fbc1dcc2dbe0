-- One plan, for one of the tenancies it serves, with its result in force.
SELECT
       visit.id AS visit, result.id AS result, result.rowid AS number, :tenancy AS tenancy,
       visit.day AS planned, visit.time, coalesce(visit.known_to_week, 0) AS known_to_week, visit.state,
       result.day AS actual, result.place, result.outcome,
       worker.name AS worker, account.name AS recorded_by, operation.at_ms AS recorded_ms
  FROM visit
  LEFT JOIN visit_result AS result
    ON result.visit = visit.id AND result.tenancy = :tenancy AND result.deleted = 0
   AND NOT EXISTS (SELECT 1 FROM visit_result AS later WHERE later.replaces = result.id AND later.deleted = 0)
  LEFT JOIN worker ON worker.id = coalesce(result.worker, visit.worker)
  LEFT JOIN operation ON operation.seq = result.stamp
  LEFT JOIN account ON account.id = operation.author
 WHERE visit.id = :visit AND visit.deleted = 0
