-- Plans of one day with their results in force, then results of that day whose plan lies elsewhere or nowhere.
SELECT * FROM (
    SELECT
           visit.id AS visit, result.id AS result, result.rowid AS number, served.tenancy AS tenancy,
           visit.day AS planned, visit.time, visit.known_to_week, visit.state, visit.minutes,
           result.day AS actual, result.place, result.outcome,
           worker.id AS worker_id, worker.name AS worker, colleague.id AS colleague_id, colleague.name AS colleague,
           account.name AS recorded_by, operation.at_ms AS recorded_ms
      FROM (SELECT id AS visit, tenancy FROM visit WHERE deleted = 0 AND day = :day
            UNION ALL
            SELECT together.visit, together.tenancy FROM visit_tenancy AS together
              JOIN visit ON visit.id = together.visit AND visit.deleted = 0 AND visit.day = :day
             WHERE together.deleted = 0) AS served
      JOIN visit ON visit.id = served.visit
      JOIN tenancy ON tenancy.id = visit.tenancy
      LEFT JOIN visit_result AS result
        ON result.visit = visit.id AND result.tenancy = served.tenancy AND result.deleted = 0
       AND NOT EXISTS (SELECT 1 FROM visit_result AS later WHERE later.replaces = result.id AND later.deleted = 0)
      LEFT JOIN worker ON worker.id = coalesce(result.worker, visit.worker, tenancy.worker)
      LEFT JOIN worker AS colleague ON colleague.id = coalesce(result.colleague, visit.colleague)
      LEFT JOIN operation ON operation.seq = result.stamp
      LEFT JOIN account ON account.id = operation.author
     WHERE :worker IS NULL OR coalesce(visit.worker, tenancy.worker) = :worker OR visit.colleague = :worker
        OR result.worker = :worker
    UNION ALL
    SELECT
           visit.id AS visit, result.id AS result, result.rowid AS number, result.tenancy AS tenancy,
           visit.day AS planned, visit.time, coalesce(visit.known_to_week, 0) AS known_to_week, visit.state, visit.minutes,
           result.day AS actual, result.place, result.outcome,
           worker.id AS worker_id, worker.name AS worker, colleague.id AS colleague_id, colleague.name AS colleague,
           account.name AS recorded_by, operation.at_ms AS recorded_ms
      FROM visit_result AS result
      LEFT JOIN visit ON visit.id = result.visit AND visit.deleted = 0
      LEFT JOIN worker ON worker.id = coalesce(result.worker, visit.worker)
      LEFT JOIN worker AS colleague ON colleague.id = result.colleague
      LEFT JOIN operation ON operation.seq = result.stamp
      LEFT JOIN account ON account.id = operation.author
     WHERE result.day = :day AND result.deleted = 0 AND (visit.id IS NULL OR visit.day <> :day)
       AND NOT EXISTS (SELECT 1 FROM visit_result AS later WHERE later.replaces = result.id AND later.deleted = 0)
       AND (:worker IS NULL OR result.worker = :worker OR result.colleague = :worker)
)
 ORDER BY time IS NULL OR planned IS NOT :day, time, tenancy
