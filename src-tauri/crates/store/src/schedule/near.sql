-- When somebody comes to a tenancy in a span of days: plans of which nothing came yet or an admission, those that it is
-- part of too, and admissions that nobody had planned.
WITH open (visit, day) AS (
    SELECT id, day FROM visit
     WHERE tenancy = :tenancy AND day BETWEEN :first AND :last AND state = 'planned' AND deleted = 0
    UNION
    SELECT visit.id, visit.day FROM visit_tenancy AS along
      JOIN visit ON visit.id = along.visit AND visit.state = 'planned' AND visit.deleted = 0
     WHERE along.tenancy = :tenancy AND along.deleted = 0 AND visit.day BETWEEN :first AND :last
)
SELECT visit, day FROM open
 WHERE NOT EXISTS (SELECT 1 FROM visit_result AS result
                    WHERE result.visit = open.visit AND result.tenancy = :tenancy AND result.deleted = 0
                      AND result.outcome <> 'admitted'
                      AND NOT EXISTS (SELECT 1 FROM visit_result AS later
                                       WHERE later.replaces = result.id AND later.deleted = 0))
UNION ALL
SELECT result.id AS visit, result.day FROM visit_result AS result
 WHERE result.tenancy = :tenancy AND result.day BETWEEN :first AND :last AND result.visit IS NULL
   AND result.outcome = 'admitted' AND result.deleted = 0
   AND NOT EXISTS (SELECT 1 FROM visit_result AS later WHERE later.replaces = result.id AND later.deleted = 0)
