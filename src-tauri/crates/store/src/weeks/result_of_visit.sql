SELECT day, visit, outcome, place, rowid
  FROM visit_result
 WHERE visit = :visit AND tenancy = :tenancy AND deleted = 0
