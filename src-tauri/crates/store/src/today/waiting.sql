-- Plans of a span of days of which nobody recorded what came of them.
WITH
-- By tenancy, because that index holds all that is asked here: no page of the table is opened for a plan with a result.
planned AS MATERIALIZED (
    SELECT visit.id, visit.tenancy, visit.day
      FROM tenancy CROSS JOIN visit INDEXED BY visit_by_tenancy ON visit.tenancy = tenancy.id
     WHERE :worker IS NULL
       AND visit.day BETWEEN :first AND :last AND visit.state = 'planned' AND visit.deleted = 0
    UNION ALL
    SELECT * FROM (
        SELECT visit.id, visit.tenancy, visit.day
          FROM tenancy CROSS JOIN visit INDEXED BY visit_by_tenancy ON visit.tenancy = tenancy.id
         WHERE tenancy.worker = :worker
           AND visit.day BETWEEN :first AND :last AND visit.state = 'planned' AND visit.deleted = 0
        UNION
        SELECT id, tenancy, day FROM visit
         WHERE worker = :worker AND day BETWEEN :first AND :last AND state = 'planned' AND deleted = 0
        UNION
        SELECT id, tenancy, day FROM visit
         WHERE colleague = :worker AND day BETWEEN :first AND :last AND state = 'planned' AND deleted = 0)
),
served AS (
    SELECT id AS visit, tenancy, day FROM planned
    UNION ALL
    SELECT planned.id, together.tenancy, planned.day FROM planned
 CROSS JOIN visit_tenancy AS together ON together.visit = planned.id AND together.deleted = 0
),
-- Most results are of the day of their plan: found beside the plan, the others are looked up.
waiting AS MATERIALIZED (
    SELECT visit, tenancy FROM served
     WHERE NOT EXISTS (SELECT 1 FROM visit_result AS result INDEXED BY visit_result_by_tenancy
                        WHERE result.tenancy = served.tenancy AND result.day = served.day
                          AND result.visit = served.visit AND result.deleted = 0)
       AND NOT EXISTS (SELECT 1 FROM visit_result AS result
                        WHERE result.visit = served.visit AND +result.tenancy = served.tenancy AND result.deleted = 0)
)
SELECT
       visit.id AS visit, NULL AS result, NULL AS number, waiting.tenancy AS tenancy,
       visit.day AS planned, visit.time, visit.known_to_week, visit.state, visit.minutes,
       NULL AS actual, NULL AS place, NULL AS outcome,
       worker.id AS worker_id, worker.name AS worker, colleague.id AS colleague_id, colleague.name AS colleague,
       NULL AS recorded_by, NULL AS recorded_ms
  FROM waiting
 CROSS JOIN visit ON visit.id = waiting.visit
  JOIN tenancy ON tenancy.id = visit.tenancy
  LEFT JOIN worker ON worker.id = coalesce(visit.worker, tenancy.worker)
  LEFT JOIN worker AS colleague ON colleague.id = visit.colleague
 WHERE :worker IS NULL OR coalesce(visit.worker, tenancy.worker) = :worker OR visit.colleague = :worker
 ORDER BY visit.day DESC, visit.time DESC, waiting.tenancy
