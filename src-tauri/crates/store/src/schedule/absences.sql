-- Who is away on one of these days, the earliest first.
SELECT absence.* FROM absence
 WHERE (last_day >= :first OR last_day IS NULL) AND first_day <= :last AND deleted = 0
 ORDER BY first_day, id
