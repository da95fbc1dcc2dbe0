-- The tenancies of a worker, and those that they visit or come along to on one of these days.
WITH going (visit, tenancy) AS (
    SELECT id, tenancy FROM visit
     WHERE worker = :worker AND day BETWEEN :first AND :last AND state = 'planned' AND deleted = 0
    UNION ALL
    SELECT id, tenancy FROM visit
     WHERE colleague = :worker AND day BETWEEN :first AND :last AND state = 'planned' AND deleted = 0
)
SELECT id AS tenancy FROM tenancy WHERE worker = :worker
UNION
SELECT tenancy FROM going
UNION
SELECT along.tenancy FROM going JOIN visit_tenancy AS along ON along.visit = going.visit AND along.deleted = 0
