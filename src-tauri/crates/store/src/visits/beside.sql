-- Whom a visit serves beside one tenancy, and whether it has a result for them; the tenancy of its plan first.
SELECT served.tenancy,
       EXISTS (SELECT 1 FROM visit_result AS result
                WHERE result.visit = :visit AND result.tenancy = served.tenancy AND result.deleted = 0) AS recorded
  FROM (SELECT 0 AS place, tenancy FROM visit WHERE id = :visit AND deleted = 0
        UNION ALL
        SELECT rowid AS place, tenancy FROM visit_tenancy WHERE visit = :visit AND deleted = 0) AS served
 WHERE served.tenancy <> :tenancy
 ORDER BY served.place
