-- The visit by which a tenancy was served last, up to a day.
SELECT visit.id
  FROM (SELECT id AS visit FROM visit WHERE tenancy = :tenancy AND deleted = 0
        UNION ALL
        SELECT visit FROM visit_tenancy WHERE tenancy = :tenancy AND deleted = 0) AS served
  JOIN visit ON visit.id = served.visit AND visit.deleted = 0 AND visit.day <= :day
 ORDER BY visit.day DESC, visit.time DESC
 LIMIT 1
