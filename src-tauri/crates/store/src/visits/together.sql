-- Who else the visits of a day serve: every pair of a plan and a tenancy of which another tenancy has the same plan.
SELECT visit.id AS visit, visit.tenancy FROM visit
 WHERE visit.day = :day AND visit.deleted = 0
   AND EXISTS (SELECT 1 FROM visit_tenancy AS it WHERE it.visit = visit.id AND it.deleted = 0)
UNION ALL
SELECT it.visit, it.tenancy FROM visit JOIN visit_tenancy AS it ON it.visit = visit.id AND it.deleted = 0
 WHERE visit.day = :day AND visit.deleted = 0
