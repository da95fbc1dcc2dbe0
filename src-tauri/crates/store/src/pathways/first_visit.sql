-- The first day on which somebody was let in; a result that was replaced does not count.
SELECT it.day
  FROM visit_result AS it
 WHERE it.tenancy = :tenancy AND it.day IS NOT NULL AND it.outcome = 'admitted' AND it.deleted = 0
   AND NOT EXISTS (SELECT 1 FROM visit_result AS later WHERE later.replaces = it.id AND later.deleted = 0)
 ORDER BY it.day
 LIMIT 1
