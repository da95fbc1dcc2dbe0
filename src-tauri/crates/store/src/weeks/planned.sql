SELECT day, id, state FROM visit WHERE tenancy = :tenancy AND day >= :since AND deleted = 0
