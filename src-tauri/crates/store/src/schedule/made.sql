-- The visits that a series made for days after one, as they are now; whether something came of them, and whether they
-- stay where they are.
SELECT visit.*, link.day AS series_day,
       EXISTS (SELECT 1 FROM visit_result AS result WHERE result.visit = visit.id AND result.deleted = 0) AS has_result,
       EXISTS (SELECT 1 FROM visit_lock WHERE visit_lock.visit = visit.id AND visit_lock.deleted = 0) AS locked
  FROM series_visit AS link
  JOIN visit ON visit.id = link.visit AND visit.deleted = 0
 WHERE link.series = :series AND link.day > :day AND link.deleted = 0
 ORDER BY link.day
