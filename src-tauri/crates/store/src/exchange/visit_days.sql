-- Every visit with its name in an exchange set and its day: the one it happened on, else the planned one.
SELECT visit.tenancy AS tenancy,
       coalesce(visit.exchange_id, visit.id) AS name,
       coalesce((SELECT result.day FROM visit_result AS result
                  WHERE result.visit = visit.id AND result.deleted = 0 AND result.day IS NOT NULL
                  ORDER BY result.rowid DESC LIMIT 1), visit.day) AS day
  FROM visit
 WHERE visit.deleted = 0
UNION ALL
SELECT tenancy, coalesce(exchange_id, id), day
  FROM visit_result
 WHERE visit IS NULL AND deleted = 0 AND day IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM visit_result AS later WHERE later.replaces = visit_result.id AND later.deleted = 0)
