-- The Wmo decisions of each tenancy whose support runs, where one of them ends on or before a day: by tenancy, newest
-- first, with the last day of support. Of who moves on they are asked for in the next home alone, whenever its key comes.
SELECT it.*, tenancy.support_end
  FROM tenancy
  JOIN wmo_decision AS it ON it.tenancy = tenancy.id AND it.deleted = 0
 WHERE tenancy.id IN (SELECT tenancy FROM wmo_decision WHERE last_day <= :day AND deleted = 0)
   AND tenancy.deleted = 0 AND (tenancy.support_end IS NULL OR tenancy.support_end >= :today)
   AND NOT EXISTS (
           SELECT 1 FROM tenancy AS next
            WHERE next.person = tenancy.person AND next.previous = tenancy.id AND next.deleted = 0)
 ORDER BY it.tenancy, it.first_day DESC, it.rowid DESC
