-- By its visit: the plus keeps the planner from walking through everything of the tenancy instead.
SELECT day, visit, outcome, place, rowid
  FROM visit_result
 WHERE visit = :visit AND +tenancy = :tenancy AND deleted = 0
