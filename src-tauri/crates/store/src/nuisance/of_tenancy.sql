-- The reports of a tenancy, newest first, each with what is known of it and when something was first done about it. What
-- was done is known of a report that was written down here, and of one of a file whose source is known.
SELECT it.*, report.source, report.judged_day, report.judged_why,
       report.id IS NOT NULL AND (it.exchange_id IS NULL OR report.source IS NOT NULL) AS told,
       (SELECT min(response.day) FROM nuisance_response AS response
         WHERE response.nuisance = it.id AND response.deleted = 0) AS answered
  FROM nuisance AS it
  LEFT JOIN nuisance_report AS report
    ON report.id = (SELECT newest.id FROM nuisance_report AS newest
                     WHERE newest.nuisance = it.id AND newest.deleted = 0 ORDER BY newest.rowid DESC LIMIT 1)
 WHERE it.tenancy = :tenancy AND it.deleted = 0
 ORDER BY it.day DESC, it.rowid DESC
