-- The reports of everybody that came in on a day or later, and every older one that nobody judged; oldest first.
WITH wanted AS (
    SELECT id FROM nuisance WHERE day >= :since AND deleted = 0
    UNION SELECT id FROM nuisance WHERE confirmed IS NULL AND deleted = 0
)
SELECT it.*, report.source, report.judged_day, report.judged_why,
       report.id IS NOT NULL AND (it.exchange_id IS NULL OR report.source IS NOT NULL) AS told,
       (SELECT min(response.day) FROM nuisance_response AS response
         WHERE response.nuisance = it.id AND response.deleted = 0) AS answered
  FROM wanted
  JOIN nuisance AS it ON it.id = wanted.id
  JOIN tenancy ON tenancy.id = it.tenancy AND tenancy.deleted = 0
  LEFT JOIN nuisance_report AS report
    ON report.id = (SELECT newest.id FROM nuisance_report AS newest
                     WHERE newest.nuisance = it.id AND newest.deleted = 0 ORDER BY newest.rowid DESC LIMIT 1)
 ORDER BY it.day, it.rowid
