-- Plans after a day of which nothing came yet, for one of the tenancies that they serve.
SELECT visit.*, worker.name AS worker_name, served.by,
       next.id AS next_by, next.tenancy AS next_tenancy
  FROM (SELECT id AS visit, NULL AS by FROM visit
         WHERE tenancy = :tenancy AND day > :day AND deleted = 0 AND state = 'planned'
        UNION ALL
        SELECT together.visit, together.id FROM visit_tenancy AS together
          JOIN visit ON visit.id = together.visit AND visit.deleted = 0 AND visit.day > :day AND visit.state = 'planned'
         WHERE together.deleted = 0 AND together.tenancy = :tenancy) AS served
  JOIN visit ON visit.id = served.visit
  JOIN tenancy ON tenancy.id = visit.tenancy
  LEFT JOIN worker ON worker.id = coalesce(visit.worker, tenancy.worker)
  LEFT JOIN visit_tenancy AS next ON served.by IS NULL AND next.id =
            (SELECT id FROM visit_tenancy WHERE visit = served.visit AND deleted = 0 AND tenancy <> :tenancy ORDER BY rowid LIMIT 1)
 WHERE NOT EXISTS (SELECT 1 FROM visit_result WHERE visit = served.visit AND +tenancy = :tenancy AND deleted = 0)
 ORDER BY visit.day, visit.time, visit.id
