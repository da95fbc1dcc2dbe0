-- The visits that stand in the plan of a span of days: who goes, and what came of them; of one worker, alone or with
-- somebody, or of everybody.
SELECT visit.id AS visit, visit.tenancy, coalesce(visit.worker, tenancy.worker) AS worker, visit.colleague,
       visit.day, visit.time, visit.minutes, result.outcome
  FROM visit
  JOIN tenancy ON tenancy.id = visit.tenancy
  LEFT JOIN visit_result AS result
    ON result.visit = visit.id AND result.tenancy = visit.tenancy AND result.deleted = 0
   AND NOT EXISTS (SELECT 1 FROM visit_result AS later WHERE later.replaces = result.id AND later.deleted = 0)
 WHERE visit.day BETWEEN :first AND :last AND visit.deleted = 0 AND visit.state = 'planned'
   AND (:worker IS NULL OR coalesce(visit.worker, tenancy.worker) = :worker OR visit.colleague = :worker)
 ORDER BY visit.day, visit.time, visit.id
