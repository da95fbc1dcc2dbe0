-- Who covers for a worker, and for how many of their tenants of a day; nobody yet comes last.
SELECT tenancy.worker, wish.cover, count(*) AS tenancies
  FROM tenancy
  LEFT JOIN visit_wish AS wish ON wish.tenancy = tenancy.id AND wish.deleted = 0
 WHERE tenancy.worker IS NOT NULL AND tenancy.deleted = 0 AND tenancy.support_start <= :day
   AND (tenancy.support_end IS NULL OR tenancy.support_end >= :day)
 GROUP BY tenancy.worker, wish.cover
 ORDER BY wish.cover IS NULL, tenancies DESC, wish.cover
