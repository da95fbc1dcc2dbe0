-- When a worker goes somewhere by plan, alone or along, from a day on. A plan without a worker is of that of the tenancy.
SELECT visit.day, visit.time
  FROM visit
  JOIN tenancy ON tenancy.id = visit.tenancy
 WHERE visit.day >= :from AND visit.deleted = 0 AND visit.state = 'planned' AND visit.time IS NOT NULL
   AND (coalesce(visit.worker, tenancy.worker) = :worker OR visit.colleague = :worker)
