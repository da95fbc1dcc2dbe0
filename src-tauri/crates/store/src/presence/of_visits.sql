-- When workers went in and came out on a day.
SELECT presence.* FROM visit JOIN presence ON presence.visit = visit.id AND presence.deleted = 0
 WHERE visit.day = :day AND visit.deleted = 0
