-- Plans of a span of days of which nobody recorded what came of them.
SELECT
       visit.id AS visit, NULL AS result, NULL AS number, served.tenancy AS tenancy,
       visit.day AS planned, visit.time, visit.known_to_week, visit.state, visit.minutes,
       NULL AS actual, NULL AS place, NULL AS outcome,
       worker.id AS worker_id, worker.name AS worker, colleague.id AS colleague_id, colleague.name AS colleague,
       NULL AS recorded_by, NULL AS recorded_ms
  FROM (SELECT id AS visit, tenancy FROM visit WHERE deleted = 0 AND state = 'planned' AND day BETWEEN :first AND :last
        UNION ALL
        SELECT together.visit, together.tenancy FROM visit_tenancy AS together
          JOIN visit ON visit.id = together.visit AND visit.deleted = 0 AND visit.day BETWEEN :first AND :last
           AND visit.state = 'planned'
         WHERE together.deleted = 0) AS served
  JOIN visit ON visit.id = served.visit
  JOIN tenancy ON tenancy.id = visit.tenancy
  LEFT JOIN worker ON worker.id = coalesce(visit.worker, tenancy.worker)
  LEFT JOIN worker AS colleague ON colleague.id = visit.colleague
 WHERE (:worker IS NULL OR coalesce(visit.worker, tenancy.worker) = :worker OR visit.colleague = :worker)
   AND NOT EXISTS (SELECT 1 FROM visit_result WHERE visit = served.visit AND +tenancy = served.tenancy AND deleted = 0)
 ORDER BY visit.day DESC, visit.time DESC, served.tenancy
