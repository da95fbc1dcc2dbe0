-- Dwellings under a head lease that runs or will, of which nobody is known to stay: the rule looks at each of them.
SELECT DISTINCT head.dwelling AS dwelling
  FROM lease AS head
 WHERE head.kind = 'head' AND head.deleted = 0 AND (head.last_day IS NULL OR head.last_day >= :today)
   AND NOT EXISTS (
           SELECT 1 FROM tenancy
            WHERE tenancy.dwelling = head.dwelling AND tenancy.deleted = 0 AND tenancy.support_end IS NULL)
   AND NOT EXISTS (
           SELECT 1 FROM lease AS title
            WHERE title.dwelling = head.dwelling AND title.kind <> 'head' AND title.deleted = 0
              AND title.last_day IS NULL)
