SELECT day, visit, outcome, place, rowid
  FROM visit_result
 WHERE tenancy = :tenancy AND deleted = 0
