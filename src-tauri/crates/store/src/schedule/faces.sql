-- Who saw the tenant at a visit.
SELECT worker FROM visit_result
 WHERE tenancy = :tenancy AND outcome IN ('admitted', 'door_only', 'met_elsewhere') AND worker IS NOT NULL AND deleted = 0
UNION
SELECT colleague AS worker FROM visit_result
 WHERE tenancy = :tenancy AND outcome IN ('admitted', 'door_only', 'met_elsewhere') AND colleague IS NOT NULL AND deleted = 0
