-- The Wmo decision of each tenancy that holds last, where it ends on or before a day.
SELECT it.*
  FROM wmo_decision AS it
  JOIN tenancy ON tenancy.id = it.tenancy AND tenancy.deleted = 0 AND tenancy.support_end IS NULL
 WHERE it.last_day <= :day AND it.deleted = 0
   AND NOT EXISTS (
           SELECT 1 FROM wmo_decision AS later
            WHERE later.tenancy = it.tenancy AND later.deleted = 0
              AND (later.first_day, later.rowid) > (it.first_day, it.rowid))
 ORDER BY it.last_day, it.rowid
