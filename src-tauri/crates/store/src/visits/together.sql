-- Whom the visits of a span of days serve beside the tenancy of their plan.
SELECT visit.id AS visit, visit.tenancy AS own, it.tenancy AS too
  FROM visit JOIN visit_tenancy AS it ON it.visit = visit.id AND it.deleted = 0
 WHERE visit.day BETWEEN :first AND :last AND visit.deleted = 0
 ORDER BY it.rowid
