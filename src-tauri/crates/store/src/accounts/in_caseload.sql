SELECT EXISTS (SELECT 1 FROM tenancy WHERE id = :tenancy AND worker = :worker)
    OR EXISTS (SELECT 1 FROM visit
                WHERE tenancy = :tenancy AND day BETWEEN :first AND :last AND state = 'planned' AND deleted = 0
                  AND (worker = :worker OR colleague = :worker))
    OR EXISTS (SELECT 1 FROM visit_tenancy AS along
                 JOIN visit ON visit.id = along.visit AND visit.deleted = 0
                WHERE along.tenancy = :tenancy AND along.deleted = 0 AND visit.day BETWEEN :first AND :last
                  AND visit.state = 'planned' AND (visit.worker = :worker OR visit.colleague = :worker)) AS found
