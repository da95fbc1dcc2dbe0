-- One result by its number in the table, with its plan if there is one.
SELECT
       visit.id AS visit, result.id AS result, result.rowid AS number, result.tenancy AS tenancy,
       visit.day AS planned, visit.time, coalesce(visit.known_to_week, 0) AS known_to_week, visit.state,
       result.day AS actual, result.place, result.outcome,
       worker.name AS worker, account.name AS recorded_by, operation.at_ms AS recorded_ms
  FROM visit_result AS result
  LEFT JOIN visit ON visit.id = result.visit AND visit.deleted = 0
  LEFT JOIN worker ON worker.id = coalesce(result.worker, visit.worker)
  LEFT JOIN operation ON operation.seq = result.stamp
  LEFT JOIN account ON account.id = operation.author
 WHERE result.rowid = :number
