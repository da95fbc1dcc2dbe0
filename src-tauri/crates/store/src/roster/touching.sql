-- Every visit that is planned in a span of days, was made in it, or was told to be in it: also one that was taken back.
WITH touching (id) AS (
    SELECT id FROM visit WHERE day BETWEEN :first AND :last
    UNION
    SELECT visit FROM published_visit WHERE day BETWEEN :first AND :last AND deleted = 0
)
SELECT * FROM (
    SELECT
           visit.id AS visit, visit.tenancy, coalesce(result.day, visit.day) AS day, visit.time, visit.known_to_week,
           visit.state, visit.minutes, visit.deleted AS withdrawn, result.outcome,
           coalesce(result.worker, visit.worker, tenancy.worker) AS worker,
           coalesce(result.colleague, visit.colleague) AS colleague,
           EXISTS (SELECT 1 FROM visit_lock WHERE visit_lock.visit = visit.id AND visit_lock.deleted = 0) AS locked
      FROM touching
      JOIN visit ON visit.id = touching.id
      JOIN tenancy ON tenancy.id = visit.tenancy AND tenancy.deleted = 0
      LEFT JOIN visit_result AS result
        ON result.visit = visit.id AND result.tenancy = visit.tenancy AND result.deleted = 0
       AND NOT EXISTS (SELECT 1 FROM visit_result AS later WHERE later.replaces = result.id AND later.deleted = 0)
    UNION ALL
    SELECT
           NULL AS visit, result.tenancy, result.day, NULL AS time, 0 AS known_to_week,
           'planned' AS state, NULL AS minutes, 0 AS withdrawn, result.outcome,
           coalesce(result.worker, tenancy.worker) AS worker, result.colleague, 0 AS locked
      FROM visit_result AS result
      JOIN tenancy ON tenancy.id = result.tenancy AND tenancy.deleted = 0
     WHERE result.day BETWEEN :first AND :last AND result.deleted = 0
       AND (result.visit IS NULL OR result.visit NOT IN (SELECT id FROM touching))
       AND NOT EXISTS (SELECT 1 FROM visit_result AS later WHERE later.replaces = result.id AND later.deleted = 0)
)
 ORDER BY day, time IS NULL, time, visit
