-- Visits of somebody else's tenancy that serve this one too: a couple.
SELECT visit.day, visit.id, visit.state
  FROM visit_tenancy
  JOIN visit ON visit.id = visit_tenancy.visit
 WHERE visit_tenancy.tenancy = :tenancy AND visit_tenancy.deleted = 0 AND visit.day >= :since AND visit.deleted = 0
