-- What falls in a span of days: once, or in a row that runs then. The plus keeps the second part on the index of rows.
SELECT * FROM appointment WHERE day BETWEEN :first AND :last AND every_weeks IS NULL AND deleted = 0
UNION ALL
SELECT * FROM appointment
 WHERE every_weeks IS NOT NULL AND deleted = 0 AND +day <= :last AND (last_day IS NULL OR last_day >= :first)
