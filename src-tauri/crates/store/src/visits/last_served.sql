-- The visit by which a tenancy was served last, up to a day: the last of its own plans, or of those that it goes along with.
SELECT id
  FROM (SELECT * FROM (SELECT id, day, time FROM visit
                        WHERE tenancy = :tenancy AND day <= :day AND deleted = 0
                        ORDER BY day DESC, time DESC LIMIT 1)
        UNION ALL
        SELECT * FROM (SELECT visit.id, visit.day, visit.time
                         FROM visit_tenancy AS along JOIN visit ON visit.id = along.visit AND visit.deleted = 0
                        WHERE along.tenancy = :tenancy AND along.deleted = 0 AND visit.day <= :day
                        ORDER BY visit.day DESC, visit.time DESC LIMIT 1))
 ORDER BY day DESC, time DESC
 LIMIT 1
