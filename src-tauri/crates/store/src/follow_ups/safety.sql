-- How safety was found at the visits of these tenancies up to a day, what was found last at the end.
SELECT observation.tenancy, result.day, observation.level
  FROM json_each(:tenancies) AS wanted
  JOIN observation ON observation.tenancy = wanted.value AND observation.theme = 'safety' AND observation.deleted = 0
  JOIN visit_result AS result ON result.id = observation.result AND result.deleted = 0 AND result.day <= :day
 WHERE NOT EXISTS (SELECT 1 FROM visit_result AS later WHERE later.replaces = result.id AND later.deleted = 0)
 ORDER BY result.day, observation.rowid
