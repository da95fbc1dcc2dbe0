-- Plans of the span with their results in force, then results of the span whose plan lies elsewhere or nowhere.
SELECT * FROM (
    SELECT
           visit.id AS visit, result.id AS result, result.rowid AS number, served.tenancy AS tenancy,
           visit.day AS planned, visit.time, coalesce(visit.known_to_week, 0) AS known_to_week, visit.state,
           result.day AS actual, result.place, result.outcome,
           worker.name AS worker, account.name AS recorded_by, operation.at_ms AS recorded_ms
      FROM (SELECT id AS visit, tenancy FROM visit WHERE deleted = 0 AND day BETWEEN :first AND :last AND tenancy = :tenancy
            UNION ALL
            SELECT together.visit, together.tenancy FROM visit_tenancy AS together
              JOIN visit ON visit.id = together.visit AND visit.deleted = 0 AND visit.day BETWEEN :first AND :last
             WHERE together.deleted = 0 AND together.tenancy = :tenancy) AS served
      JOIN visit ON visit.id = served.visit
      LEFT JOIN visit_result AS result
        ON result.visit = visit.id AND result.tenancy = served.tenancy AND result.deleted = 0
       AND NOT EXISTS (SELECT 1 FROM visit_result AS later WHERE later.replaces = result.id AND later.deleted = 0)
      LEFT JOIN worker ON worker.id = coalesce(result.worker, visit.worker)
      LEFT JOIN operation ON operation.seq = result.stamp
      LEFT JOIN account ON account.id = operation.author
     WHERE :worker IS NULL OR visit.worker = :worker OR visit.colleague = :worker OR result.worker = :worker
    UNION ALL
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
     WHERE result.day BETWEEN :first AND :last AND result.deleted = 0 AND result.tenancy = :tenancy
       AND (visit.id IS NULL OR visit.day NOT BETWEEN :first AND :last)
       AND NOT EXISTS (SELECT 1 FROM visit_result AS later WHERE later.replaces = result.id AND later.deleted = 0)
       AND (:worker IS NULL OR result.worker = :worker OR result.colleague = :worker)
)
 ORDER BY coalesce(actual, planned), time, tenancy
