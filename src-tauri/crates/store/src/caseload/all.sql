SELECT tenancy.id AS tenancy, tenancy.exchange_id, person.given_name, person.prefix, person.family_name,
       dwelling.street, dwelling.number, dwelling.postcode, dwelling.city, organisation.name AS owner,
       tenancy.worker, worker.name AS worker_name, worker.minutes_per_week AS worker_minutes,
       tenancy.support_start, tenancy.support_end
  FROM tenancy
  JOIN person ON person.id = tenancy.person
  JOIN dwelling ON dwelling.id = tenancy.dwelling
  LEFT JOIN organisation ON organisation.id = dwelling.owner
  LEFT JOIN worker ON worker.id = tenancy.worker
 WHERE tenancy.deleted = 0
